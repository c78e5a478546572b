import {writeFileSync} from 'node:fs';

/** The driver calls WebKit by the name of the program it runs in. */
const engineOf = ({name}) => (/MiniBrowser/i.test(name) ? 'WebKit' : name);

/**
 * Prints each failure with its engine, file and error, and keeps the file `TEST_COUNTS` names: the counts per engine,
 * whether the run came to its end, and the error that ended it earlier.
 */
export function countingReporter() {
  const {TEST_COUNTS} = process.env;
  let uncaught;
  process.on('uncaughtExceptionMonitor', (error) => (uncaught = error.stack ?? String(error)));
  const write = (sessions, finished) => {
    const counts = {};
    for (const session of sessions) {
      countSession(session, (counts[engineOf(session.browser)] ??= {passed: 0, failed: 0, skipped: 0}));
    }
    if (TEST_COUNTS) writeFileSync(TEST_COUNTS, JSON.stringify({finished, uncaught, counts}));
  };
  const ended = new Map();
  process.on('exit', () => uncaught && write(ended.values(), false));
  return {
    onTestRunStarted: () => write([], false),
    onTestRunFinished: ({sessions}) => write(sessions, true),
    reportTestFileResults({logger, sessionsForTestFile, testFile}) {
      for (const session of sessionsForTestFile) ended.set(session.id, session);
      write(ended.values(), false);
      const failed = sessionsForTestFile.filter((session) => session.passed === false || hasSkipped(session));
      const file = testFile.replace(process.cwd(), '.');
      logger.log(`${failed.length > 0 ? '✗' : '✓'} ${file}`);
      for (const session of failed) logFailures(session, file, logger);
    },
  };
}

function countSession({testResults, errors, passed}, count) {
  const tests = testResults ? [...testsOf(testResults)] : [];
  for (const {test} of tests) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else count.failed++;
  }
  // A file that could not be loaded, or that failed outside of its tests.
  if (!passed && (errors.length > 0 || tests.every(({test}) => test.passed || test.skipped))) count.failed++;
}

const hasSkipped = ({testResults}) => !!testResults && [...testsOf(testResults)].some(({test}) => test.skipped);

function* testsOf(suite, path = []) {
  for (const test of suite.tests) yield {test, name: [...path, test.name].join(' › ')};
  for (const child of suite.suites) yield* testsOf(child, [...path, child.name]);
}

function logFailures({browser, testResults, errors, logs, request404s = new Set()}, file, logger) {
  const engine = engineOf(browser);
  for (const {message, stack} of errors)
    logger.log(`  ${engine} ${file}: ${[message, stack].filter(Boolean).join('\n')}`);
  for (const {test, name} of testResults ? testsOf(testResults) : []) {
    if (test.skipped) logger.log(`  ${engine} ${file}: ${name}\n    skipped`);
    else if (!test.passed) logger.log(`  ${engine} ${file}: ${name}\n    ${describeError(test.error ?? {})}`);
  }
  for (const log of logs ?? []) {
    const text = log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
    if (!text.startsWith('Lit is in dev mode')) logger.log(`  ${engine} said: ${text}`);
  }
  for (const missing of request404s) logger.log(`  ${engine} did not find ${missing}`);
}

/** An assertion's message shortens what it compared; here it is in full. */
function describeError({message = 'failed', stack = '', expected, actual}) {
  const compared = expected === undefined && actual === undefined ? [] : [`expected: ${expected}`, `actual: ${actual}`];
  return [message, ...compared, stack].filter(Boolean).join('\n    ');
}
