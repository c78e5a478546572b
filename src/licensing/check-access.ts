import {checkOperation, checkProduct, type AccessDecision, type AskedProduct, type AskingUser} from '../core/access.js';
import {hasSeat} from '../core/seat-map.js';
import type {AccessTarget} from './licensing-session.js';
import {listedTerms} from './list-products.js';
import {isDemoMode, seatsOf, type Snapshot} from './snapshot.js';

/** Whether a user of the directory may use a product or an operation at `now` (milliseconds). */
export function checkAccess(snapshot: Snapshot, userId: string, target: AccessTarget, now: number): AccessDecision {
  const ordinal = snapshot.directory.ordinalOf(userId);
  const user = ordinal === undefined ? null : askingUser(snapshot, ordinal);
  const products = listedTerms(snapshot, now).map((terms): AskedProduct => ({
    terms,
    granted: ordinal !== undefined && hasSeat(seatsOf(snapshot, terms.id), ordinal),
  }));
  if ('product' in target) {
    return checkProduct(
      user,
      isDemoMode(snapshot),
      products.find(({terms}) => terms.id === target.product),
    );
  }
  const carriers = products.filter(({terms}) => terms.knownOperations.includes(target.operation));
  return checkOperation(user, isDemoMode(snapshot), target.operation, carriers);
}

function askingUser(snapshot: Snapshot, ordinal: number): AskingUser {
  if (!hasSeat(snapshot.present, ordinal)) return null;
  return {active: hasSeat(snapshot.active, ordinal), external: hasSeat(snapshot.external, ordinal)};
}
