import type {AssignedOrdinals} from '../core/replay.js';
import {digestOfIds} from '../records/id-digest.js';
import {blockOf, decodeUserBlock, usersPerBlock} from '../records/user-block.js';
import {bucketOf, decodeUserIdBucket} from '../records/user-id-bucket.js';
import {scan, type Row, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import {decoded, notAsJournaled} from './broken.js';
import type {JournaledTable} from './journaled-tables.js';

/**
 * The ids that got ordinals still stand where they were put, nobody else does, and each is found by its bucket. What else
 * is stored of users no entry tells. Throws Broken, and STORE_DAMAGED.
 */
export function* verifyDirectory(
  assigned: readonly AssignedOrdinals[],
  nextOrdinal: number,
): Steps<JournaledTable, void> {
  const [blocks, buckets] = yield* ask(scan('userBlocks', []), scan('userIds', []));
  const ids = idsOf(blocks, nextOrdinal);
  for (const {from, to, digest} of assigned) {
    if (digestOfIds(ids.slice(from, to + 1)) !== digest) {
      throw notAsJournaled('userBlocks', `${from}-${to}`, 'users changed places');
    }
  }
  compareBuckets(buckets, ids);
}

/** The ids of all users, by ordinal. */
function idsOf(blocks: readonly Row<'userBlocks'>[], nextOrdinal: number): readonly string[] {
  const ids: string[] = [];
  for (const [[number], block] of blocks) {
    decoded({table: 'userBlocks', key: String(number)}, () => decodeUserBlock(block)).forEach((user, place) => {
      const ordinal = number * usersPerBlock + place;
      if (!user) return;
      if (!(number >= 0 && ordinal < nextOrdinal))
        throw notAsJournaled('userBlocks', number, 'holds a user whom nobody added');
      ids[ordinal] = user.id;
    });
  }
  for (let ordinal = 0; ordinal < nextOrdinal; ordinal++) {
    if (ids[ordinal] === undefined) throw notAsJournaled('userBlocks', blockOf(ordinal), 'lacks a user');
  }
  return ids;
}

function compareBuckets(buckets: readonly Row<'userIds'>[], ids: readonly string[]): void {
  const found = new Map(
    buckets.map(([[number], bucket]) => {
      return [number, decoded({table: 'userIds', key: String(number)}, () => decodeUserIdBucket(bucket))];
    }),
  );
  for (const [number, ordinals] of found) {
    for (const [id, ordinal] of ordinals) {
      if (ids[ordinal] !== id || bucketOf(id) !== number) {
        throw notAsJournaled('userIds', number, 'leads to another user');
      }
    }
  }
  const lost = ids.find((id) => !found.get(bucketOf(id))?.has(id));
  if (lost !== undefined) throw notAsJournaled('userIds', bucketOf(lost), 'lacks a user');
}
