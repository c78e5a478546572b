import {LicensingError} from '../../core/errors.js';

/** What a file is when it comes in: its bytes, or its text where someone has decoded it. */
export type FileContent = string | Uint8Array;

const pieceLength = 1 << 20;

/**
 * The text of a file in pieces, so that a large one is never in memory twice. A byte-order mark says the encoding and is
 * left out; without one it is UTF-8, UTF-16 where every other byte is 0, else Windows-1252, as older spreadsheets write.
 * Throws NOT_A_TEXT_FILE.
 */
export function* textPieces(content: FileContent): Generator<string> {
  for (const piece of typeof content === 'string' ? partsOf(content) : decodedParts(content)) {
    if (piece.includes('\0')) throw new LicensingError('NOT_A_TEXT_FILE', {});
    yield piece;
  }
}

function* partsOf(text: string): Generator<string> {
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += pieceLength) {
    yield text.slice(at, at + pieceLength);
  }
}

function* decodedParts(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceLength) {
    yield decoder.decode(bytes.subarray(at, at + pieceLength), {stream: true});
  }
  yield decoder.decode();
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      decoder.decode(bytes.subarray(at, at + pieceLength), {stream: true});
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
