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
      if (roomOf(file) === 'licensing' && target === 'valibot') return file !== 'licensing/validate.ts';
      if (roomOf(file) === 'licensing' && roomOf(target) === 'store') return target !== 'store/store.ts';
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
      return /\.define\(/.test(withoutComments(source(file)));
    });
    expect(wrong).to.deep.equal([]);
  });

  it('take time, chance and page from outside where rules are', () => {
    const wrong = files
      .filter((file) => ['core', 'records', 'files', 'licensing'].includes(roomOf(file)))
      .flatMap((file) =>
        nodesOf(file)
          .filter(isFromOutside)
          .map((node) => `${file}: ${node.getText()}`),
      );
    expect(wrong).to.deep.equal([]);
  });

  it('have files that one reads at a sitting', () => {
    const long = files
      .map((file) => ({file, lines: source(file).trimEnd().split('\n').length}))
      .filter(({lines}) => lines > 260);
    expect(long).to.deep.equal([]);
  });
});

function importsOf(file: string): Import[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteral(specifier)) return [];
    const isPackage = !specifier.text.startsWith('.');
    const target = isPackage ? specifier.text : join(dirname(file), specifier.text).replace(/\.js$/, '.ts');
    return [{file, target, isPackage, isTypeOnly: isTypeOnly(node)}];
  });
}

/** What follows `from`, or stands in `import(…)`, be it a call or a type. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every((each) => each.isTypeOnly)
  );
}

/** The clock, chance and the page: rules get them passed in. */
function isFromOutside(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Date';
  if (ts.isPropertyAccessExpression(node)) {
    return /^Date\.now$|^Math\.random$|\b(randomUUID|getRandomValues)$/.test(node.getText());
  }
  const isGlobal = ts.isIdentifier(node) && ['document', 'navigator', 'performance', 'window'].includes(node.text);
  return isGlobal && !isNameOf(node);
}

/** Whether an identifier names a member or a declaration rather than reading a variable. */
function isNameOf(node: ts.Identifier): boolean {
  const {parent} = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
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

/** All nodes of a file, from its root down. */
function nodesOf(file: string): ts.Node[] {
  const nodes: ts.Node[] = [ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest, true)];
  for (const node of nodes) ts.forEachChild(node, (child) => void nodes.push(child));
  return nodes;
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
