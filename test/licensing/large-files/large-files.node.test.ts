import {expect} from 'chai';
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {LargeFileReading} from './read-large-file.js';

/** Reads files of 100 MB in a process whose heap has so many MB; the bytes of a file lie outside of it. */
async function read(heap: number, ...kinds: readonly string[]): Promise<LargeFileReading[]> {
  const child = fork(fileURLToPath(new URL('read-large-file.ts', import.meta.url)), kinds, {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${heap}`],
  });
  const readings: LargeFileReading[] = [];
  child.on('message', (message) => void readings.push(message as LargeFileReading));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(`The process ended with ${code ?? signal} when it had read ${readings.length} files`);
  return readings;
}

describe('A file of 100 MB', () => {
  it('of assignments is planned piece by piece, and lets the page do what waits; one without an end of line is refused', async () => {
    const [assignments, oneLine] = await read(64, 'assignments', 'one line');
    expect(assignments!.understood).to.equal(1000);
    expect(assignments!.errors).to.be.greaterThan(100_000);
    expect(assignments!.turns).to.be.at.least(100);
    expect(oneLine).to.include({kind: 'one line', code: 'MISSING_COLUMNS'});
  });

  it('of licenses is refused as too large, and of users read piece by piece as well', async () => {
    const [licenses, users] = await read(256, 'license', 'users');
    expect(licenses).to.include({kind: 'license', code: 'TOO_LARGE'});
    expect(users!.understood).to.be.greaterThan(100_000);
    expect(users!.errors).to.equal(0);
    expect(users!.turns).to.be.at.least(100);
  });
});
