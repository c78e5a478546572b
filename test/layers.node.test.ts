import {expect} from 'chai';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';

interface Import {
  readonly file: string;
  /** Path below src, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

const files = below('src').filter((path) => path.endsWith('.ts'));
const imports = files.flatMap(importsOf);

/** What each room may import besides itself: rooms to its right. */
const mayImport: {readonly [room: string]: readonly string[]} = {
  'define.ts': ['elements'],
  'index.ts': [
    'elements',
    'controllers',
    'context',
    'licensing',
    'files',
    'store',
    'records',
    'core',
    'events',
    'i18n',
  ],
  elements: ['controllers', 'context', 'licensing', 'files', 'store', 'records', 'core', 'events', 'i18n', 'styles'],
  controllers: ['context', 'licensing', 'files', 'store', 'records', 'core', 'events', 'i18n', 'styles'],
  context: ['licensing', 'files', 'store', 'records', 'core', 'i18n'],
  licensing: ['files', 'store', 'records', 'core'],
  issuer: ['files', 'core'],
  files: ['core'],
  store: ['records', 'core'],
  records: ['core'],
  core: [],
  events: [],
  i18n: [],
  styles: [],
};

/** Leaves may name the types of what they speak of. */
const mayImportTypes: {readonly [room: string]: readonly string[]} = {
  events: ['core', 'licensing'],
  i18n: ['core', 'licensing'],
};

const packagesOf: {readonly [room: string]: readonly string[]} = {
  core: ['@noble/hashes'],
  records: ['@noble/hashes'],
  files: ['@noble/hashes', 'canonicalize', 'jose', 'valibot'],
  licensing: ['@noble/hashes', 'valibot'],
  store: ['idb'],
  issuer: ['jose', 'node:'],
  i18n: [],
  events: [],
};

describe('The layers', () => {
  it('point one way', () => {
    const wrong = imports.filter(({file, target, isPackage, isTypeOnly}) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (isPackage || from === to) return false;
      return !mayImport[from]?.includes(to) && !(isTypeOnly && mayImportTypes[from]?.includes(to));
    });
    expect(wrong.map(({file, target}) => `${file} imports ${target}`)).to.deep.equal([]);
  });

  it('use only the packages of their room', () => {
    const wrong = imports.filter(({file, target, isPackage}) => {
      const allowed = packagesOf[roomOf(file)];
      return isPackage && allowed && !allowed.some((name) => target.startsWith(name));
    });
    expect(wrong.map(({file, target}) => `${file} imports ${target}`)).to.deep.equal([]);
  });

  it('keep engines, idb, Node and signing in their places', () => {
    const wrong = imports.filter(({file, target}) => {
      if (target === 'idb') return !file.startsWith('store/indexed-db/');
      if (target.startsWith('node:')) return !/^issuer\/cli/.test(file);
      if (/^store\/(indexed-db\/|memory-store)/.test(target)) {
        return (
          roomOf(file) !== 'store' && file !== 'index.ts' && file !== 'elements/license-provider/open-licensing.ts'
        );
      }
      return /^jose\/.*\/sign|^jose$/.test(target) && roomOf(file) !== 'issuer';
    });
    expect(wrong.map(({file, target}) => `${file} imports ${target}`)).to.deep.equal([]);
  });

  it('have no cycles', () => {
    const next = new Map(files.map((file) => [file, [] as string[]]));
    for (const {file, target, isPackage, isTypeOnly} of imports)
      if (!isPackage && !isTypeOnly) next.get(file)!.push(target);
    expect(findCycle(next)).to.deep.equal([]);
  });

  it('register elements in their define files alone', () => {
    const wrong = files.filter((file) => {
      if (/\.define\.ts$|^define\.ts$|elements\/define-element\.ts$/.test(file)) return false;
      return /customElements\.define\(|registry\.define\(|^\s*\w+\.define\(/m.test(source(file));
    });
    expect(wrong).to.deep.equal([]);
  });

  it('take time, chance and page from outside where rules are', () => {
    const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random|randomUUID|\bnavigator\.|\bdocument\.|\bwindow\./;
    const wrong = files
      .filter((file) => ['core', 'records', 'files', 'licensing'].includes(roomOf(file)))
      .filter((file) => forbidden.test(withoutComments(source(file))));
    expect(wrong).to.deep.equal([]);
  });

  it('have files that one reads at a sitting', () => {
    const long = files.map((file) => ({file, lines: source(file).split('\n').length})).filter(({lines}) => lines > 260);
    expect(long).to.deep.equal([]);
  });
});

function importsOf(file: string): Import[] {
  const parsed = ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  for (const statement of parsed.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) continue;
    const isPackage = !specifier.text.startsWith('.');
    const target = isPackage ? specifier.text : join(dirname(file), specifier.text).replace(/\.js$/, '.ts');
    found.push({file, target, isPackage, isTypeOnly: isTypeOnly(statement)});
  }
  return found;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every((each) => each.isTypeOnly)
  );
}

function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function roomOf(path: string): string {
  return path.split('/')[0]!;
}

function source(file: string): string {
  return readFileSync(`src/${file}`, 'utf8');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function below(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative('src', join(entry.parentPath, entry.name)));
}
