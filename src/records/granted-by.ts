import {fromChunks, noSeats, type SeatMap} from '../core/seat-map.js';
import {damaged} from './damaged.js';

/**
 * Which journal entry gave each seat, in blocks of 4,096 ordinals. A block is one number where all its seats were
 * given by that entry, else a u32 for each place, cut after the last that is not 0. What stands at a place whose
 * seat nobody holds means nothing, so that a recall need not touch it; entry 0 gives no seats and stands for unknown.
 */
export type GrantedBy = number | Uint8Array;

const blockBits = 12;
const blockSize = 1 << blockBits;
const bytesOfBlock = blockSize / 8;

/** Number of the block that holds an ordinal. */
export const seatBlockOf = (ordinal: number): number => ordinal >>> blockBits;

/** The blocks in which a set has anyone, ascending. */
export function seatBlocksOf(set: SeatMap): number[] {
  const blocks: number[] = [];
  for (const [chunk, bytes] of set) {
    for (let start = 0; start < bytes.length; start += bytesOfBlock) {
      const end = Math.min(start + bytesOfBlock, bytes.length);
      let at = start;
      while (at < end && bytes[at] === 0) at++;
      if (at < end) blocks.push(chunk * 16 + start / bytesOfBlock);
    }
  }
  return blocks.sort((one, other) => one - other);
}

/** The entry that gave the seat of an ordinal, if someone holds it. Throws STORE_DAMAGED. */
export function grantedByAt(value: GrantedBy | undefined, ordinal: number): number | undefined {
  return readerOf(value)(ordinal & (blockSize - 1)) || undefined;
}

/**
 * The block's new value when `given` are given by `entry`; `heldBefore` are the seats held before and kept.
 * A block in which nobody held a seat is not read: `value` may be left undefined. Throws STORE_DAMAGED.
 */
export function giveSeats(
  value: GrantedBy | undefined,
  block: number,
  given: SeatMap,
  heldBefore: SeatMap,
  entry: number,
): GrantedBy {
  const newBits = bitsIn(given, block);
  const keptBits = bitsIn(heldBefore, block);
  if (value === entry || !holdsMore(keptBits, newBits)) return entry;
  const entryAt = readerOf(value);
  const bytes = new Uint8Array(blockSize * 4);
  const view = new DataView(bytes.buffer);
  let common: number | undefined;
  let mixed = false;
  const length = Math.max(newBits.length, keptBits.length);
  for (let i = 0; i < length; i++) {
    const fresh = newBits[i] ?? 0;
    for (let byte = fresh | (keptBits[i] ?? 0); byte !== 0; byte &= byte - 1) {
      const bit = byte & -byte;
      const place = i * 8 + 31 - Math.clz32(bit);
      const by = fresh & bit ? entry : entryAt(place);
      view.setUint32(place * 4, by, true);
      if (common === undefined) common = by;
      else if (by !== common) mixed = true;
    }
  }
  return mixed ? cutZeros(bytes) : common!;
}

/** The seats of a block that are held and come from an entry. Throws STORE_DAMAGED. */
export function seatsGivenBy(value: GrantedBy | undefined, block: number, held: SeatMap, entry: number): SeatMap {
  const bits = bitsIn(held, block);
  const entryAt = readerOf(value);
  const start = (block & 15) * bytesOfBlock;
  const chunk = new Uint8Array(start + bits.length);
  if (typeof value === 'number') {
    if (value !== entry) return noSeats;
    chunk.set(bits, start);
  } else {
    for (let i = 0; i < bits.length; i++) {
      for (let byte = bits[i]!; byte !== 0; byte &= byte - 1) {
        const bit = byte & -byte;
        if (entryAt(i * 8 + 31 - Math.clz32(bit)) === entry) chunk[start + i]! |= bit;
      }
    }
  }
  return fromChunks([[block >>> 4, chunk]]);
}

/**
 * The first ordinal of a block whose seat is held and was not given by the entry that `originOf` answers for it; `entry`
 * is the one that stands in its place, 0 where it is unknown. Throws STORE_DAMAGED.
 */
export function wrongOrigin(
  value: GrantedBy | undefined,
  block: number,
  held: SeatMap,
  originOf: (ordinal: number) => number,
): {readonly ordinal: number; readonly entry: number} | undefined {
  const entryAt = readerOf(value);
  const bits = bitsIn(held, block);
  for (let i = 0; i < bits.length; i++) {
    for (let byte = bits[i]!; byte !== 0; byte &= byte - 1) {
      const place = i * 8 + 31 - Math.clz32(byte & -byte);
      const ordinal = block * blockSize + place;
      const entry = entryAt(place);
      if (entry !== originOf(ordinal)) return {ordinal, entry};
    }
  }
  return undefined;
}

/** A view of the block's part of a set; shorter where the set ends before. */
function bitsIn(set: SeatMap, block: number): Uint8Array {
  const start = (block & 15) * bytesOfBlock;
  return set.get(block >>> 4)?.subarray(start, start + bytesOfBlock) ?? new Uint8Array();
}

const holdsMore = (bits: Uint8Array, than: Uint8Array): boolean =>
  bits.some((byte, i) => (byte & ~(than[i] ?? 0)) !== 0);

/** Answers the entry at an ordinal's place in the block, 0 where it is unknown. */
function readerOf(value: GrantedBy | undefined): (ordinal: number) => number {
  if (value === undefined) return () => 0;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0) throw damaged('grantedBy');
    return () => value;
  }
  if (!(value instanceof Uint8Array) || value.length % 4 !== 0 || value.length > blockSize * 4) {
    throw damaged('grantedBy');
  }
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  return (ordinal) => {
    const at = (ordinal & (blockSize - 1)) * 4;
    return at < value.length ? view.getUint32(at, true) : 0;
  };
}

function cutZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.slice(0, (end + 3) & ~3);
}
