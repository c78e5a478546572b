import {openBenchDatabase, people} from './database.js';
import {report, rounds, Times, usersAsked} from './measure.js';

const everyone = {filter: {}};
const counted = new Intl.NumberFormat('en');
const journalLength = 10_000;

describe('bench of seats', () => {
  it('measures who holds a product, what replaces it, and since when', async function () {
    this.timeout(0);
    await benchHolders(await usersAsked());
    await benchSinceWhen();
  });
});

/** A page of holders with the origins of their seats, given by two entries; and one product in the place of another. */
async function benchHolders(count: number): Promise<void> {
  const users = people(count);
  const times = new Times();
  for (let round = 0; round < rounds; round++) {
    const {session, close} = await openBenchDatabase(`bench-holders-${round}`, users, ['crm', 'service']);
    for (const selection of [{filter: {text: 'engineer'}}, everyone]) {
      await session.apply(await session.plan({action: 'grant', users: selection, products: ['crm']}));
    }
    await times.add('first page', () => session.holders('crm', {limit: 50}));
    await times.add('far page', () => session.holders('crm', {limit: 50, offset: Math.floor(count / 2)}));
    await times.add('page', () => session.holders('crm', {limit: 50, offset: Math.floor(count / 2) + 50}));
    const replacement = {action: 'replace', users: everyone, products: ['crm'], with: 'service'} as const;
    await times.add('replace', () => session.plan(replacement));
    await close();
  }
  const work = `50 of ${counted.format(count)} holders, with since and by`;
  await report({work: `${work}, the first time`, ours: times.median('first page'), goal: {below: 500}});
  const far = `${work}, the first time from the middle`;
  await report({work: far, ours: times.median('far page'), goal: {below: 500}});
  await report({work, ours: times.median('page'), goal: {below: 50}});
  const plan = `Plan a replacement for ${counted.format(count)} users`;
  await report({work: plan, ours: times.median('replace'), goal: {below: 100}});
}

/** One user whose seat was given long ago, in a journal that went on since. */
async function benchSinceWhen(): Promise<void> {
  const users = people(1000);
  const {session, close} = await openBenchDatabase('bench-since', users, ['crm']);
  await session.apply(await session.plan({action: 'grant', users: ['user-0'], products: ['crm']}));
  for (let n = 0; n < journalLength; n++) await session.users.setActive([`user-${1 + (n % 500)}`], n % 1000 >= 500);
  const times = new Times();
  for (let i = 0; i < 20; i++) await times.add('since', () => session.userLicenses('user-0'));
  await close();
  const work = `Since when and by whom, one user, ${counted.format(journalLength)} journal entries`;
  await report({work, ours: times.median('since'), goal: {below: 10}});
}
