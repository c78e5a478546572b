import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import {bitsOfByte, noSeats, sortedChunks, type SeatMap} from '../core/seat-map.js';
import {damaged} from './damaged.js';

const runs = 0;
const list = 1;
const bitmap = 2;
type Form = typeof runs | typeof list | typeof bitmap;

/** u16 chunk, u8 form, u32 length of what follows. */
const headerBytes = 7;
const chunkBytes = 8192;

interface Shape {
  readonly form: Form;
  /** Of the body, without its header. */
  readonly length: number;
}

/**
 * A set of users as the journal keeps it: chunk by chunk in ascending order a header and then runs, a list or the
 * bitmap itself, whichever takes the fewest bytes; on a tie the form with the lower number. Equal sets have equal bytes.
 */
export function encodePackedSet(set: SeatMap): Uint8Array {
  const chunks = sortedChunks(set).map((chunk) => {
    const bytes = set.get(chunk)!;
    return {chunk, bytes, shape: shapeOf(bytes)};
  });
  const packed = new Uint8Array(chunks.reduce((size, {shape}) => size + headerBytes + shape.length, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const {chunk, bytes, shape} of chunks) {
    view.setUint16(at, chunk, true);
    view.setUint8(at + 2, shape.form);
    view.setUint32(at + 3, shape.length, true);
    at += headerBytes;
    if (shape.form === bitmap) packed.set(bytes, at);
    else if (shape.form === list) writeList(view, at, bytes);
    else writeRuns(view, at, bytes);
    at += shape.length;
  }
  return packed;
}

/** Throws STORE_DAMAGED for any bytes that `encodePackedSet` does not make. */
export function decodePackedSet(bytes: Uint8Array): SeatMap {
  if (bytes.length === 0) return noSeats;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const set = new Map<number, Uint8Array>();
  let last = -1;
  for (let at = 0; at < bytes.length;) {
    if (at + headerBytes > bytes.length) throw damaged('journalUsers');
    const chunk = view.getUint16(at, true);
    const form = view.getUint8(at + 2);
    const length = view.getUint32(at + 3, true);
    at += headerBytes;
    if (chunk <= last || length === 0 || length > bytes.length - at) throw damaged('journalUsers');
    const body = new DataView(bytes.buffer, bytes.byteOffset + at, length);
    const unpacked = readBody(form, body);
    const shape = unpacked && shapeOf(unpacked);
    if (!shape || shape.form !== form || shape.length !== length) throw damaged('journalUsers');
    set.set(chunk, unpacked);
    last = chunk;
    at += length;
  }
  return set;
}

/** SHA-256 of a packed set, hex. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

function shapeOf(bytes: Uint8Array): Shape {
  let seats = 0;
  let starts = 0;
  let carried = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    seats += bitsOfByte[byte]!;
    starts += bitsOfByte[byte & ~((byte << 1) | carried)]!;
    carried = byte >>> 7;
  }
  if (starts * 4 <= Math.min(seats * 2, bytes.length)) return {form: runs, length: starts * 4};
  if (seats * 2 <= bytes.length) return {form: list, length: seats * 2};
  return {form: bitmap, length: bytes.length};
}

function writeList(view: DataView, at: number, bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; i++) {
    for (let byte = bytes[i]!; byte !== 0; byte &= byte - 1) {
      view.setUint16(at, i * 8 + lowestBit(byte), true);
      at += 2;
    }
  }
}

function writeRuns(view: DataView, at: number, bytes: Uint8Array): void {
  let first = -1;
  const endRun = (end: number): void => {
    view.setUint16(at, first, true);
    view.setUint16(at + 2, end - first - 1, true);
    at += 4;
    first = -1;
  };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === (first < 0 ? 0 : 0xff)) continue;
    for (let bit = 0; bit < 8; bit++) {
      const held = (byte & (1 << bit)) !== 0;
      if (held && first < 0) first = i * 8 + bit;
      else if (!held && first >= 0) endRun(i * 8 + bit);
    }
  }
  if (first >= 0) endRun(bytes.length * 8);
}

const lowestBit = (byte: number): number => 31 - Math.clz32(byte & -byte);

/** The chunk's bitmap; undefined where the body breaks the rules of its form. */
function readBody(form: number, body: DataView): Uint8Array | undefined {
  if (form === runs) return readRuns(body);
  if (form === list) return readList(body);
  return form === bitmap ? readBitmap(body) : undefined;
}

function readRuns(body: DataView): Uint8Array | undefined {
  if (body.byteLength % 4 !== 0) return undefined;
  const endOf = (at: number): number => body.getUint16(at, true) + body.getUint16(at + 2, true) + 1;
  const total = endOf(body.byteLength - 4);
  if (total > chunkBytes * 8) return undefined;
  const bytes = new Uint8Array((total + 7) >>> 3);
  let free = 0;
  for (let at = 0; at < body.byteLength; at += 4) {
    const first = body.getUint16(at, true);
    const end = endOf(at);
    // The last run ends the chunk, so one that reaches beyond it is out of order as well.
    if (first < free || end > total) return undefined;
    fillBits(bytes, first, end);
    free = end + 1;
  }
  return bytes;
}

function fillBits(bytes: Uint8Array, first: number, end: number): void {
  const firstByte = first >>> 3;
  const lastByte = (end - 1) >>> 3;
  const head = (0xff << (first & 7)) & 0xff;
  const tail = 0xff >>> (7 - ((end - 1) & 7));
  if (firstByte === lastByte) {
    bytes[firstByte]! |= head & tail;
    return;
  }
  bytes[firstByte]! |= head;
  bytes.fill(0xff, firstByte + 1, lastByte);
  bytes[lastByte]! |= tail;
}

function readList(body: DataView): Uint8Array | undefined {
  if (body.byteLength % 2 !== 0) return undefined;
  const bytes = new Uint8Array((body.getUint16(body.byteLength - 2, true) >>> 3) + 1);
  let last = -1;
  for (let at = 0; at < body.byteLength; at += 2) {
    const place = body.getUint16(at, true);
    if (place <= last) return undefined;
    bytes[place >>> 3]! |= 1 << (place & 7);
    last = place;
  }
  return bytes;
}

function readBitmap(body: DataView): Uint8Array | undefined {
  const {byteLength} = body;
  if (byteLength > chunkBytes || body.getUint8(byteLength - 1) === 0) return undefined;
  return new Uint8Array(body.buffer, body.byteOffset, byteLength).slice();
}
