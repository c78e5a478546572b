import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import {verifyLicenseFile, type VerifiedLicenseFile} from '../../src/files/license-file/read-license-file.js';
import type {TrustedKeys} from '../../src/files/license-file/trusted-keys.js';
import {writeLicenseRequest} from '../../src/files/license-request.js';

const cli = fileURLToPath(new URL('../../src/issuer/cli.ts', import.meta.url));
const loader = import.meta.resolve('tsx');
const sales = 'product=sales,name=Sales,kind=personal,count=50,start=2026-01-01,due=2026-12-31';

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;

const run = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', loader, cli, ...args], {cwd: folder}, (error, stdout, stderr) => {
      resolve({exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr});
    });
  });
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
const modeOf = async (name: string): Promise<number> => (await stat(join(folder, name))).mode & 0o777;

async function verify(name: string, keys = 'trusted-keys.json'): Promise<VerifiedLicenseFile> {
  return verifyLicenseFile(await read(name), JSON.parse(await read(keys)) as TrustedKeys, Date.now());
}

const request = writeLicenseRequest({
  id: 'R-1',
  createdAt: '2026-11-24T09:00:00.000Z',
  companyId: 'ACME-0042',
  licenseVersion: '8.0.0',
  installationId: 'I-1',
  products: [{id: 'sales', kind: 'personal', total: 50, used: 12, dueDate: '2026-12-31'}],
});

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'license-issuer-'));
  await writeFile(join(folder, request.fileName), request.text);
  expect((await run('keygen', '--out', 'vendor.jwk', '--public', 'trusted-keys.json')).exitCode).to.equal(0);
});
after(() => rm(folder, {recursive: true}));

describe('license-issuer keygen', () => {
  it('keeps the key to its owner and the secret out of the public half', async () => {
    expect(await modeOf('vendor.jwk')).to.equal(0o600);
    expect(JSON.parse(await read('vendor.jwk'))).to.include.keys('d', 'kid', 'alg');
    expect(await read('trusted-keys.json')).not.to.include('"d"');
  });

  it('prints the trusted keys where no file is named', async () => {
    const {exitCode, stdout} = await run('keygen', '--alg', 'ES256', '--out', 'elliptic.jwk');
    expect(exitCode).to.equal(0);
    await writeFile(join(folder, 'elliptic-keys.json'), stdout);
    await run('sign', '--key', 'elliptic.jwk', '--company', 'A', '--license', sales, '--out', 'elliptic.tls');
    expect((await verify('elliptic.tls', 'elliptic-keys.json')).companyId).to.equal('A');
  });

  it('overwrites a key only when forced, and then keeps it to its owner as well', async () => {
    await writeFile(join(folder, 'old.jwk'), 'old', {mode: 0o644});
    const refused = await run('keygen', '--out', 'old.jwk');
    expect(refused).to.include({exitCode: 1, stderr: 'old.jwk exists already; --force overwrites it.\n'});
    expect(await read('old.jwk')).to.equal('old');
    expect((await run('keygen', '--out', 'old.jwk', '--force')).exitCode).to.equal(0);
    expect(JSON.parse(await read('old.jwk'))).to.include.keys('d');
    expect(await modeOf('old.jwk')).to.equal(0o600);
  });

  it('makes no key when its public half has no place', async () => {
    expect((await run('keygen', '--out', 'new.jwk', '--public', 'trusted-keys.json')).exitCode).to.equal(1);
    expect(await readdir(folder)).not.to.include('new.jwk');
  });
});

