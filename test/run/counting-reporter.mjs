import {writeFileSync} from 'node:fs';

/** Prints each failure with its engine, file and error, and leaves the counts per engine in the file `TEST_COUNTS` names. */
export function countingReporter() {
  let names = [];
  return {
    start({browserNames, browsers}) {
      names = browserNames ?? browsers.map(({name}) => name);
    },
    onTestRunFinished({sessions}) {
      const counts = Object.fromEntries(names.map((name) => [name, {passed: 0, failed: 0, skipped: 0}]));
      for (const session of sessions)
        countSession(session, (counts[session.browser.name] ??= {passed: 0, failed: 0, skipped: 0}));
      const {TEST_COUNTS} = process.env;
      if (TEST_COUNTS) writeFileSync(TEST_COUNTS, JSON.stringify(counts));
    },
    reportTestFileResults({logger, sessionsForTestFile, testFile}) {
      const failed = sessionsForTestFile.filter(({passed}) => passed === false);
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

function* testsOf(suite, path = []) {
  for (const test of suite.tests) yield {test, name: [...path, test.name].join(' › ')};
  for (const child of suite.suites) yield* testsOf(child, [...path, child.name]);
}

function logFailures({browser, testResults, errors, logs, request404s = new Set()}, file, logger) {
  for (const {message, stack} of errors) logger.log(`  ${browser.name} ${file}: ${stack ?? message}`);
  for (const {test, name} of testResults ? testsOf(testResults) : []) {
    if (!test.passed && !test.skipped) {
      logger.log(
        `  ${browser.name} ${file}: ${name}\n    ${test.error?.message ?? 'failed'}\n${test.error?.stack ?? ''}`,
      );
    }
  }
  for (const log of logs ?? [])
    logger.log(
      `  ${browser.name} said: ${log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`,
    );
  for (const missing of request404s) logger.log(`  ${browser.name} did not find ${missing}`);
}
