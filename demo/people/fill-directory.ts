import type {Portal} from '../portal.js';
import {makePeople} from './make-people.js';

const peopleCount = 1200;

/** Gives an empty directory its users, as soon as somebody is signed in who may. A real portal syncs its own. */
export function fillDirectory(portal: Portal): void {
  const filled = new AbortController();
  portal.watch(
    filled.signal,
    async (licensing) => {
      if (!licensing.can('CanManageLicUsers')) return;
      filled.abort();
      const {users} = await licensing.installation();
      if (users === 0) await licensing.users.sync(makePeople(peopleCount, new Date()));
    },
    // What is wrong with the database, the page and the elements say.
    () => {},
  );
}
