import type {TableName} from '../store/store.js';

/** Every table whose rows a journal entry accounts for. All changes meet on `head` anyway, so they declare all of them. */
export const journaledTables = [
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
] as const satisfies readonly TableName[];
export type JournaledTable = (typeof journaledTables)[number];
