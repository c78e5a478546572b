import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {isFilterSelection, type User, type UserSort, type UserSortKey} from '../../src/core/user.js';
import type {UserQuery} from '../../src/licensing/licensing-session.js';
import {expectError} from '../helpers/expect-error.js';
import {license, openTestLicensing, user} from '../helpers/test-licensing.js';
import {grant} from './plan-pairs.js';

const products = ['sales', 'service'];

interface Person extends User {
  readonly holds: readonly string[];
}

const words = ['Ada', 'ada', 'Ädä', 'Zoe', 'Zoë', 'ÅNGSTRÖM', 'Ångström', 'O’Neil', 'søren', '名前', '😀', 'É', 'E'];
const someText = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 3}).map((each) => each.join(' '));

/** Today is Oct 21, 2026: on both sides of midnight some days ago, and in the future. */
const signIns = [
  '2026-01-01T00:00:00.000Z',
  '2026-10-18T23:59:59.000Z',
  '2026-10-19T00:00:00.000Z',
  '2026-10-20T23:59:59.000Z',
  '2026-10-21T00:00:00.000Z',
  '2027-01-01T00:00:00.000Z',
];

const someone = fc.record({
  id: fc.string({minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'B', 'ä', '1', '😀')}),
  name: someText,
  email: fc.option(fc.constantFrom('ada@x.example', 'ADA@x.example', 'zoe@y.example', 'é@y.example'), {nil: undefined}),
  jobTitle: fc.option(fc.constantFrom('Engineer', 'engineer', 'Ingénieur', 'Sales'), {nil: undefined}),
  type: fc.constantFrom('employee' as const, 'external' as const),
  active: fc.boolean(),
  lastSignIn: fc.option(fc.constantFrom(...signIns), {nil: undefined}),
  holds: fc.subarray(products),
});

const somePeople = fc.uniqueArray(someone, {selector: ({id}) => id, maxLength: 12});

const someSort: fc.Arbitrary<UserSort> = fc.record(
  {
    by: fc.constantFrom<UserSortKey>('name', 'email', 'jobTitle', 'type', 'status', 'licenses', 'lastSignIn'),
    descending: fc.boolean(),
    locale: fc.constantFrom('en', 'de', 'sv'),
  },
  {requiredKeys: ['by']},
);

const someQuery: fc.Arbitrary<UserQuery> = fc.record(
  {
    text: fc.constantFrom(
      '',
      ' ',
      'ada',
      'ÄDA',
      'angstrom',
      'zoe ada',
      'x.example eng',
      'e',
      'é',
      '😀',
      'nothing like it',
    ),
    active: fc.boolean(),
    type: fc.constantFrom('employee' as const, 'external' as const),
    holds: fc.constantFrom(...products),
    lacks: fc.constantFrom(...products),
    idleDays: fc.constantFrom(0, 1, 2, 3, 10_000),
    among: fc.constantFrom<NonNullable<UserQuery['among']>>(
      ['a', 'B', 'ä', '1'],
      {filter: {holds: 'sales'}},
      {filter: {}, except: ['a', 'ä']},
    ),
    sort: someSort,
    offset: fc.integer({min: 0, max: 4}),
    limit: fc.integer({min: 0, max: 6}),
  },
  {requiredKeys: []},
);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const daysSince = (time: string): number =>
  (Date.parse('2026-10-21') - Date.parse(time.slice(0, 10))) / (24 * 60 * 60 * 1000);

function matches(person: Person, query: UserQuery): boolean {
  const {text = '', active, type, holds, lacks, idleDays, among} = query;
  const searched = plain([person.name, person.email ?? '', person.jobTitle ?? ''].join('\n'));
  if (
    !text
      .trim()
      .split(/\s+/)
      .every((word) => searched.includes(plain(word)))
  )
    return false;
  if (active !== undefined && person.active !== active) return false;
  if (type !== undefined && person.type !== type) return false;
  if (holds !== undefined && !person.holds.includes(holds)) return false;
  if (lacks !== undefined && person.holds.includes(lacks)) return false;
  if (idleDays !== undefined && person.lastSignIn && daysSince(person.lastSignIn) <= idleDays) return false;
  if (among === undefined) return true;
  if (isFilterSelection(among)) return matches(person, among.filter) && !(among.except ?? []).includes(person.id);
  return among.includes(person.id);
}

