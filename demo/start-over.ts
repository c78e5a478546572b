import type {LicenseProvider} from '../src/elements/license-provider/license-provider.js';
import {forgetExchange} from './exchange.js';

/** Deletes the database with everything in it. Other tabs let go of theirs by themselves. */
export function startOver({database}: LicenseProvider): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`license-${database}`);
    request.onsuccess = () => {
      forgetExchange(database);
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('The database could not be deleted.'));
  });
}