describe('license-issuer sign', () => {
  it('answers a request', async () => {
    const {exitCode, stdout} = await run(
      ...['sign', '--request', 'LicenseRequest.tlr', '--key', 'vendor.jwk', '--out', 'acme.tls'],
      ...[
        '--issuer',
        'https://vendor.example',
        '--license',
        `${sales},grace=14,operation=CanUseSales,operation=CanSee`,
      ],
      ...['--license', 'product=portal,name=Portal,kind=server,start=2026-01-01,due=2026-12-31,id=L-2,requires=sales'],
    );
    expect({exitCode, stdout}).to.deep.equal({exitCode: 0, stdout: 'Wrote acme.tls: 2 licenses for ACME-0042.\n'});
    const file = await verify('acme.tls');
    expect(file).to.deep.include({
      companyId: 'ACME-0042',
      issuer: 'https://vendor.example',
      request: {id: 'R-1', digest: request.digest},
    });
    expect(file.licenses[0]).to.deep.include({
      ...{id: 'sales', product: 'sales', count: 50, startDate: '2026-01-01', dueDate: '2026-12-31'},
      ...{graceDays: 14, operations: ['CanUseSales', 'CanSee']},
    });
    expect(file.licenses[1]).to.deep.include({id: 'L-2', kind: 'server', count: 1, requires: ['sales']});
  });

  it('takes licenses from a file', async () => {
    const licenses = [
      {
        id: 'L-1',
        product: 's',
        name: 'Sales, Europe',
        kind: 'metered',
        count: 1,
        startDate: '2026-01-01',
        dueDate: '2026-01-01',
      },
    ];
    await writeFile(join(folder, 'licenses.json'), JSON.stringify(licenses));
    const outcome = await run(
      ...[
        'sign',
        '--company',
        'ACME-0042',
        '--key',
        'vendor.jwk',
        '--out',
        'listed.tls',
        '--licenses',
        'licenses.json',
      ],
    );
    expect(outcome.exitCode).to.equal(0);
    const file = await verify('listed.tls');
    expect(file.request).to.equal(null);
    expect(file.licenses[0]).to.include({name: 'Sales, Europe', kind: 'metered'});
  });

  const base = ['sign', '--key', 'vendor.jwk', '--out', 'refused.tls'];
  const refused: readonly [name: string, args: readonly string[], exitCode: 1 | 2, sentence: RegExp][] = [
    ['no key', ['sign', '--out', 'refused.tls', '--company', 'A', '--license', sales], 2, /needs --key/],
    ['no place', ['sign', '--key', 'vendor.jwk', '--company', 'A', '--license', sales], 2, /needs --out/],
    ['no customer', [...base, '--license', sales], 2, /either --request or --company/],
    ['two customers', [...base, '--request', 'LicenseRequest.tlr', '--company', 'A', '--license', sales], 2, /either/],
    [
      'no licenses',
      [...base, '--request', 'LicenseRequest.tlr'],
      2,
      /Say what to sell.*\n {2}sales: personal, 12 of 50 used/,
    ],
    ['an unknown option', [...base, '--company', 'A', '--licence', sales], 2, /--licence/],
    [
      'an unknown property',
      [...base, '--company', 'A', '--license', `${sales},seats=5`],
      2,
      /"seats" is not a property/,
    ],
    ['a property twice', [...base, '--company', 'A', '--license', `${sales},count=5`], 2, /"count" is given twice/],
    [
      'a property without value',
      [...base, '--company', 'A', '--license', `${sales},grace`],
      2,
      /"grace" is not of the form/,
    ],
    ['an empty company', [...base, '--company', '', '--license', sales], 1, /--company must not be empty/],
    [
      'no count',
      [...base, '--company', 'A', '--license', sales.replace('count=50', 'count=')],
      1,
      /number 1: count must be a whole/,
    ],
    [
      'a day that does not exist',
      [...base, '--company', 'A', '--license', sales.replace('12-31', '02-30')],
      1,
      /number 1: due must be a day/,
    ],
    [
      'one license twice',
      [...base, '--company', 'A', '--license', sales, '--license', sales],
      1,
      /number 2: id must not occur twice/,
    ],
    [
      'two kinds of a product',
      [...base, '--company', 'A', '--license', sales, '--license', `${sales.replace('personal', 'server')},id=L-2`],
      1,
      /Product sales cannot be both personal and server/,
    ],
    [
      'a request that is none',
      [...base, '--request', 'vendor.jwk', '--license', sales],
      1,
      /vendor.jwk is not a license request/,
    ],
    [
      'a request that is missing',
      [...base, '--request', 'none.tlr', '--license', sales],
      1,
      /none.tlr cannot be read: there is no such file/,
    ],
    [
      'the public half as key',
      ['sign', '--key', 'trusted-keys.json', '--out', 'refused.tls', '--company', 'A', '--license', sales],
      1,
      /trusted-keys.json is not a vendor's key/,
    ],
    [
      'a place in no folder',
      ['sign', '--key', 'vendor.jwk', '--out', 'none/refused.tls', '--company', 'A', '--license', sales],
      1,
      /cannot be written: there is no such file or folder/,
    ],
    [
      'the key as place, even forced',
      ['sign', '--key', 'vendor.jwk', '--out', './vendor.jwk', '--company', 'A', '--license', sales, '--force'],
      1,
      /would overwrite an input/,
    ],
  ];
  for (const [name, args, exitCode, sentence] of refused) {
    it(`refuses ${name} in one plain sentence and writes nothing`, async () => {
      const key = await read('vendor.jwk');
      const outcome = await run(...args);
      expect(outcome.stderr).to.match(sentence);
      expect(outcome.stderr).not.to.match(/\bat .*:\d+:\d+|Error:/);
      expect(outcome).to.include({exitCode, stdout: ''});
      expect(await readdir(folder)).not.to.include('refused.tls');
      expect(await read('vendor.jwk')).to.equal(key);
    });
  }
});

describe('license-issuer', () => {
  it('explains itself', async () => {
    for (const args of [[], ['--help'], ['sign', '--help']]) {
      const {exitCode, stdout} = await run(...args);
      expect(exitCode).to.equal(0);
      expect(stdout).to.include('license-issuer sign').and.to.include('A request alone renews nothing');
    }
  });

  it('names a command that does not exist', async () => {
    expect(await run('issue')).to.include({exitCode: 2});
  });
});
