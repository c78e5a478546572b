import * as v from 'valibot';
import type {AssignChange} from '../core/change.js';
import {idProblem} from '../core/text-problem.js';
import {idSchema} from '../files/text-schema.js';
import {areDistinct, form, isPlainObject} from './valid-form.js';

type Lines = AssignChange['lines'];

const assignLine = form({user: idSchema, product: idSchema, action: v.picklist(['grant', 'recall'])});

const judgedLines = v.pipe(
  v.array(assignLine),
  v.minLength(1, 'must not be empty'),
  v.check(
    (lines) => areDistinct(lines.map((line) => JSON.stringify([line.user, line.product]))),
    'must not hold a user and product twice',
  ),
);

/**
 * The lines of an assignment, each read once. Only where something may be wrong does the schema judge them: for 100,000
 * lines it takes several times as long.
 */
export const assignLines = v.pipe(
  v.array(v.unknown()),
  v.transform((lines) => lines.map((line) => (isPlainObject(line) ? {...(line as object)} : line))),
  v.lazy((lines) => (areSurelyGood(lines as readonly unknown[]) ? asTheyAre : judgedLines) as GenericLines),
);
type GenericLines = v.GenericSchema<unknown[], Lines>;
const asTheyAre = v.unknown();

function areSurelyGood(lines: readonly unknown[]): boolean {
  const usersOf = new Map<unknown, Set<unknown>>();
  for (const line of lines) {
    if (!isPlainObject(line) || Object.keys(line as object).length !== 3) return false;
    const {user, product, action} = line as {readonly [name: string]: unknown};
    if (action !== 'grant' && action !== 'recall') return false;
    let users = usersOf.get(product);
    if (!users) {
      if (idProblem(product) !== undefined) return false;
      usersOf.set(product, (users = new Set()));
    }
    if (users.has(user) || idProblem(user) !== undefined) return false;
    users.add(user);
  }
  return lines.length > 0;
}
