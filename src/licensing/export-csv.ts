import {hasSeat} from '../core/seat-map.js';
import type {UserFilter} from '../core/user.js';
import {csvText} from '../files/csv/write-csv.js';
import {breathe} from './breathe.js';
import type {LicensingCore} from './licensing-core.js';
import {listedTerms} from './list-products.js';
import {readSeatOrigins} from './seat-origins.js';
import {defaultSort, inOrder, matchingUsers} from './select-users.js';
import {licenseDay, seatsOf, worldOf} from './snapshot.js';

const columns = ['user', 'name', 'email', 'product', 'productName', 'since', 'by'];
const usersPerPart = 5000;

/** Who holds what, as CSV: a line per user and product of all users who match, by name, with when and by whom it was given. */
export async function exportCsv(core: LicensingCore, filter: UserFilter): Promise<string> {
  const snapshot = core.replica.latest;
  const now = core.environment.now();
  const world = worldOf(snapshot, licenseDay(snapshot.head, now));
  const users = inOrder(world, snapshot.directory, matchingUsers(world, snapshot.directory, filter), defaultSort);
  const products = listedTerms(snapshot, now).map(({id, name}) => ({id, name, holders: seatsOf(snapshot, id)}));
  const parts = [csvText([columns])];
  for (let at = 0; at < users.length; at += usersPerPart) {
    const seats = users
      .slice(at, at + usersPerPart)
      .flatMap((ordinal) =>
        products
          .filter(({holders}) => hasSeat(holders, ordinal))
          .map(({id: product, name: productName}) => ({product, productName, ordinal})),
      );
    const origins = await readSeatOrigins(core, seats);
    const rows = seats.map(({product, productName, ordinal}, i) => {
      const {id, name, email} = snapshot.directory.user(ordinal)!;
      const {since, by} = origins[i]!;
      return [id, name, email, product, productName, since ?? '', by ?? ''];
    });
    parts.push(csvText(rows));
    await breathe();
  }
  return parts.join('');
}
