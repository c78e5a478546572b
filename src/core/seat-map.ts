/**
 * A set of users as a bitmap over their ordinals, in chunks of 65,536. Used for the seats of a product, for
 * flags of users, and for every set a plan computes, so that a rule for 100,000 users is a few passes over bytes.
 *
 * A chunk's bytes hold ordinal `o` at bit `o & 65535`, least significant bit first, and end with a byte that is
 * not zero; an empty chunk is absent. Equal sets therefore have equal bytes. Maps and chunks are never modified.
 */
export type SeatMap = ReadonlyMap<number, Uint8Array>;

const chunkBits = 16;
const chunkMask = 0xffff;

export const noSeats: SeatMap = new Map();

/** Number of the chunk that holds an ordinal. */
export const chunkOf = (ordinal: number): number => ordinal >>> chunkBits;

export function seatMapOf(ordinals: Iterable<number>): SeatMap {
  const full = new Map<number, Uint8Array>();
  for (const ordinal of ordinals) {
    const chunk = chunkOf(ordinal);
    let bytes = full.get(chunk);
    if (!bytes) full.set(chunk, (bytes = new Uint8Array(8192)));
    bytes[(ordinal & chunkMask) >>> 3]! |= 1 << (ordinal & 7);
  }
  return fromChunks(full);
}

/** All ordinals from 0 up to but without `end`. */
export function seatMapBelow(end: number): SeatMap {
  const chunks = new Map<number, Uint8Array>();
  for (let start = 0; start < end; start += chunkMask + 1) {
    const count = Math.min(chunkMask + 1, end - start);
    const bytes = new Uint8Array((count + 7) >>> 3).fill(0xff);
    if (count & 7) bytes[bytes.length - 1] = (1 << (count & 7)) - 1;
    chunks.set(chunkOf(start), bytes);
  }
  return chunks;
}

export function hasSeat(map: SeatMap, ordinal: number): boolean {
  const byte = map.get(chunkOf(ordinal))?.[(ordinal & chunkMask) >>> 3];
  return byte !== undefined && (byte & (1 << (ordinal & 7))) !== 0;
}

/** In either. */
export function union(one: SeatMap, other: SeatMap): SeatMap {
  if (one.size === 0) return other;
  if (other.size === 0) return one;
  const result = new Map(one);
  for (const [chunk, bytes] of other) {
    const known = result.get(chunk);
    result.set(chunk, known ? orBytes(known, bytes) : bytes);
  }
  return result;
}

/** In both. */
export function intersection(one: SeatMap, other: SeatMap): SeatMap {
  const result = new Map<number, Uint8Array>();
  for (const [chunk, bytes] of one) {
    const also = other.get(chunk);
    if (!also) continue;
    const both = new Uint8Array(Math.min(bytes.length, also.length));
    for (let i = 0; i < both.length; i++) both[i] = bytes[i]! & also[i]!;
    result.set(chunk, both);
  }
  return fromChunks(result);
}

/** In the first and not in the second. */
export function difference(one: SeatMap, other: SeatMap): SeatMap {
  if (one.size === 0 || other.size === 0) return one;
  const result = new Map<number, Uint8Array>();
  for (const [chunk, bytes] of one) {
    const less = other.get(chunk);
    if (!less) {
      result.set(chunk, bytes);
      continue;
    }
    const rest = bytes.slice();
    const shared = Math.min(bytes.length, less.length);
    for (let i = 0; i < shared; i++) rest[i]! &= ~less[i]!;
    result.set(chunk, rest);
  }
  return fromChunks(result);
}

export function countSeats(map: SeatMap): number {
  let count = 0;
  for (const bytes of map.values()) {
    for (let i = 0; i < bytes.length; i++) count += bitsOfByte[bytes[i]!]!;
  }
  return count;
}

/** How many are in both, without making their intersection. */
export function countShared(one: SeatMap, other: SeatMap): number {
  let count = 0;
  for (const [chunk, bytes] of one) {
    const also = other.get(chunk);
    if (!also) continue;
    const shared = Math.min(bytes.length, also.length);
    for (let i = 0; i < shared; i++) count += bitsOfByte[bytes[i]! & also[i]!]!;
  }
  return count;
}

/** The ordinals in ascending order. */
export function* ordinalsOf(map: SeatMap): Generator<number, void, undefined> {
  for (const chunk of sortedChunks(map)) {
    const bytes = map.get(chunk)!;
    for (let i = 0; i < bytes.length; i++) {
      for (let byte = bytes[i]!; byte !== 0; byte &= byte - 1) {
        yield chunk * (chunkMask + 1) + i * 8 + (31 - Math.clz32(byte & -byte));
      }
    }
  }
}

/** Chunk numbers in ascending order. */
export const sortedChunks = (map: SeatMap): number[] => [...map.keys()].sort((a, b) => a - b);

export function equalSeats(one: SeatMap, other: SeatMap): boolean {
  if (one.size !== other.size) return false;
  for (const [chunk, bytes] of one) {
    const also = other.get(chunk);
    if (!also || also.length !== bytes.length || bytes.some((byte, i) => byte !== also[i])) return false;
  }
  return true;
}

/** A map from chunks that may be empty or end with zeros; takes ownership of the bytes. */
export function fromChunks(chunks: Iterable<readonly [number, Uint8Array]>): SeatMap {
  const result = new Map<number, Uint8Array>();
  for (const [chunk, bytes] of chunks) {
    let end = bytes.length;
    while (end > 0 && bytes[end - 1] === 0) end--;
    if (end > 0) result.set(chunk, end === bytes.length ? bytes : bytes.slice(0, end));
  }
  return result;
}

function orBytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  const result = long.slice();
  for (let i = 0; i < short.length; i++) result[i]! |= short[i]!;
  return result;
}

/** How many bits each byte has set. */
export const bitsOfByte = Uint8Array.from({length: 256}, (_, byte) => {
  let bits = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) bits++;
  return bits;
});
