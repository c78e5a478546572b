import type {GrantChange} from '../../src/core/change.js';
import type {Plan} from '../../src/core/plan.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';

/** What a plan does with each pair, as `user product: outcome`, or its reason where there is one and something was asked for. */
export const pairsOf = (plan: Plan): string[] =>
  plan
    .users()
    .users.flatMap(({userId, pairs}) =>
      pairs.map(
        ({product, outcome, reason}) =>
          `${userId} ${product}: ${outcome === 'already' ? outcome : (reason ?? outcome)}`,
      ),
    );

/** Who holds what, as `user product`, by the names of the directory's list. */
export async function heldBy(session: LicensingSession): Promise<string[]> {
  const {users} = await session.users.find();
  return users.flatMap(({id, licenses}) => licenses.map((name) => `${id} ${name.toLowerCase()}`));
}

export async function grant(
  session: LicensingSession,
  users: GrantChange['users'],
  products: readonly string[],
  fields: Partial<GrantChange> = {},
): Promise<number | null> {
  const {entryId} = await session.apply(await session.plan({action: 'grant', users, products, ...fields}));
  return entryId;
}

export async function recall(
  session: LicensingSession,
  users: GrantChange['users'],
  products: readonly string[],
): Promise<number | null> {
  const {entryId} = await session.apply(await session.plan({action: 'recall', users, products}));
  return entryId;
}

/** What happens to one user and product when only they are asked for. */
export async function planned(session: LicensingSession, userId: string, product: string): Promise<string> {
  const [pair] = pairsOf(await session.plan({action: 'grant', users: [userId], products: [product]}));
  return pair!.split(': ')[1]!;
}
