import {existsSync, readdirSync, statSync} from 'node:fs';
import {run} from './processes.mjs';

const outputs = ['dist/embed.js', 'dist/index.js', 'dist-demo/index.html'];

/** Builds the package and the demo when a source is newer than what was built. */
export async function buildIfStale() {
  const built = Math.min(...outputs.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  if (built > newest('src') && built > newest('demo')) return;
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Error('The build failed.');
}

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, {withFileTypes: true}).map((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
    0,
  );
