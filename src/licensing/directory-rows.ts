import {ordinalsOf, type SeatMap} from '../core/seat-map.js';
import {blockOf, encodeUserBlock, usersPerBlock, type StoredUser} from '../records/user-block.js';
import {bucketOf, decodeUserIdBucket, encodeUserIdBucket} from '../records/user-id-bucket.js';
import {get, put, type RowChange, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import type {Directory} from './directory.js';

/** The blocks that hold some of `touched`, with the users `listed` at their ordinals. */
export function blockRows(
  directory: Directory,
  listed: ReadonlyMap<number, StoredUser>,
  touched: SeatMap,
): RowChange<'userBlocks'>[] {
  const blocks = new Map<number, (StoredUser | undefined)[]>();
  for (const ordinal of ordinalsOf(touched)) {
    const number = blockOf(ordinal);
    let block = blocks.get(number);
    if (!block) {
      block = [...(directory.block(number) ?? Array.from({length: usersPerBlock}, () => undefined))];
      blocks.set(number, block);
    }
    block[ordinal % usersPerBlock] = listed.get(ordinal);
  }
  return [...blocks].map(([number, block]) => put('userBlocks', [number], encodeUserBlock(block)));
}

/** The buckets of ids that get their first ordinals, counted up from `from`. */
export function* idRows(ids: readonly string[], from: number): Steps<'userIds', RowChange<'userIds'>[]> {
  const byBucket = new Map<number, (readonly [id: string, ordinal: number])[]>();
  ids.forEach((id, i) => {
    const bucket = bucketOf(id);
    const entries = byBucket.get(bucket);
    if (entries) entries.push([id, from + i]);
    else byBucket.set(bucket, [[id, from + i]]);
  });
  const numbers = [...byBucket.keys()];
  const [buckets] = yield* ask(get('userIds', ...numbers.map((number) => [number] as const)));
  return numbers.map((number, i) =>
    put(
      'userIds',
      [number],
      encodeUserIdBucket(new Map([...decodeUserIdBucket(buckets[i]), ...byBucket.get(number)!])),
    ),
  );
}
