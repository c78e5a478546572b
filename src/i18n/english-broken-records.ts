import type {JournaledTable} from '../licensing/journaled-tables.js';

const flags: {readonly [key: string]: string} = {
  present: 'Who is in the directory',
  active: 'Who is active',
  external: 'Who is an external user',
};

const settings: {readonly [key: string]: string} = {
  companyId: 'The company ID',
  licenseVersion: 'The license version',
  vendorEmail: 'The vendor’s email address',
  hideNames: 'Whether names are hidden',
};

const strayEntry = (): string => 'Beside the entries stands a record that none of them is.';

/** What of a stored record is not as the entries of the journal say, by its table and key. */
export const brokenRecords: {readonly [T in JournaledTable]: (key: string) => string} = {
  head: () => 'The note of how far the journal goes, and of the newest time, is not what the entries say.',
  settings: (key) => `${settings[key] ?? `The setting “${key}”`} is not what the entries say.`,
  files: (key) => `The license file of entry ${key} is not the one that was uploaded, or was never uploaded.`,
  highWater: (key) => `What is remembered of license “${key}” is not what its upload stored.`,
  requests: (key) => `License request “${key}” is not the one that was made, or was never made.`,
  userBlocks: () => 'Users in the directory are not those who were added, or stand in each other’s places.',
  userIds: () => 'The index of user IDs does not lead to the users who were added.',
  flags: (key) => `${flags[key] ?? `The mark “${key}” of users`} is not what the entries say.`,
  seats: (key) => `Who holds “${key}” is not what the entries say.`,
  grantedBy: (key) => `Since when and by whom users hold “${key}” is not what the entries say.`,
  overuse: (key) => `Since when “${key}” has more users than seats is not what the entries say.`,
  undone: (key) => `Whether and by what entry ${key} was undone is not what the entries say.`,
  permissions: (key) => `Who may do “${key}” is not what the entries say.`,
  journal: strayEntry,
  journalSegments: strayEntry,
  journalUsers: strayEntry,
};
