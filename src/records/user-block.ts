import {LicensingError} from '../core/errors.js';
import {damaged} from './damaged.js';
import type {UserBlock} from './tables.js';

export const usersPerBlock = 1024;

/** Number of the block that holds an ordinal. */
export const blockOf = (ordinal: number): number => ordinal >>> 10;

/** A user as stored. Whether he is present, active or external stands in the flags. */
export interface StoredUser {
  readonly id: string;
  readonly name: string;
  /** Empty where there is none, as `jobTitle`. */
  readonly email: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  /** Seconds since 1970; 0 for never. */
  readonly lastSignIn: number;
}

const maxSeconds = 0xffffffff;

/**
 * The users of one block by their place in it, cut after the last. Throws INVALID_ARGUMENT for an empty id, and for
 * texts with the characters that separate them: stored, they would move every later user to another place.
 */
export function encodeUserBlock(users: readonly (StoredUser | undefined)[]): UserBlock {
  const places = users.slice(0, users.findLastIndex((user) => user !== undefined) + 1);
  if (places.length > usersPerBlock)
    throw new LicensingError('INVALID_ARGUMENT', {field: 'users', problem: 'too-many'});
  return {
    ids: joined('id', places),
    names: joined('name', places),
    emails: joined('email', places),
    jobTitles: joined('jobTitle', places),
    roles: places.map((user) => (user ? joinedRoles(user.roles) : '')).join('\n'),
    lastSignIn: packedSeconds(places),
  };
}

/** The 1,024 places of a block; a block that is not stored is empty. Throws STORE_DAMAGED. */
export function decodeUserBlock(block: UserBlock | undefined): (StoredUser | undefined)[] {
  const users = new Array<StoredUser | undefined>(usersPerBlock).fill(undefined);
  if (!block) return users;
  const [ids, names, emails, jobTitles, roles] = [
    block.ids,
    block.names,
    block.emails,
    block.jobTitles,
    block.roles,
  ].map(splitColumn) as [string[], string[], string[], string[], string[]];
  const count = ids.length;
  if (count > usersPerBlock || [names, emails, jobTitles, roles].some(({length}) => length !== count)) {
    throw damaged('userBlocks');
  }
  const seconds = secondsOf(block.lastSignIn, count);
  for (let place = 0; place < count; place++) {
    const id = ids[place]!;
    const rest = {name: names[place]!, email: emails[place]!, jobTitle: jobTitles[place]!};
    const lastSignIn = seconds(place);
    if (id !== '') users[place] = {id, ...rest, roles: roles[place] ? roles[place]!.split('\t') : [], lastSignIn};
    else if (rest.name + rest.email + rest.jobTitle + roles[place]! !== '' || lastSignIn !== 0)
      throw damaged('userBlocks');
  }
  return users;
}

function joined(field: 'id' | 'name' | 'email' | 'jobTitle', places: readonly (StoredUser | undefined)[]): string {
  return places
    .map((user) => {
      const text = user?.[field] ?? '';
      if (user && field === 'id' && text === '')
        throw new LicensingError('INVALID_ARGUMENT', {field, problem: 'empty'});
      if (text.includes('\n')) throw new LicensingError('INVALID_ARGUMENT', {field, problem: 'control-character'});
      return text;
    })
    .join('\n');
}

function joinedRoles(roles: readonly string[]): string {
  if (roles.some((role) => role === '' || /[\n\t]/.test(role))) {
    throw new LicensingError('INVALID_ARGUMENT', {field: 'roles', problem: 'control-character'});
  }
  return roles.join('\t');
}

function packedSeconds(places: readonly (StoredUser | undefined)[]): Uint8Array {
  const bytes = new Uint8Array((places.findLastIndex((user) => user !== undefined && user.lastSignIn !== 0) + 1) * 4);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place * 4 < bytes.length; place++) {
    const seconds = places[place]?.lastSignIn ?? 0;
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > maxSeconds) {
      throw new LicensingError('INVALID_ARGUMENT', {field: 'lastSignIn', problem: 'not-seconds'});
    }
    view.setUint32(place * 4, seconds, true);
  }
  return bytes;
}

function splitColumn(column: unknown): string[] {
  if (typeof column !== 'string') throw damaged('userBlocks');
  return column.split('\n');
}

function secondsOf(bytes: unknown, count: number): (place: number) => number {
  if (!(bytes instanceof Uint8Array) || bytes.length % 4 !== 0 || bytes.length > count * 4) throw damaged('userBlocks');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (place) => (place * 4 < bytes.length ? view.getUint32(place * 4, true) : 0);
}
