import {damaged} from './damaged.js';
import type {JournalRow, JournalSegment} from './tables.js';

export const entriesPerSegment = 256;

/** Number of the segment that an entry is folded into. */
export const segmentOf = (n: number): number => Math.floor(n / entriesPerSegment);

/** The last entry of the segment that an entry is folded into. */
export const lastOfSegment = (n: number): number => (segmentOf(n) + 1) * entriesPerSegment - 1;

/** u8 line, u16 part, u32 length. */
const placeBytes = 7;

/** Folds the rows of one segment, the first being its first entry; undefined where one is missing. */
export function foldEntries(rows: readonly (JournalRow | undefined)[]): JournalSegment {
  const bodies = rows.flatMap((row, line) =>
    Object.entries(row?.bodies ?? {}).map(([part, body]) => ({line, part: Number(part), body})),
  );
  const places = new DataView(new ArrayBuffer(bodies.length * placeBytes));
  const joined = new Uint8Array(bodies.reduce((size, {body}) => size + body.length, 0));
  let end = 0;
  bodies.forEach(({line, part, body}, i) => {
    places.setUint8(i * placeBytes, line);
    places.setUint16(i * placeBytes + 1, part, true);
    places.setUint32(i * placeBytes + 3, body.length, true);
    joined.set(body, end);
    end += body.length;
  });
  return {texts: rows.map(lineOf).join('\n'), places: new Uint8Array(places.buffer), bodies: joined};
}

/** The row of entry `n`; undefined where it is missing. `segment` is the one that the entry belongs to. Throws STORE_DAMAGED. */
export function entryOfSegment(segment: JournalSegment, n: number): JournalRow | undefined {
  let rows = unfolded.get(segment);
  if (!rows) unfolded.set(segment, (rows = unfold(segment)));
  return rows[n % entriesPerSegment];
}

/** Who reads one entry of a segment usually reads the others next; a segment never changes. */
const unfolded = new WeakMap<JournalSegment, readonly (JournalRow | undefined)[]>();

/** No entry's text holds a line feed, so a row that has one was changed by something else: kept, it would move all later ones. */
const lineOf = (row: JournalRow | undefined): string => (row && !row.text.includes('\n') ? row.text : '');

function unfold({texts, places, bodies}: JournalSegment): (JournalRow | undefined)[] {
  if (typeof texts !== 'string' || !(places instanceof Uint8Array) || !(bodies instanceof Uint8Array)) {
    throw damaged('journalSegments');
  }
  const lines = texts.split('\n');
  if (lines.length > entriesPerSegment || places.length % placeBytes !== 0) throw damaged('journalSegments');
  const inline = lines.map((): {[part: string]: Uint8Array} => ({}));
  const view = new DataView(places.buffer, places.byteOffset, places.byteLength);
  let end = 0;
  for (let at = 0; at < places.length; at += placeBytes) {
    const start = end;
    end += view.getUint32(at + 3, true);
    const parts = inline[view.getUint8(at)];
    const part = view.getUint16(at + 1, true);
    if (!parts || parts[part] || end > bodies.length) throw damaged('journalSegments');
    // A copy, because storing a view would store everything that lies behind it.
    parts[part] = bodies.slice(start, end);
  }
  if (end !== bodies.length) throw damaged('journalSegments');
  return lines.map((text, line) => (text === '' ? undefined : {text, bodies: inline[line]!}));
}
