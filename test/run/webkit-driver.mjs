import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findEngines} from './find-engines.mjs';
import {killTree} from './processes.mjs';

/** Starts a display and WebKit's driver on it, each on a place of its own. Answers the driver's port and how to end both. */
export async function startWebKitDriver() {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const display = await startDisplay();
  const port = await freePort();
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: display.name,
    // Without it, a bus for assistive technology starts and outlives the driver.
    NO_AT_BRIDGE: '1',
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const args = ['--', findEngines().webkit, `--port=${port}`, '--host=127.0.0.1'];
  const driver = spawn('dbus-run-session', args, {env, stdio: 'ignore', detached: true});
  const stop = () => {
    killTree(driver);
    killTree(display.process);
    rmSync(home, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  };
  try {
    await answers(port);
  } catch (error) {
    stop();
    throw error;
  }
  return {port, stop};
}

/** Xvfb chooses a free number itself and writes it to the descriptor it is given. */
function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    server.stdio[3].once('data', (number) => resolve({name: `:${String(number).trim()}`, process: server}));
    server.once('exit', () => reject(new Error('Xvfb ended')));
    server.once('error', reject);
  });
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await canConnect(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver does not answer on port ${port}`);
}

const canConnect = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
