import {startTestRunner} from '@web/test-runner';
import {existsSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {ensureEngines} from './ensure-engines.mjs';

/**
 * Measures licensing beside its peers in Chromium, on one machine in one run, and prints a table. A goal that is missed is
 * printed as missed and fails nothing: times on shared machines drift.
 *
 *   --users N    how many users, 100,000 unless told
 */
const {values} = parseArgs({options: {users: {type: 'string', default: '100000'}}});
const users = Number(values.users);
if (!Number.isSafeInteger(users) || users < 1) {
  console.error('--users must be a whole number, at least 1');
  process.exit(2);
}
const mostGzippedBytes = 75_000;

ensureEngines(['chromium']);
process.env.TEST_ENGINES = 'chromium';
const {default: shared} = await import('../../web-test-runner.config.mjs');
const lines = [];
let failed = false;

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    ...shared,
    files: ['test/bench/*.bench.ts'],
    testsFinishTimeout: 1_800_000,
    plugins: [dexieModule(), ...shared.plugins, benchCommands()],
    reporters: [{reportTestFileResults: ({sessionsForTestFile}) => sessionsForTestFile.forEach(reportFailure)}],
  },
});
await new Promise((resolve) => runner.on('stopped', resolve));
if (failed) process.exit(1);
if (existsSync('dist/embed.js')) lines.push(sizeLine());
printTable([['work', 'ours', 'peer', '', 'ratio', 'goal', ''], ...lines]);
process.exit(0);

function benchCommands() {
  return {
    name: 'bench-commands',
    executeCommand({command, payload}) {
      if (command === 'bench-options') return {users};
      if (command !== 'bench-figure') return undefined;
      lines.push(lineOf(payload));
      return true;
    },
  };
}

/** Without a bundler, Dexie's own entry imports a script that is no module. */
function dexieModule() {
  return {
    name: 'dexie-module',
    resolveImport: ({source}) => (source === 'dexie' ? '/node_modules/dexie/dist/modern/dexie.mjs' : undefined),
  };
}

function lineOf({work, ours, peer, goal}) {
  if (!peer) return [work, milliseconds(ours), '', '', '', `below ${goal.below} ms`, verdict(ours < goal.below)];
  const faster = peer.time / ours;
  const [ratio, wanted, met] =
    'faster' in goal
      ? [`${round(faster)}x faster`, `${goal.faster}x faster`, faster >= goal.faster]
      : [`${round(1 / faster)}x as long`, `at most ${goal.within}x`, 1 / faster <= goal.within];
  return [work, milliseconds(ours), peer.name, milliseconds(peer.time), ratio, wanted, verdict(met)];
}

function sizeLine() {
  const {length} = gzipSync(readFileSync('dist/embed.js'), {level: 9});
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const wanted = `at most ${kilobytes(mostGzippedBytes)}`;
  return ['dist/embed.js, gzipped', kilobytes(length), '', '', '', wanted, verdict(length <= mostGzippedBytes)];
}

function verdict(met) {
  return met ? 'met' : 'MISSED';
}

function round(ratio) {
  return ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0);
}

function milliseconds(time) {
  return `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log();
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

function reportFailure({errors, testResults, logs}) {
  const tests = testResults ? testResults.suites.flatMap((suite) => suite.tests) : [];
  const found = [...errors, ...tests.flatMap(({error}) => error ?? [])];
  failed ||= found.length > 0;
  for (const {message, stack} of found) console.error(message, stack ?? '');
  for (const log of logs) console.error(...log);
}
