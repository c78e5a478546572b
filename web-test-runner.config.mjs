import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {countingReporter} from './test/run/counting-reporter.mjs';
import {findEngines} from './test/run/find-engines.mjs';
import {serveAsIs} from './test/run/serve-as-is.mjs';

/** `test/run/run-tests.mjs` says through the environment which engines and files to run, and where WebKit's driver listens. */
const {TEST_ENGINES = 'chromium', TEST_FILES, WEBKIT_DRIVER_PORT} = process.env;
const rootDir = fileURLToPath(new URL('.', import.meta.url));
const engines = findEngines();

const launchers = {
  chromium: () =>
    named('Chromium', chromeLauncher({launchOptions: {executablePath: engines.chromium, args: ['--no-sandbox']}})),
  firefox: () =>
    named('Firefox', chromeLauncher({launchOptions: {browser: 'firefox', executablePath: engines.firefox}})),
  webkit: () =>
    named(
      'WebKit',
      webdriverLauncher({
        automationProtocol: 'webdriver',
        hostname: '127.0.0.1',
        port: Number(WEBKIT_DRIVER_PORT),
        path: '/',
        logLevel: 'error',
        capabilities: {
          'wdio:enforceWebDriverClassic': true,
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {binary: engines.webkitBrowser, args: ['--automation']},
        },
      }),
    ),
};

function named(name, launcher) {
  launcher.name = name;
  return launcher;
}

export default {
  rootDir,
  files: TEST_FILES ? TEST_FILES.split('\n') : ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: true,
  browsers: TEST_ENGINES.split(',').map((engine) => launchers[engine]()),
  // One page at a time in each engine: a page behind another gets neither focus nor frames. Only where this is 1 for all does
  // WebKit's driver give tests a window of their own, where the mouse works; a launcher's own number would not do.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: {config: {timeout: 30_000}},
  middleware: [serveAsIs(rootDir, ['dist', 'dist-demo', 'test/csp'])],
  plugins: [
    typeScriptImports(),
    commonJsPackage('papaparse'),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
  ],
  reporters: [countingReporter()],
};

/** Sources import each other by the names they have once they are compiled. */
function typeScriptImports() {
  return {
    name: 'typescript-imports',
    resolveImport({source, context}) {
      if (!source.startsWith('.') || !source.endsWith('.js') || !context.path.endsWith('.ts')) return undefined;
      const typeScript = source.replace(/\.js$/, '.ts');
      const file = new URL(typeScript, new URL(`.${context.path}`, import.meta.url));
      return existsSync(file) ? typeScript : undefined;
    },
  };
}

/** A package that has no ES module: its one file becomes the default export of one, as bundlers make it. */
function commonJsPackage(name) {
  return {
    name: 'common-js-package',
    transform({path, body}) {
      if (!path.includes(`/node_modules/${name}/`)) return undefined;
      return `const module = {exports: {}}, exports = module.exports;\n${body}\nexport default module.exports;`;
    },
  };
}
