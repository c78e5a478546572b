import {openBenchDatabase, people} from './database.js';
import {report, rounds, Times, usersAsked} from './measure.js';
import {grantRows, openDexiePeer} from './peers.js';

const counted = new Intl.NumberFormat('en');

describe('bench of CSV', () => {
  it('measures the import of assignments beside Dexie', async function () {
    this.timeout(0);
    await benchAssignments(await usersAsked());
  });
});

/** A line for each user. Dexie gets the rows ready to store; we get the bytes of the file. */
async function benchAssignments(count: number): Promise<void> {
  const users = people(count);
  const file = new TextEncoder().encode(`user,product\r\n${users.map(({id}) => `${id},crm\r\n`).join('')}`);
  const rows = grantRows(users, ['crm']);
  const times = new Times();
  for (let round = 0; round < rounds; round++) {
    const {session, close} = await openBenchDatabase(`bench-csv-${round}`, users, ['crm']);
    await times.add('both', async () => {
      const plan = await times.add('plan', () => session.planCsv(file, {fileName: 'assignments.csv'}));
      await times.add('apply', () => session.apply(plan));
    });
    await close();
    const dexie = await openDexiePeer(`bench-csv-dexie-${round}`);
    await times.add('dexie', () => dexie.putGrants(rows));
    await dexie.close();
  }
  const lines = `${counted.format(count)} lines of CSV`;
  const dexie = {name: 'Dexie bulkPut', time: times.median('dexie')};
  for (const [work, name] of [
    ['Plan', 'plan'],
    ['Apply', 'apply'],
    ['Plan and apply', 'both'],
  ] as const) {
    await report({work: `${work} ${lines}`, ours: times.median(name), peer: dexie, goal: {faster: 50}});
  }
}
