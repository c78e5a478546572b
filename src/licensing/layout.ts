import type {Migration} from '../store/store.js';

/** Every layout the database ever had, oldest first. A migration never touches the journal's tables. */
export const migrations: readonly Migration[] = [
  {
    to: 1,
    tables: [
      'head',
      'settings',
      'files',
      'highWater',
      'requests',
      'userBlocks',
      'userIds',
      'flags',
      'seats',
      'grantedBy',
      'overuse',
      'journal',
      'journalSegments',
      'journalUsers',
      'undone',
      'permissions',
      'sessions',
      'usage',
    ],
    // eslint-disable-next-line require-yield -- new tables are empty: nothing to ask
    *steps() {
      return {changes: [], result: undefined};
    },
  },
];

/** The newest layout; it stands in the journal's first entry. */
export const layout = migrations.at(-1)!.to;
