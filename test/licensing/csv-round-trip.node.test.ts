import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import type {LicenseRecord} from '../../src/core/license.js';
import type {User} from '../../src/core/user.js';
import {csvRows} from '../../src/files/csv/csv-rows.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {license, openTestLicensing, user} from '../helpers/test-licensing.js';

/** Texts as spreadsheets and parsers trip over them. */
const hostile = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    '+49',
    '-1',
    '@here',
    'a,b',
    'a;b',
    'say "hi"',
    "'quoted'",
    ' spaced ',
    '＝1',
    'ünï',
    '"',
  ),
  fc.string({minLength: 1, maxLength: 8}),
);
const filled = hostile.filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text));

interface Sample {
  readonly users: readonly User[];
  readonly licenses: readonly LicenseRecord[];
  /** Users and products by place. */
  readonly held: readonly (readonly [user: number, product: number])[];
}

const sample: fc.Arbitrary<Sample> = fc
  .tuple(
    fc.uniqueArray(filled, {minLength: 1, maxLength: 8}),
    fc.uniqueArray(filled, {minLength: 1, maxLength: 4}),
    fc.array(filled, {minLength: 12, maxLength: 12}),
    fc.array(fc.tuple(fc.nat(7), fc.nat(3)), {maxLength: 20}),
  )
  .map(([ids, products, names, held]) => ({
    users: ids.map((id, i) => user(id, {name: names[i]!, email: i % 2 ? names[i]! : undefined, active: i % 5 !== 4})),
    licenses: products.map((id, i) => license(id, {id: `L-${i}`, name: names[8 + i]!})),
    held: held.map(([one, other]) => [one % ids.length, other % products.length] as const),
  }));

async function openWith({users, licenses}: Sample): Promise<LicensingSession> {
  const test = await openTestLicensing(users);
  await test.install(licenses);
  return test.session;
}

/** Everyone's products, whatever order they were given in. */
async function holdings(session: LicensingSession): Promise<Record<string, string[]>> {
  const products = await session.products();
  const pairs = products.map(async ({id}) => [
    id,
    (await session.users.find({holds: id})).users.map((each) => each.id),
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string[]>;
}

describe('The export of who holds what', () => {
  it('gives the same holdings when it is imported where the same users and licenses are and nobody holds anything', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async (made) => {
        const session = await openWith(made);
        const lines = [
          ...new Map(made.held.map(([one, other]) => [`${one}/${other}`, [one, other] as const])).values(),
        ];
        if (lines.length > 0) {
          const change = lines.map(([one, other]) => ({
            user: made.users[one]!.id,
            product: made.licenses[other]!.product,
            action: 'grant' as const,
          }));
          await session.apply(await session.plan({action: 'assign', lines: change, shortage: 'as-many-as-fit'}));
        }
        const exported = await session.exportCsv();

        const other = await openWith(made);
        const plan = await other.planCsv(new TextEncoder().encode(`\uFEFF${exported}`));
        expect(plan.errors).to.deep.equal([]);
        if (plan.changesAnything) await other.apply(plan);
        expect(await holdings(other)).to.deep.equal(await holdings(session));
        const cells = [...csvRows(exported)].flat().flatMap((row) => row.cells);
        expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).to.deep.equal([]);
      }),
      {numRuns: 100},
    );
  });
});
