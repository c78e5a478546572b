import type {AssignChange, Change, UndoChange} from '../core/change.js';
import {isFilterSelection} from '../core/user.js';
import type {Outcome} from '../core/distribution/outcome.js';
import {planActivation, planDeactivation} from '../core/distribution/plan-activation.js';
import {planAssign} from '../core/distribution/plan-assign.js';
import {planGrant} from '../core/distribution/plan-grant.js';
import {planRecall} from '../core/distribution/plan-recall.js';
import {planReplace} from '../core/distribution/plan-replace.js';
import {planUndo} from '../core/distribution/plan-undo.js';
import type {World} from '../core/distribution/world.js';
import {LicensingError} from '../core/errors.js';
import {isListed} from '../core/product.js';
import type {Steps} from '../store/store.js';
import {readUndoable, touchedBy} from './read-undoable.js';
import {readWorld, type Touched} from './read-world.js';
import {askedUsers, productsOfSelection} from './select-users.js';
import {licenseDay, seatsOf, termsOn} from './snapshot.js';
import type {JournaledTable} from './journaled-tables.js';
import type {DecisionState} from './write-change.js';

/** A change judged by the world of its transaction. */
export interface DecidedChange {
  readonly world: World;
  readonly outcome: Outcome;
}

/**
 * Judges a change by what the database holds: the one way in which every door's changes are decided, for the preview and
 * again inside the write. Throws PRODUCT_NOT_FOUND, and for an undo ENTRY_NOT_FOUND, NOT_UNDOABLE and ALREADY_UNDONE.
 */
export function* decideChange(state: DecisionState, change: Change): Steps<JournaledTable, DecidedChange> {
  switch (change.action) {
    case 'grant':
    case 'recall': {
      requireProducts(state, change.products);
      const products = [...change.products, ...productsOfSelection(change.users)];
      const world = yield* readWorld(state, products, touchedUsers(state, change));
      const asked = askedUsers(world, state.snapshot.directory, change.users, change.sort);
      const outcome =
        change.action === 'grant'
          ? planGrant(world, asked, change.products, change.shortage ?? 'all-or-nothing')
          : planRecall(world, asked, change.products);
      return {world, outcome};
    }
    case 'replace': {
      const products = [...change.products, change.with];
      requireProducts(state, products);
      const read = [...products, ...productsOfSelection(change.users)];
      const world = yield* readWorld(state, read, touchedUsers(state, change));
      const asked = askedUsers(world, state.snapshot.directory, change.users, change.sort);
      const {shortage = 'all-or-nothing'} = change;
      return {world, outcome: planReplace(world, asked, change.products, change.with, shortage)};
    }
    case 'assign': {
      requireProducts(state, productsOf(change));
      const {directory} = state.snapshot;
      const lines = change.lines.map((line) => ({...line, user: directory.ordinalOf(line.user) ?? line.user}));
      const touched = lines.map(({user}) => user).filter((user) => typeof user === 'number');
      const world = yield* readWorld(state, productsOf(change), touched);
      return {world, outcome: planAssign(world, lines, change.shortage ?? 'all-or-nothing')};
    }
    case 'activate':
    case 'deactivate': {
      const touched = touchedUsers(state, change);
      const world = yield* readWorld(state, everyProduct(state), touched);
      const asked = askedUsers(world, state.snapshot.directory, change.users, change.sort);
      return {world, outcome: (change.action === 'activate' ? planActivation : planDeactivation)(world, asked)};
    }
    case 'undo': {
      const entry = yield* readUndoable(state.head, change.entry);
      const products = entry.flips ? everyProduct(state) : entry.products;
      const world = yield* readWorld(state, products, touchedBy(entry));
      return {world, outcome: planUndo(world, yield* entry.undoable(world))};
    }
  }
}

const everyProduct = ({snapshot}: DecisionState): Iterable<string> => snapshot.licenses.known.keys();

const productsOf = ({lines}: AssignChange): readonly string[] => [...new Set(lines.map(({product}) => product))];

/** Everyone for a filter, since who matches is decided inside; else the users that are named. */
function touchedUsers({snapshot}: DecisionState, {users}: Exclude<Change, AssignChange | UndoChange>): Touched {
  if (isFilterSelection(users)) return 'everyone';
  return users.flatMap((id) => snapshot.directory.ordinalOf(id) ?? []);
}

function requireProducts({snapshot, head, now}: DecisionState, products: readonly string[]): void {
  const terms = termsOn(snapshot, licenseDay(head, now));
  for (const product of products) {
    const known = terms.get(product);
    if (!known || !isListed(known, seatsOf(snapshot, product).size > 0)) {
      throw new LicensingError('PRODUCT_NOT_FOUND', {product});
    }
  }
}
