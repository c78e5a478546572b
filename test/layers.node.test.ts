import {expect} from 'chai';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';

interface Import {
  readonly file: string;
  readonly line: number;
  /** Path below src, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

const parsed = new Map<string, readonly ts.Node[]>();
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
  files: ['@noble/hashes', 'canonicalize', 'jose', 'papaparse', 'valibot'],
  licensing: ['@noble/hashes', 'valibot'],
  store: ['idb'],
  issuer: ['jose', 'node:'],
  context: ['lit', '@lit/context'],
  i18n: [],
  events: [],
  styles: ['lit'],
};

/** Where a store is chosen; everyone else knows the port alone. */
const choosing = ['index.ts', 'elements/license-provider/open-licensing.ts'];

describe('The layers', () => {
  it('point one way', () => {
    const wrong = imports.filter(({file, target, isPackage, isTypeOnly}) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (isPackage || from === to) return false;
      return !mayImport[from]?.includes(to) && !(isTypeOnly && mayImportTypes[from]?.includes(to));
    });
    expectNone(wrong.map(said), 'Against the order of the rooms');
  });

  it('use only the packages of their room', () => {
    const wrong = imports.filter(({file, target, isPackage}) => {
      const allowed = packagesOf[roomOf(file)];
      return isPackage && allowed && !allowed.some((name) => isOf(target, name));
    });
    expectNone(wrong.map(said), 'Packages that the room does without');
  });

  it('keep engines, idb, Node and signing in their places', () => {
    const wrong = imports.filter(({file, target}) => {
      if (isOf(target, 'idb')) return !file.startsWith('store/indexed-db/');
      if (target.startsWith('node:')) return file !== 'issuer/cli.ts';
      if (roomOf(file) === 'licensing' && target === 'valibot') return !file.startsWith('licensing/valid-');
      if (roomOf(target) === 'store' && roomOf(file) !== 'store') {
        return target !== 'store/store.ts' && !choosing.includes(file);
      }
      return /^jose\/.*\/sign|^jose$/.test(target) && roomOf(file) !== 'issuer';
    });
    expectNone(wrong.map(said), 'Out of place');
  });

  it('have no cycles', () => {
    const next = new Map(files.map((file) => [file, [] as string[]]));
    for (const {file, target, isPackage} of imports) if (!isPackage) next.get(file)!.push(target);
    const cycle = findCycle(next);
    expectNone(cycle.length > 0 ? [cycle.join(' -> ')] : [], 'Files that import each other, types included');
  });

  it('register elements in their define files alone', () => {
    const wrong = files
      .filter((file) => !/\.define\.ts$|^define\.ts$|^elements\/define-element\.ts$/.test(file))
      .flatMap((file) =>
        nodesOf(file)
          .filter(isRegistration)
          .map((node) => place(file, node)),
      );
    expectNone(wrong, 'Registers outside of a define file');
  });

  it('take time, chance and page from outside where rules are', () => {
    const wrong = files
      .filter((file) => ['core', 'records', 'files', 'licensing'].includes(roomOf(file)))
      .flatMap((file) =>
        nodesOf(file)
          .filter(isFromOutside)
          .map((node) => place(file, node)),
      );
    expectNone(wrong, 'To be passed in');
  });

  it('have files that one reads at a sitting', () => {
    const long = files
      .map((file) => ({file, lines: source(file).trimEnd().split('\n').length}))
      .filter(({lines}) => lines > 260);
    expectNone(
      long.map(({file, lines}) => `src/${file}: ${lines} lines`),
      'Longer than 260 lines',
    );
  });
});

/** Each problem in full, where an assertion would shorten a list. */
function expectNone(problems: readonly string[], what: string): void {
  if (problems.length > 0) expect.fail(`${what}:\n${problems.join('\n')}`);
}

function said({file, line, target, isTypeOnly}: Import): string {
  return `src/${file}:${line} imports ${isTypeOnly ? 'a type of ' : ''}${target}`;
}

function place(file: string, node: ts.Node): string {
  return `src/${file}:${lineOf(node)} ${node.getText().split('\n', 1)[0]!}`;
}

function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

function importsOf(file: string): Import[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    const isPackage = !specifier.text.startsWith('.');
    const target = isPackage ? specifier.text : join(dirname(file), specifier.text).replace(/\.js$/, '.ts');
    return [{file, line: lineOf(node), target, isPackage, isTypeOnly: isTypeOnly(node)}];
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
  if (ts.isExportDeclaration(node)) {
    const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
    return node.isTypeOnly || (!!named && named.every((each) => each.isTypeOnly));
  }
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every((each) => each.isTypeOnly)
  );
}

/** `registry.define(…)` and `SomeElement.define()`, and `defineElement(…)` but for a class's own `define`. */
function isRegistration(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const {expression} = node;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text === 'define';
  if (!ts.isIdentifier(expression) || expression.text !== 'defineElement') return false;
  const method = ts.findAncestor(node, ts.isMethodDeclaration);
  return method?.name.getText() !== 'define';
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

/** `jose/key/import` is of `jose` and `node:fs` of `node:`, but `idb-keyval` is not of `idb`. */
function isOf(target: string, name: string): boolean {
  return target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`);
}

function roomOf(path: string): string {
  return path.split('/')[0]!;
}

/** All nodes of a file, from its root down. */
function nodesOf(file: string): readonly ts.Node[] {
  const known = parsed.get(file);
  if (known) return known;
  const nodes: ts.Node[] = [ts.createSourceFile(file, source(file), ts.ScriptTarget.Latest, true)];
  parsed.set(file, nodes);
  for (const node of nodes) ts.forEachChild(node, (child) => void nodes.push(child));
  return nodes;
}

function source(file: string): string {
  return readFileSync(`src/${file}`, 'utf8');
}

function below(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative('src', join(entry.parentPath, entry.name)));
}
