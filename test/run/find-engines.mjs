import {existsSync, readdirSync} from 'node:fs';

const first = (...paths) => paths.find((path) => existsSync(path));

/** Where the three engines are on this machine; undefined for one that is not installed. */
export function findEngines() {
  const browser = miniBrowser();
  const driver = first('/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver');
  return {
    chromium: first(
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    firefox: first('/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'),
    webkit: driver && browser && first('/usr/bin/Xvfb') && first('/usr/bin/dbus-run-session') ? driver : undefined,
    webkitBrowser: browser,
  };
}

/** WebKitGTK's test browser lies in a folder named after the processor and the version of its interface. */
function miniBrowser() {
  for (const folder of ['/usr/lib', '/usr/libexec', ...childrenOf('/usr/lib')]) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = first(`${folder}/${version}/MiniBrowser`);
      if (path) return path;
    }
  }
  return undefined;
}

const childrenOf = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []);
