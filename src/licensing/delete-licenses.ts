import type {Actor} from '../core/user.js';
import {remove, type Steps} from '../store/store.js';
import type {LicensingCore} from './licensing-core.js';
import {overuseRows} from './outcome-rows.js';
import {readWorld} from './read-world.js';
import {licenseDay, usedOf} from './snapshot.js';
import type {JournaledTable} from './journaled-tables.js';
import {writeChange, type DecisionState, type Verdict} from './write-change.js';

type Deleted = {readonly entryId: number | null};

/** Removes every license file and so switches to demo mode. Assignments and high-water marks stay. */
export function deleteLicenses(core: LicensingCore, actor: Actor | null): Promise<Deleted> {
  return writeChange(core, {actor, operation: 'CanManageLicUsers', action: 'delete-licenses', source: 'api', decide});
}

function* decide(state: DecisionState): Steps<JournaledTable, Verdict<Deleted>> {
  const {snapshot, head, now} = state;
  const {files, known} = snapshot.licenses;
  if (files.length === 0) return {unchanged: {entryId: null}};
  const before = yield* readWorld(state, known.keys(), 'everyone');
  const after = {...before, terms: new Map<never, never>()};
  return {
    rows: [
      ...files.map(({entry}) => remove('files', [entry])),
      ...(yield* overuseRows(before, after, known.keys(), licenseDay(head, now))),
    ],
    store: {
      products: [...before.terms.values()].map((terms) => {
        const used = usedOf(snapshot, terms, before);
        return {product: terms.id, usedBefore: used, usedAfter: used, total: 0};
      }),
      details: {files: files.map(({file: {jti}}) => jti)},
      touches: ['licenses'],
    },
    result: (entryId) => ({entryId}),
  };
}
