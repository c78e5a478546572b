import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {buildIfStale} from './build-if-stale.mjs';
import {ensureEngines} from './ensure-engines.mjs';
import {testFiles} from './test-files.mjs';
import {startWebKitDriver} from './webkit-driver.mjs';

/**
 * Runs every test: those of pure rules in Node, the others in three browsers. Prints one line of counts per engine and, as
 * its last line, the sum.
 *
 *   --node, --browsers    only these
 *   --engine NAME         only this browser: chromium, firefox or webkit
 *   FILE …                only these files
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {node: {type: 'boolean'}, browsers: {type: 'boolean'}, engine: {type: 'string', multiple: true}},
});
const names = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};
const folder = mkdtempSync(join(tmpdir(), 'license-tests-'));
const children = new Set();
let webkit;

// A zone far from UTC, so that a date which depends on it shows.
process.env.TZ = 'Pacific/Auckland';
process.on('SIGINT', () => finish(130));
process.on('SIGTERM', () => finish(143));

try {
  const counts = {};
  const files = testFiles(positionals);
  if (!values.browsers && files.node.length > 0) counts.Node = await runNode(files.node);
  if (!values.node && files.browsers.length > 0) Object.assign(counts, await runBrowsers(files.browsers));
  finish(report(counts));
} catch (error) {
  console.error(error);
  console.log('0 passed, 1 failed');
  finish(1);
}

async function runNode(files) {
  const results = join(folder, 'node.tap');
  const reporters = ['spec', 'stdout', 'tap', results];
  const args = ['--import', 'tsx', '--test', '--test-concurrency=2'];
  for (let i = 0; i < reporters.length; i += 2) {
    args.push(`--test-reporter=${reporters[i]}`, `--test-reporter-destination=${reporters[i + 1]}`);
  }
  const code = await run(process.execPath, [...args, ...files]);
  const summary = readFileSync(results, 'utf8');
  const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  const failed = figure('fail') + figure('cancelled');
  return {
    passed: figure('pass'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: figure('skipped') + figure('todo'),
  };
}

async function runBrowsers(files) {
  const wanted = values.engine ?? Object.keys(names);
  const engines = ensureEngines(wanted);
  if (engines.length === 0) return {};
  if (files.some((file) => /^test\/(journeys|csp|package)\//.test(file))) await buildIfStale(run);
  if (engines.includes('webkit')) webkit = await startWebKitDriver();
  const results = join(folder, 'browsers.json');
  const env = {
    TEST_ENGINES: engines.join(','),
    TEST_FILES: files.join('\n'),
    TEST_COUNTS: results,
    ...(webkit && {WEBKIT_DRIVER_PORT: String(webkit.port)}),
  };
  const code = await run(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], env);
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  const isGreen = Object.values(counts).every(({failed}) => failed === 0);
  if (code !== 0 && isGreen) Object.values(counts)[0].failed++;
  return counts;
}

/** Prints the counts. An engine that ran no test, and a test that was skipped, count as failures. */
function report(counts) {
  let [passed, failed] = [0, 0];
  for (const [engine, count] of Object.entries(counts)) {
    if (count.skipped > 0) console.log(`${engine}: ${count.skipped} skipped`);
    const bad = count.failed + count.skipped + (count.passed + count.failed === 0 ? 1 : 0);
    console.log(`${engine}: ${count.passed} passed, ${bad} failed`);
    passed += count.passed;
    failed += bad;
  }
  if (passed + failed === 0) failed = 1;
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['ignore', 'inherit', 'inherit']});
    children.add(child);
    child.once('error', reject);
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

function finish(code) {
  for (const child of children) child.kill('SIGTERM');
  webkit?.stop();
  rmSync(folder, {recursive: true, force: true});
  process.exit(code);
}
