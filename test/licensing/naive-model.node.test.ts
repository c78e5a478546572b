import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import type {Change, Shortage} from '../../src/core/change.js';
import type {LicenseRecord} from '../../src/core/license.js';
import type {UserSelection} from '../../src/core/user.js';
import {license, openTestLicensing, user, type TestLicensing} from '../helpers/test-licensing.js';
import {NaiveModel} from './naive-model.js';

const userIds = Array.from({length: 9}, (_, i) => `u${i}`);
const products = ['alpha', 'beta', 'gamma', 'delta'];

type Step =
  | {
      readonly do: 'grant' | 'recall';
      readonly users: UserSelection;
      readonly products: string[];
      readonly shortage: Shortage;
    }
  | {
      readonly do: 'replace';
      readonly users: UserSelection;
      readonly products: string[];
      readonly with: string;
      readonly shortage: Shortage;
    }
  | {readonly do: 'activate' | 'deactivate'; readonly users: UserSelection}
  | {readonly do: 'upload'; readonly licenses: LicenseRecord[]}
  | {readonly do: 'undo'; readonly back: number}
  | {
      readonly do: 'assign';
      readonly lines: {user: string; product: string; action: 'grant' | 'recall'}[];
      readonly shortage: Shortage;
    }
  | {readonly do: 'delete'}
  | {readonly do: 'leave'; readonly users: string[]}
  | {readonly do: 'days'; readonly days: number};

const someUsers = fc.uniqueArray(fc.constantFrom(...userIds, 'nobody'), {minLength: 1, maxLength: 7});
const someFilter = fc.record(
  {
    active: fc.boolean(),
    type: fc.constantFrom('employee' as const, 'external' as const),
    holds: fc.constantFrom('alpha', 'beta'),
    lacks: fc.constantFrom('beta', 'gamma'),
    idleDays: fc.integer({min: 0, max: 12}),
  },
  {requiredKeys: []},
);
const someSelection: fc.Arbitrary<UserSelection> = fc.oneof(
  {weight: 3, arbitrary: someUsers},
  {weight: 1, arbitrary: fc.record({filter: someFilter, except: fc.subarray(userIds, {maxLength: 2})})},
);
const someProducts = fc.uniqueArray(fc.constantFrom(...products), {minLength: 1, maxLength: 3});
const shortage = fc.constantFrom<Shortage>('all-or-nothing', 'as-many-as-fit');

/** Kinds are fixed by product, since a product has one kind. */
const kinds = {alpha: 'personal', beta: 'personal', gamma: 'concurrent', delta: 'server'} as const;

const someLicense: fc.Arbitrary<LicenseRecord> = fc
  .record({
    product: fc.constantFrom('alpha', 'beta', 'gamma', 'delta'),
    number: fc.integer({min: 1, max: 2}),
    count: fc.integer({min: 0, max: 5}),
    startDate: fc.constantFrom('2026-01-01', '2026-10-25'),
    dueDate: fc.constantFrom('2026-10-22', '2026-10-28', '2026-12-31'),
    graceDays: fc.constantFrom(0, 5),
    audience: fc.constantFrom('any', 'employee', 'external'),
    requires: fc.constantFrom<string[]>([], [], ['alpha'], ['delta']),
    excludes: fc.constantFrom<string[]>([], [], [], ['beta']),
  })
  .filter(({startDate, dueDate}) => startDate <= dueDate)
  .map(({number, ...fields}) =>
    license(fields.product, {
      ...fields,
      id: `L-${fields.product}-${number}`,
      kind: kinds[fields.product],
      requires: fields.requires.filter((product) => product !== fields.product),
      excludes: fields.excludes.filter((product) => product !== fields.product),
    }),
  );

const someStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('grant' as const),
      users: someSelection,
      products: someProducts,
      shortage,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('recall' as const),
      users: someSelection,
      products: someProducts,
      shortage,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({do: fc.constantFrom('activate' as const, 'deactivate' as const), users: someSelection}),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        do: fc.constant('replace' as const),
        users: someSelection,
        products: someProducts,
        with: fc.constantFrom(...products),
        shortage,
      })
      .filter((step) => !step.products.includes(step.with)),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('upload' as const),
      licenses: fc.uniqueArray(someLicense, {selector: ({id}) => id, minLength: 1, maxLength: 5}),
    }),
  },
  {weight: 3, arbitrary: fc.record({do: fc.constant('undo' as const), back: fc.integer({min: 0, max: 4})})},
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('assign' as const),
      shortage,
      lines: fc.uniqueArray(
        fc.record({
          user: fc.constantFrom(...userIds),
          product: fc.constantFrom(...products),
          action: fc.constantFrom('grant' as const, 'recall' as const),
        }),
        {selector: (line) => line.user + line.product, minLength: 1, maxLength: 6},
      ),
    }),
  },
  {weight: 1, arbitrary: fc.constant({do: 'delete' as const})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('leave' as const), users: someUsers})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('days' as const), days: fc.integer({min: 1, max: 4})})},
);

