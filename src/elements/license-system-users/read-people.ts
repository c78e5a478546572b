import type {Selection} from '../../controllers/selection.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import type {TakenUsers} from './system-users-menu.js';

/** How many users there are, and how many of them are active. */
export async function readPeople(
  session: LicensingSession,
): Promise<{readonly users: number; readonly active: number}> {
  const [all, active] = await Promise.all([
    session.users.find({limit: 0}),
    session.users.find({active: true, limit: 0}),
  ]);
  return {users: all.total, active: active.total};
}

/** Which of Activate and Deactivate fit the users whom the actions take. */
export async function readTaken(session: LicensingSession, {users: among}: Selection): Promise<TakenUsers> {
  const [active, inactive] = await Promise.all([
    session.users.find({among, active: true, limit: 0}),
    session.users.find({among, active: false, limit: 0}),
  ]);
  return {active: active.total, inactive: inactive.total};
}
