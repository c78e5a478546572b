import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {buildIfStale} from './build-if-stale.mjs';
import {ensureEngines} from './ensure-engines.mjs';
import {endAll, run} from './processes.mjs';
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
const unknown = values.engine?.filter((name) => !(name in names)) ?? [];
if (unknown.length > 0) throw new Error(`No engine ${unknown.join(', ')}: there are ${Object.keys(names).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'license-tests-'));
let webkit;
let isEnding = false;

// A zone far from UTC, so that a date which depends on it shows.
process.env.TZ = 'Pacific/Auckland';
process.on('SIGINT', () => finish(130));
process.on('SIGTERM', () => finish(143));
process.on('SIGHUP', () => finish(129));

const counts = {};
try {
  const files = testFiles(positionals);
  if (!values.browsers && files.node.length > 0) counts.Node = await runNode(files.node);
  if (!values.node && files.browsers.length > 0) Object.assign(counts, await runBrowsers(files.browsers));
} catch (error) {
  if (!isEnding) console.error(error);
  // Counted as a failure by `report`: what could not be run has not passed.
  counts['Test run'] = {passed: 0, failed: 1, skipped: 0};
}
if (!isEnding) await finish(report(counts));

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
  // Node counts a file without tests as a test that passed.
  const empty = summary.match(/^ok \d+ - .*\.node\.test\.ts$/gm) ?? [];
  if (empty.length > 0) console.log(`Without tests:\n${empty.join('\n')}`);
  const failed = figure('fail') + figure('cancelled') + empty.length;
  return {
    passed: figure('pass') - empty.length,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: figure('skipped') + figure('todo'),
  };
}

async function runBrowsers(files) {
  const wanted = values.engine ?? Object.keys(names);
  const engines = ensureEngines(wanted);
  if (engines.length === 0) return {};
  if (files.some((file) => /^test\/(journeys|csp|package)\//.test(file))) await buildIfStale();
  if (engines.includes('webkit')) webkit = startWebKitDriver();
  const driver = await webkit;
  const results = join(folder, 'browsers.json');
  const env = {
    // What a browser leaves behind goes with the folder.
    TMPDIR: folder,
    TEST_ENGINES: engines.join(','),
    TEST_FILES: files.join('\n'),
    TEST_COUNTS: results,
    ...(driver && {WEBKIT_DRIVER_PORT: String(driver.port)}),
  };
  const code = await run(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], env);
  if (!existsSync(results)) throw new Error(`The browsers' test runner ended with ${code} before its first test`);
  const {finished, uncaught, counts: counted} = JSON.parse(readFileSync(results, 'utf8'));
  const counts = engines.map((engine) => [names[engine], counted[names[engine]] ?? {passed: 0, failed: 0, skipped: 0}]);
  if (!finished) {
    console.log(`The browsers' test runner ended with ${code} before its last test`, uncaught ?? '');
    for (const [, count] of counts) count.failed++;
  } else if (code !== 0 && counts.every(([, {failed}]) => failed === 0)) counts[0][1].failed++;
  return Object.fromEntries(counts);
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

async function finish(code) {
  if (isEnding) return;
  isEnding = true;
  await endAll();
  (await webkit?.catch(() => undefined))?.stop();
  // A browser that is ending may still write there.
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  process.exit(code);
}