const directory = userIds.map((id, i) =>
  user(id, {
    type: i % 3 === 2 ? 'external' : 'employee',
    active: i % 4 !== 3,
    lastSignIn: i < 2 ? undefined : `2026-10-${10 + i}T23:59:59.000Z`,
  }),
);

describe('The service against a naive model of plain sets', () => {
  it('finds no difference over random grants, recalls, undos, activations and uploads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStep, {minLength: 4, maxLength: 25}), async (steps) => {
        const test = await openTestLicensing(directory);
        const model = new NaiveModel(directory);
        for (const step of [first, ...steps]) await compareStep(test, model, step);
        await compareOrigins(test, model);
        expect(await test.session.verifyJournal()).to.include({ok: true});
        test.licensing.dispose();
      }),
      {numRuns: Number(process.env['MODEL_RUNS'] ?? 300)},
    );
  });
});

/** Worlds without licenses say little: each begins with some. */
const first: Step = {
  do: 'upload',
  licenses: products.map((product) =>
    license(product, {id: `L-${product}-1`, kind: kinds[product as 'alpha'], count: 4}),
  ),
};

async function compareStep(test: TestLicensing, model: NaiveModel, step: Step): Promise<void> {
  const day = new Date(test.now).toISOString().slice(0, 10);
  const {session} = test;
  switch (step.do) {
    case 'grant':
    case 'recall': {
      const known = step.products.filter((product) => model.isListed(product));
      if (known.length === 0) return;
      const change: Change = {action: step.do, users: step.users, products: known, shortage: step.shortage};
      await compareChange(
        test,
        change,
        model.change(step.do, model.select(step.users, day), known, step.shortage, day),
      );
      break;
    }
    case 'replace': {
      const known = step.products.filter((product) => model.isListed(product));
      if (known.length === 0 || !model.isListed(step.with)) return;
      const {users, with: given, shortage} = step;
      const change: Change = {action: 'replace', users, products: known, with: given, shortage};
      await compareChange(test, change, model.replace(model.select(users, day), known, given, shortage, day));
      break;
    }
    case 'assign': {
      const lines = step.lines.filter(({product}) => model.isListed(product));
      if (lines.length === 0) return;
      const change: Change = {action: 'assign', lines, shortage: step.shortage};
      await compareChange(test, change, model.assign(lines, step.shortage, day));
      break;
    }
    case 'activate':
    case 'deactivate': {
      const expected = model.setActive(model.select(step.users, day), step.do === 'activate', day);
      await compareChange(test, {action: step.do, users: step.users}, expected);
      break;
    }
    case 'upload':
      test.now += 60_000;
      await test.install(step.licenses);
      model.upload(step.licenses);
      break;
    case 'undo': {
      const entry = model.undoable(step.back);
      if (entry === undefined) return;
      await compareChange(test, {action: 'undo', entry}, model.undo(entry, day));
      break;
    }
    case 'delete':
      await session.deleteLicenses();
      model.deleteLicenses();
      break;
    case 'leave': {
      const staying = directory.filter(({id}) => !step.users.includes(id));
      await session.users.sync(model.asListed(staying), {mode: 'replace', allowEmpty: true});
      model.replaceUsers(staying.map(({id}) => id));
      await session.users.sync(model.asListed(directory));
      model.addUsers(directory);
      break;
    }
    case 'days':
      test.now += step.days * 86_400_000;
      break;
  }
  await compareState(test, model);
}

async function compareChange(
  {session}: TestLicensing,
  change: Change,
  expected: ReturnType<NaiveModel['change']>,
): Promise<void> {
  const plan = await session.plan(change);
  const pairs = plan
    .users()
    .users.flatMap(({userId, pairs: each}) =>
      each.map(({product, outcome, reason}) => `${userId} ${product} ${outcome}${reason ? ` ${reason}` : ''}`),
    );
  expect([...pairs].sort()).to.deep.equal([...expected.pairs].sort());
  expect(plan.blockedBy).to.equal(expected.blocked ? 'NO_FREE_SEATS' : null);
  if (expected.blocked) {
    const error: unknown = await session.apply(plan).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'NO_FREE_SEATS');
    return;
  }
  const applied = await session.apply(plan);
  expected.commit(applied.entryId);
}

async function compareState({session, now}: TestLicensing, model: NaiveModel): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10);
  const {users} = await session.users.find();
  const held = users.flatMap(({id, licenses}) => licenses.map((name) => `${id} ${name.toLowerCase()}`)).sort();
  expect(held).to.deep.equal(model.held());
  const summaries = await session.products();
  const figures = summaries.map(({id, total, used, available}) => ({id, total, used, available}));
  expect(figures).to.deep.equal(model.figures(day));
}

/** Since when each seat is held: the entry that gave it. */
async function compareOrigins({session}: TestLicensing, model: NaiveModel): Promise<void> {
  for (const product of products.filter((each) => model.isListed(each))) {
    const {users} = await session.holders(product);
    expect(users.map(({id, entry}) => `${id} ${entry}`)).to.deep.equal(model.origins(product));
  }
}
