import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {makePeople} from './make-people.js';

const peopleCount = 1200;

/** Gives an empty directory its users. A real portal syncs its own. */
export async function fillDirectory(licensing: LicensingSession): Promise<void> {
  const {users} = await licensing.installation();
  if (users === 0) await licensing.users.sync(makePeople(peopleCount, new Date()));
}
