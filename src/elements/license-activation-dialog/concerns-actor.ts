import type {UserSelection} from '../../core/user.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';

/** Whether whoever is signed in is among users, and active. */
export async function concernsActor(session: LicensingSession, users: UserSelection): Promise<boolean> {
  const {actor} = session;
  if (!actor) return false;
  const [all, others] = await Promise.all([
    session.users.find({active: true, among: users, limit: 0}),
    session.users.find({active: true, among: {filter: {among: users}, except: [actor.id]}, limit: 0}),
  ]);
  return others.total < all.total;
}
