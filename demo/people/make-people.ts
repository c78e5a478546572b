import type {User} from '../../src/core/user.js';
import {accounts} from '../accounts.js';
import {namePools, type NamePool} from './names.js';
import {seededRandom, type Random} from './seeded-random.js';

const dayLength = 24 * 60 * 60 * 1000;

const employeeTitles = [
  'Account executive',
  'Sales manager',
  'Marketing specialist',
  'Field engineer',
  'Service agent',
  'Financial analyst',
  'Accountant',
  'HR partner',
  'Software developer',
  'Product manager',
  'Data analyst',
  'Support engineer',
  'Office manager',
  'Logistics planner',
  'Legal counsel',
  'Recruiter',
  'Warehouse lead',
  'Quality inspector',
  'Procurement specialist',
];
const externalTitles = ['Reseller', 'Distributor', 'Contractor', 'Auditor', 'Supplier contact'];

/** The portal's directory: the accounts of the header and generated people, the same ones each time. */
export function makePeople(count: number, today: Date): User[] {
  const random = seededRandom(20261021);
  const names = fullNames(random);
  const people: User[] = accounts.map((account) => ({...account, lastSignIn: today.toISOString()}));
  const addresses = new Set<string>();
  while (people.length < count) {
    const {name, latin} = names.next().value;
    const address = unusedAddress(toAscii(latin), addresses);
    addresses.add(address);
    const id = `u-${String(people.length - accounts.length + 1).padStart(4, '0')}`;
    people.push(makePerson({id, name, email: `${address}@acme.example`}, random, today));
  }
  return people;
}

function makePerson(identity: Pick<User, 'id' | 'name' | 'email'>, random: Random, today: Date): User {
  const isExternal = random.chance(0.06);
  const signedIn = new Date(today.getTime() - random.below(120) ** 2 * 0.01 * dayLength - random.below(dayLength));
  return {
    ...identity,
    jobTitle: random.pick(isExternal ? externalTitles : employeeTitles),
    type: isExternal ? 'external' : 'employee',
    active: !random.chance(0.05),
    lastSignIn: signedIn.toISOString(),
  };
}

interface FullName {
  readonly name: string;
  readonly latin: string;
}

/** Endless, without repeats as long as there are any left: every pool in turn, its names in a shuffled order. */
function* fullNames(random: Random): Generator<FullName, never> {
  const pools = namePools.map((pool) => random.shuffle(combinations(pool)));
  for (let i = 0; ; i++) {
    const pool = pools[i % pools.length]!;
    yield pool[Math.floor(i / pools.length) % pool.length]!;
  }
}

function combinations({order, given, family}: NamePool): FullName[] {
  return parseNames(given).flatMap((first) =>
    parseNames(family).map((last) => ({
      name: joined(order, first.name, last.name),
      latin: `${first.latin}.${last.latin}`,
    })),
  );
}

function joined(order: NamePool['order'], given: string, family: string): string {
  if (order === 'given family') return `${given} ${family}`;
  return order === 'family given' ? `${family} ${given}` : `${family}${given}`;
}

const parseNames = (list: string): FullName[] =>
  list.split(', ').map((entry) => {
    const [name = entry, latin = name] = entry.split('/');
    return {name, latin};
  });

function unusedAddress(wanted: string, taken: ReadonlySet<string>): string {
  let address = wanted;
  for (let n = 2; taken.has(address); n++) address = `${wanted}${n}`;
  return address;
}

/** Letters that do not come apart into a base letter and its marks. */
const plainSpelling: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

function toAscii(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łøđßæþðı]/g, (letter) => plainSpelling[letter] ?? '')
    .replace(/[^a-z.]/g, '');
}
