import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isLicensingError} from '../../src/core/errors.js';
import type {UserBlock} from '../../src/records/tables.js';
import {
  blockOf,
  decodeUserBlock,
  encodeUserBlock,
  usersPerBlock,
  type StoredUser,
} from '../../src/records/user-block.js';
import {expectDamaged, unlessDamaged} from './expect-damaged.js';
import {bytesOf} from './hex.js';

const ann: StoredUser = {
  id: 'ann',
  name: 'Ann Ångström',
  email: 'ann@example.org',
  jobTitle: '',
  roles: ['Clerks', 'Auditors'],
  lastSignIn: 0x0102_0304,
};
const bob: StoredUser = {id: '🦊', name: '', email: '', jobTitle: 'Fox', roles: [], lastSignIn: 0};

const texts = fc.string({unit: 'grapheme', maxLength: 20}).filter((text) => !/[\n\t]/.test(text));
const users: fc.Arbitrary<StoredUser> = fc.record({
  id: texts.filter((text) => text !== ''),
  name: texts,
  email: texts,
  jobTitle: texts,
  roles: fc.array(
    texts.filter((text) => text !== ''),
    {maxLength: 3},
  ),
  lastSignIn: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 0xffff_ffff})),
});
const blocks = fc.array(fc.option(users, {nil: undefined}), {maxLength: 40});

const padded = (places: readonly (StoredUser | undefined)[]): (StoredUser | undefined)[] =>
  Array.from({length: usersPerBlock}, (_, place) => places[place]);

describe('user block', () => {
  it('holds 1,024 ordinals', () => {
    expect(usersPerBlock).to.equal(1024);
    expect([0, 1023, 1024, 1_000_000].map(blockOf)).to.deep.equal([0, 0, 1, 976]);
  });

  it('has these columns', () => {
    expect(encodeUserBlock([undefined, ann, undefined, bob, undefined])).to.deep.equal({
      ids: '\nann\n\n🦊',
      names: '\nAnn Ångström\n\n',
      emails: '\nann@example.org\n\n',
      jobTitles: '\n\n\nFox',
      roles: '\nClerks\tAuditors\n\n',
      lastSignIn: bytesOf('00000000 04030201'),
    });
  });

  it('is empty in all columns when nobody is in it', () => {
    const empty = {ids: '', names: '', emails: '', jobTitles: '', roles: '', lastSignIn: new Uint8Array()};
    expect(encodeUserBlock([])).to.deep.equal(empty);
    expect(encodeUserBlock([undefined, undefined])).to.deep.equal(empty);
    expect(decodeUserBlock(empty)).to.deep.equal(padded([]));
    expect(decodeUserBlock(undefined)).to.deep.equal(padded([]));
  });

  it('comes back as it was, with all its places', () => {
    fc.assert(
      fc.property(blocks, (places) => {
        const back = decodeUserBlock(encodeUserBlock(places));
        expect(back.length).to.equal(usersPerBlock);
        expect(back.slice(0, 50)).to.deep.equal(padded(places).slice(0, 50));
        expect(back.slice(50).every((user) => user === undefined)).to.equal(true);
      }),
    );
  });

  it('comes back when it is full', () => {
    const full = Array.from({length: usersPerBlock}, (_, i) => ({...ann, id: `user-${i}`, lastSignIn: i}));
    expect(decodeUserBlock(encodeUserBlock(full))).to.deep.equal(full);
  });

  it('is not made of what would move users to other places', () => {
    const wrong: StoredUser[] = [
      {...ann, id: 'a\nb'},
      {...ann, name: 'a\nb'},
      {...ann, email: 'a\nb'},
      {...ann, jobTitle: 'a\nb'},
      {...ann, roles: ['a\nb']},
      {...ann, roles: ['a\tb']},
      {...ann, roles: ['']},
      {...ann, lastSignIn: -1},
      {...ann, lastSignIn: 1.5},
      {...ann, lastSignIn: 2 ** 32},
      {...ann, id: ''},
    ];
    for (const user of wrong) {
      expect(() => encodeUserBlock([user]), JSON.stringify(user))
        .to.throw()
        .that.satisfies(isInvalidArgument);
    }
    expect(() => encodeUserBlock(new Array(1025).fill(ann)))
      .to.throw()
      .that.satisfies(isInvalidArgument);
  });

  it('is refused where its columns differ in length, and where a place without an id holds something', () => {
    const good = encodeUserBlock([ann, undefined, bob]);
    expect(decodeUserBlock(good)[2]).to.deep.equal(bob);
    const refused: object[] = [
      {ids: 'ann\n🦊'},
      {ids: 'ann\n\n🦊\n'},
      {names: 'Ann'},
      {emails: ''},
      {jobTitles: '\n\n\n'},
      {roles: '\n'},
      {ids: '\n\n🦊'},
      {names: 'Ann\nBob\n'},
      {roles: '\nClerks\n'},
      {lastSignIn: bytesOf('00000000 01000000')},
      {lastSignIn: bytesOf('000000')},
      {lastSignIn: new Uint8Array(16)},
      {lastSignIn: [0, 0, 0]},
      {lastSignIn: undefined},
      {names: undefined},
      {ids: 7},
    ];
    for (const change of refused) {
      expectDamaged('userBlocks', () => decodeUserBlock({...good, ...change}), JSON.stringify(change));
    }
    const long = '\n'.repeat(1024);
    const tooLong = {ids: long, names: long, emails: long, jobTitles: long, roles: long, lastSignIn: new Uint8Array()};
    expectDamaged('userBlocks', () => decodeUserBlock(tooLong));
  });

  it('never breaks in another way, whatever its columns hold', () => {
    const column = fc.oneof(fc.string({unit: fc.constantFrom('a', '\n', '\t'), maxLength: 8}), fc.anything());
    const bytes = fc.oneof(fc.uint8Array({maxLength: 20}), fc.anything());
    const record = {ids: column, names: column, emails: column, jobTitles: column, roles: column, lastSignIn: bytes};
    fc.assert(
      fc.property(fc.record(record), (block) => {
        const back = unlessDamaged('userBlocks', () => decodeUserBlock(block as UserBlock));
        if (back) expect(back.length).to.equal(usersPerBlock);
      }),
      {numRuns: 3_000},
    );
  });
});

const isInvalidArgument = (error: unknown): boolean => isLicensingError(error, 'INVALID_ARGUMENT');
