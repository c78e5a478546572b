import {openBenchDatabase, people} from './database.js';
import {report, rounds, Times, usersAsked} from './measure.js';
import {grantRows, openDexiePeer, openIdbPeer, openPackedPeer} from './peers.js';

const everyone = {filter: {}};
const counted = new Intl.NumberFormat('en');

describe('bench', () => {
  it('measures licensing beside its peers', async function () {
    this.timeout(0);
    const count = await usersAsked();
    await benchOneGrant(1000, count);
    await benchImport(count);
    await benchGrantToAll(count);
  });
});

async function benchImport(count: number): Promise<void> {
  const users = people(count);
  const times = new Times();
  for (let round = 0; round < rounds; round++) {
    const database = await openBenchDatabase(`bench-import-${round}`, [], ['crm']);
    await times.add('ours', () => database.session.users.sync(users));
    await database.close();
    const dexie = await openDexiePeer(`bench-import-dexie-${round}`);
    await times.add('dexie', () => dexie.putUsers(users));
    await dexie.close();
  }
  await report({
    work: `Import ${counted.format(count)} users`,
    ours: times.median('ours'),
    peer: {name: 'Dexie bulkPut', time: times.median('dexie')},
    goal: {faster: 50},
  });
}

/** Each round on new databases, so that no round finds what an earlier one left. */
async function benchGrantToAll(count: number): Promise<void> {
  const users = people(count);
  const products = ['crm', 'service', 'studio'];
  const times = new Times();
  for (let round = 0; round < rounds; round++) {
    const database = await openBenchDatabase(`bench-grant-${round}`, users, products);
    const {session} = database;
    const plan = () => session.plan({action: 'grant', users: everyone, products});
    await times.add('first plan', plan);
    await times.add('plan', plan);
    const planned = await plan();
    await times.add('apply', () => session.apply(planned));
    const packed = await openPackedPeer(`bench-grant-packed-${round}`);
    await times.add('packed', () => packed.putAll(database.lastChanges));
    await packed.close();
    await session.apply(await session.plan({action: 'recall', users: everyone, products}));
    await times.add('both', async () => session.apply(await plan()));
    await database.close();

    const rows = grantRows(users, products);
    const idb = await openIdbPeer(`bench-grant-idb-${round}`);
    await times.add('idb', () => idb.putAll(rows));
    await idb.close();
    const dexie = await openDexiePeer(`bench-grant-dexie-${round}`);
    await times.add('dexie', () => dexie.putGrants(rows));
    await dexie.close();
  }
  const all = `3 products to ${counted.format(count)} users`;
  const idb = {name: 'idb, a row per grant', time: times.median('idb')};
  const dexie = {name: 'Dexie bulkPut', time: times.median('dexie')};
  await report({work: `Plan ${all}, the first time`, ours: times.median('first plan'), goal: {below: 100}});
  await report({work: `Plan ${all}`, ours: times.median('plan'), goal: {below: 100}});
  for (const peer of [idb, dexie]) {
    await report({work: `Apply ${all}`, ours: times.median('apply'), peer, goal: {faster: 100}});
    await report({work: `Plan and apply ${all}`, ours: times.median('both'), peer, goal: {faster: 100}});
  }
  const packed = {name: 'the same rows without rules', time: times.median('packed')};
  await report({work: `Apply ${all}`, ours: times.median('apply'), peer: packed, goal: {within: 3}});
}

/** In turns, so that a disk that is busy for a moment is so for each of them. */
async function benchOneGrant(few: number, many: number): Promise<void> {
  const peer = await openIdbPeer('bench-one-idb');
  const databases = {
    few: await openBenchDatabase('bench-one-few', people(few), ['crm']),
    many: await openBenchDatabase('bench-one-many', people(many), ['crm']),
  };
  const times = new Times();
  for (let i = 0; i < 20; i++) {
    const row = {user: `user-${i}`, product: 'crm', at: new Date().toISOString(), by: 'ann'};
    await times.add('idb', () => peer.putOne(row));
    for (const [name, {session}] of Object.entries(databases)) {
      const plan = await session.plan({action: 'grant', users: [row.user], products: ['crm']});
      await times.add(name, () => session.apply(plan));
    }
  }
  await Promise.all([peer, databases.few, databases.many].map((each) => each.close()));

  const work = (count: number) => `One grant among ${counted.format(count)} users`;
  const idb = {name: 'idb, a row put', time: times.median('idb')};
  await report({work: work(few), ours: times.median('few'), peer: idb, goal: {within: 3}});
  await report({work: work(many), ours: times.median('many'), peer: idb, goal: {within: 3}});
  const among = {name: `among ${counted.format(few)} users`, time: times.median('few')};
  await report({work: work(many), ours: times.median('many'), peer: among, goal: {within: 2}});
}
