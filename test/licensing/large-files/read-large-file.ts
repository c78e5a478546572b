import {isLicensingError} from '../../../src/core/errors.js';
import {license, openTestLicensing, people, type TestLicensing} from '../../helpers/test-licensing.js';

/** What reading a large file comes to, and how often everything else had its turn meanwhile. */
export interface LargeFileReading {
  readonly kind: string;
  /** Of the refusal, if it is refused. */
  readonly code?: string;
  readonly understood?: number;
  readonly errors?: number;
  readonly turns: number;
}

const size = 100 << 20;
const note = 'A column that nobody asked for. '.repeat(30);

const files: {readonly [kind: string]: () => Uint8Array} = {
  assignments: () => fileOf('user,product,note', (i) => `u${String(i).padStart(4, '0')},sales,${note}`),
  users: () => fileOf('id,name,email,note', (i) => `user-${i},User ${i},user-${i}@acme.example,${note}`),
  'one line': () => new Uint8Array(size).fill(0x61),
};

/** The bytes of a CSV file of about 100 MB, made in place. */
function fileOf(columns: string, line: (i: number) => string): Uint8Array {
  const [bytes, utf8] = [new Uint8Array(size), new TextEncoder()];
  let at = utf8.encodeInto(`${columns}\r\n`, bytes).written;
  for (let i = 1; size - at > 2 * note.length; i++) {
    at += utf8.encodeInto(`${line(i)}\r\n`, bytes.subarray(at)).written;
  }
  return bytes.subarray(0, at);
}

type Session = TestLicensing['session'];

async function read(session: Session, kind: string): Promise<Omit<LargeFileReading, 'turns'>> {
  if (kind === 'license') return {kind, understood: (await session.readLicenseFile('a'.repeat(size))).products.length};
  const content = files[kind]!();
  if (kind === 'users') {
    const {users, errorCount} = await session.users.readCsv(content);
    return {kind, understood: users.length, errors: errorCount};
  }
  const {products, errorCount} = await session.planCsv(content);
  return {kind, understood: products[0]?.granted ?? 0, errors: errorCount};
}

async function readCounting(session: Session, kind: string): Promise<LargeFileReading> {
  let [turns, isReading] = [0, true];
  const countTurn = (): void => {
    turns++;
    if (isReading) setImmediate(countTurn);
  };
  setImmediate(countTurn);
  const reading = await read(session, kind).catch((error: unknown) => {
    if (isLicensingError(error)) return {kind, code: error.code};
    throw error;
  });
  isReading = false;
  return {...reading, turns};
}

/** Reads files of the kinds that the command names, tells what came of each, and dies of one that does not fit its memory. */
const {session, install} = await openTestLicensing(people(1000));
await install([license('sales', {count: 1000})]);
for (const kind of process.argv.slice(2)) process.send!(await readCounting(session, kind));
process.disconnect();
