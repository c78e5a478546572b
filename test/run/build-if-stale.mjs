import {existsSync, readdirSync, statSync} from 'node:fs';
import {run} from './processes.mjs';

const sources = ['src', 'demo', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
const outputs = ['dist/embed.js', 'dist/index.js', 'dist-demo/index.html'];

/** Builds the package and the demo when a source is newer than what was built. */
export async function buildIfStale() {
  const built = Math.min(...outputs.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  if (built > Math.max(...sources.map(newest))) return;
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Error('The build failed.');
}

function newest(path) {
  const stat = statSync(path);
  const children = stat.isDirectory() ? readdirSync(path) : [];
  return Math.max(stat.mtimeMs, ...children.map((name) => newest(`${path}/${name}`)));
}