const byUnits = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** One after the other by everything that may decide, as the contract reads. */
function inOrder(one: Person, other: Person, {by, descending = false, locale}: UserSort): number {
  const direction = descending ? -1 : 1;
  const byText = (a: string, b: string): number =>
    locale ? new Intl.Collator(locale).compare(a, b) : byUnits(a.normalize('NFC'), b.normalize('NFC'));
  const valueOf = (person: Person): string | number =>
    by === 'type'
      ? Number(person.type === 'external')
      : by === 'status'
        ? Number(!person.active)
        : by === 'licenses'
          ? person.holds.length
          : (person[by] ?? '');
  const [a, b] = [valueOf(one), valueOf(other)];
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  const first = typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));
  return direction * first || byText(one.name, other.name) || byUnits(one.id, other.id);
}

describe('Finding users', () => {
  it('answers what a plain filter and sort of the whole list answers', async () => {
    await fc.assert(
      fc.asyncProperty(somePeople, fc.array(someQuery, {minLength: 1, maxLength: 6}), async (people, queries) => {
        const {session, install, licensing} = await openTestLicensing(people.map(({holds: _holds, ...each}) => each));
        await install(products.map((product) => license(product, {count: 50})));
        const holders = people.filter(({holds}) => holds.length > 0);
        if (holders.length > 0) {
          // Inactive people can be holders, too: they are given their seats while they are in.
          await session.users.sync(holders.map(({holds: _holds, ...each}) => ({...each, active: true})));
          for (const product of products) {
            const ids = people.filter(({holds}) => holds.includes(product)).map(({id}) => id);
            if (ids.length > 0) await grant(session, ids, [product]);
          }
          await session.users.sync(people.map(({holds: _holds, ...each}) => each));
        }
        for (const query of queries) {
          const {offset = 0, limit = Infinity, sort = {by: 'name'}} = query;
          const expected = people.filter((each) => matches(each, query)).sort((a, b) => inOrder(a, b, sort));
          const found = await session.users.find(query);
          expect(found.users.map(({id}) => id)).to.deep.equal(expected.slice(offset, offset + limit).map(({id}) => id));
          expect(found.total).to.equal(expected.length);
        }
        licensing.dispose();
      }),
      {numRuns: 150},
    );
  });

  it('shows each user with everything the host said, and the names of the products held in product order', async () => {
    const {session, install} = await openTestLicensing([user('ada')]);
    await install([license('zeta', {name: 'Alpha'}), license('alpha', {name: 'Zeta'}), license('beta')]);
    await grant(session, ['ada'], ['zeta', 'alpha']);
    const {users} = await session.users.find();
    expect(users).to.deep.equal([
      {
        id: 'ada',
        name: 'User ada',
        email: '',
        jobTitle: '',
        type: 'employee',
        active: true,
        roles: [],
        licenses: ['Alpha', 'Zeta'],
      },
    ]);
  });

  it('counts idle days by the UTC day on which the question is asked', async () => {
    const test = await openTestLicensing([user('ada', {lastSignIn: '2026-10-20T23:59:00.000Z'}), user('bob')]);
    const idle = async (): Promise<string[]> => (await test.session.users.find({idleDays: 1})).users.map(({id}) => id);
    expect(await idle()).to.deep.equal(['bob']);
    test.now = Date.UTC(2026, 9, 21, 23, 59);
    expect(await idle()).to.deep.equal(['bob']);
    test.now = Date.UTC(2026, 9, 22);
    expect(await idle()).to.deep.equal(['ada', 'bob']);
  });

  it('refuses a query that is none', async () => {
    const {session} = await openTestLicensing([user('ada')]);
    const refused: readonly (readonly [unknown, string])[] = [
      [{offset: -1}, 'offset'],
      [{limit: 1.5}, 'limit'],
      [{type: 'robot'}, 'type'],
      [{active: 'yes'}, 'active'],
      [{sort: {by: 'age'}}, 'sort.by'],
      [{sort: {by: 'name', locale: 'no tag'}}, 'sort.locale'],
      [{holds: ''}, 'holds'],
      [{idleDays: -1}, 'idleDays'],
      [{idleDays: 0.5}, 'idleDays'],
      [{among: []}, 'among'],
    ];
    for (const [query, field] of refused) {
      const {details} = await expectError(session.users.find(query as UserQuery), 'INVALID_ARGUMENT');
      expect(details.field).to.equal(field);
    }
    await expectError(session.users.get('nobody'), 'USER_NOT_FOUND');
  });
});
