import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {findEngines} from './find-engines.mjs';

/** Debian's packages for each engine, with what it needs to draw. */
const packages = {
  chromium: ['chromium', 'fonts-inter', 'fonts-noto-core'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'dbus'],
};

/**
 * Which of `wanted` can run. On Debian as root the missing ones are installed; elsewhere one line says what to install.
 * In CI all of them are required.
 */
export function ensureEngines(wanted) {
  const missing = wanted.filter((engine) => !findEngines()[engine]);
  if (missing.length > 0 && isDebian() && process.getuid?.() === 0)
    install(missing.flatMap((engine) => packages[engine]));
  const found = findEngines();
  const lacking = wanted.filter((engine) => !found[engine]);
  if (lacking.length > 0) {
    const names = lacking.flatMap((engine) => packages[engine]).join(' ');
    console.log(`Not tested in ${lacking.join(', ')}: install ${names} (names of Debian packages).`);
    if (process.env.CI) throw new Error(`CI needs all engines; ${lacking.join(', ')} could not be installed.`);
  }
  return wanted.filter((engine) => found[engine]);
}

const isDebian = () => existsSync('/etc/debian_version') || /debian/i.test(readIfThere('/etc/os-release'));

const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function install(names) {
  console.log(`Installing ${names.join(' ')}`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const options = {env, stdio: ['ignore', 'ignore', 'inherit']};
  spawnSync('apt-get', ['update', '-qq'], options);
  // Another installation may be under way.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wait, ...names], options);
}
