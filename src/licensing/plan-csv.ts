import type {AssignChange} from '../core/change.js';
import {CsvErrors} from '../core/csv-line-error.js';
import {hasSeat} from '../core/seat-map.js';
import {assignmentRows} from '../files/csv/assignment-rows.js';
import type {FileContent} from '../files/csv/text-pieces.js';
import {planChange} from './apply-change.js';
import {breathe} from './breathe.js';
import type {CsvOptions, CsvPlan} from './csv-plan.js';
import type {LicensingCore} from './licensing-core.js';
import {listedTerms} from './list-products.js';
import type {Snapshot} from './snapshot.js';

/** Plans the lines of a file of assignments. Throws MISSING_COLUMNS, NOT_A_TEXT_FILE and MALFORMED_CSV. */
export async function planCsv(
  core: LicensingCore,
  content: FileContent,
  {fileName, shortage}: CsvOptions,
): Promise<CsvPlan> {
  const snapshot = await core.replica.refresh();
  const errors = new CsvErrors();
  const lines = await readLines(snapshot, content, core.environment.now(), errors);
  const change: AssignChange = {
    action: 'assign',
    lines,
    source: 'import',
    ...(shortage !== undefined && {shortage}),
    ...(fileName !== undefined && {file: fileName}),
    ...(errors.count > 0 && {lineErrors: errors.count}),
  };
  return {...(await planChange(core, change)), errors: errors.kept, errorCount: errors.count};
}

type Line = AssignChange['lines'][number];

/** The lines whose user and product are known, each pair once. */
async function readLines(
  snapshot: Snapshot,
  content: FileContent,
  now: number,
  errors: CsvErrors,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const findUser = userFinder(snapshot);
  const findProduct = productFinder(snapshot, now);
  const pairs = new FirstLines();
  for (const rows of assignmentRows(content, errors)) {
    for (const {line, user, product, action, columns} of rows) {
      const [ordinal, ...otherUsers] = findUser(user);
      const [id, ...otherProducts] = findProduct(product);
      if (ordinal === undefined) errors.add(line, 'USER_NOT_FOUND', columns.user, user);
      else if (otherUsers.length > 0) errors.add(line, 'AMBIGUOUS_USER', columns.user, user);
      else if (id === undefined) errors.add(line, 'PRODUCT_NOT_FOUND', columns.product, product);
      else if (otherProducts.length > 0) errors.add(line, 'AMBIGUOUS_PRODUCT', columns.product, product);
      else {
        const first = pairs.add(id, ordinal, line);
        if (first !== undefined) errors.add(line, 'DUPLICATE_LINE', null, `${user}, ${product}`, first);
        else lines.push({user: snapshot.directory.user(ordinal)!.id, product: id, action});
      }
    }
    await breathe();
  }
  return lines;
}

/** Finds users by id, else by email; several where an email is not unique. People who left are not found. */
function userFinder({directory, present}: Snapshot): (text: string) => readonly number[] {
  const find = (text: string): readonly number[] => {
    const byId = directory.ordinalOf(text);
    if (byId !== undefined && hasSeat(present, byId)) return [byId];
    return directory.ordinalsOfEmail(text).filter((ordinal) => hasSeat(present, ordinal));
  };
  return (text) => exactlyOrTrimmed(text, find);
}

/** Finds products by id, else by name whatever its case; several where a name is not unique. */
function productFinder(snapshot: Snapshot, now: number): (text: string) => readonly string[] {
  const terms = listedTerms(snapshot, now);
  const ids = new Map(terms.map(({id}) => [id, [id]]));
  const byName = new Map<string, string[]>();
  for (const {id, name} of terms) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return (text) => exactlyOrTrimmed(text, (asked) => ids.get(asked) ?? byName.get(asked.toLowerCase()) ?? []);
}

/** Ids may begin or end with spaces; where none does, people's spaces around a comma do not matter. */
function exactlyOrTrimmed<T>(text: string, find: (text: string) => readonly T[]): readonly T[] {
  const found = find(text);
  return found.length > 0 ? found : find(text.trim());
}

/** The line on which each user-product pair stood first, packed: a file may hold millions. */
class FirstLines {
  readonly #byProduct = new Map<string, Uint32Array>();

  /** Remembers the line, or answers the one that was there. */
  add(product: string, ordinal: number, line: number): number | undefined {
    let lines = this.#byProduct.get(product) ?? new Uint32Array(1024);
    if (ordinal >= lines.length) {
      const longer = new Uint32Array(Math.max(ordinal + 1, lines.length * 2));
      longer.set(lines);
      lines = longer;
    }
    this.#byProduct.set(product, lines);
    if (lines[ordinal] !== 0) return lines[ordinal];
    lines[ordinal] = line;
    return undefined;
  }
}
