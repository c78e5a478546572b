import {expect} from 'chai';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';

const elements = 'src/elements';
const tags = readdirSync(elements).filter((tag) => existsSync(join(elements, tag, `${tag}.define.ts`)));
const defineFile = (tag: string): string => join(elements, tag, `${tag}.define.ts`);

/** A file and all that it imports for more than a type. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:[^;]*? from )?'(\.[^']+)\.js';/gm,
  );
  for (const [, path] of imports) reachedFrom(join(dirname(file), `${path}.ts`), reached);
  return reached;
}

const drawnBy = (tag: string): string[] => {
  const sources = [...reachedFrom(join(elements, tag, `${tag}.ts`))].map((file) => readFileSync(file, 'utf8'));
  return tags.filter((other) => other !== tag && sources.some((source) => new RegExp(`<${other}[\\s>]`).test(source)));
};

describe('The define file', () => {
  for (const tag of tags) {
    it(`of ${tag} brings every element that it draws`, () => {
      const brought = reachedFrom(defineFile(tag));
      expect(drawnBy(tag).filter((other) => !brought.has(defineFile(other)))).to.deep.equal([]);
    });
  }

  it('finds what is drawn', () => {
    expect(drawnBy('license-manager')).to.include.members(['grant-dialog', 'license-menu', 'license-user-page']);
  });
});
