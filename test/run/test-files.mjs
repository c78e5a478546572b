import {existsSync, readdirSync} from 'node:fs';

/** The test files, or those of `asked`: `*.node.test.ts` run in Node, every other `*.test.ts` in the browsers. */
export function testFiles(asked) {
  const missing = asked.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')}`);
  const all = asked.length > 0 ? asked.map((file) => file.replace(/^\.\//, '')) : below('test');
  return {
    node: all.filter((file) => file.endsWith('.node.test.ts')),
    browsers: all.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.node.test.ts')),
  };
}

function below(folder) {
  return readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => (entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}
