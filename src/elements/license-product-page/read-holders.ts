import type {Selection} from '../../controllers/selection.js';
import type {UserSort} from '../../core/user.js';
import type {LicensingSession, UserQuery} from '../../licensing/licensing-session.js';

/** A page of those who hold a product, with where each seat comes from. */
export const findHolders = (
  session: LicensingSession,
  {holds, text, sort, offset, limit}: UserQuery,
): ReturnType<LicensingSession['holders']> => session.holders(holds!, {text, sort, offset, limit});

/** How many hold a product, and how many of them are ticked. */
export async function countHolders(
  session: LicensingSession,
  holds: string,
  ticked: Selection,
): Promise<{readonly holders: number; readonly ticked: number}> {
  const [holders, among] = await Promise.all([
    session.users.find({holds, limit: 0}),
    ticked.isEmpty ? {total: 0} : session.users.find({holds, among: ticked.users, limit: 0}),
  ]);
  return {holders: holders.total, ticked: among.total};
}

/** Ids of those who are ticked and hold a product, in the order of the list. */
export async function idsOfHolders(
  session: LicensingSession,
  holds: string,
  among: Selection['users'],
  sort: UserSort,
): Promise<string[]> {
  const {users} = await session.users.find({holds, among, sort});
  return users.map(({id}) => id);
}
