import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';

const children = new Set();

/** Runs a command to its end and answers its exit code; what ended by a signal says so and answers 1. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['ignore', 'inherit', 'inherit']});
    children.add(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      children.delete(child);
      if (signal) console.log(`${basename(command)} was ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

/** Ends what `run` started and has not ended. An interrupted test runner closes its browsers; what then is left is killed. */
export async function endAll() {
  await Promise.all([...children].map(end));
}

async function end(child) {
  const started = descendantsOf(child.pid);
  child.kill('SIGINT');
  await Promise.race([exitOf(child), after(5_000)]);
  for (const pid of [...started, child.pid]) kill(pid);
}

/** Ends a process and all that it started, at once. */
export function killTree(child) {
  for (const pid of [child.pid, ...descendantsOf(child.pid)]) kill(pid);
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended before.
  }
}

/** The processes that a process started, and they in turn; none where the system does not list them as files. */
function descendantsOf(pid) {
  const parents = new Map(processNumbers().map((each) => [each, parentOf(each)]));
  const found = [pid];
  for (const each of found) for (const [child, parent] of parents) if (parent === each) found.push(child);
  return found.slice(1);
}

function processNumbers() {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

function parentOf(pid) {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

const exitOf = (child) => new Promise((resolve) => child.once('exit', resolve));
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
