import type {Actor, User} from '../../src/core/user.js';
import type {LicenseRecord} from '../../src/core/license.js';
import {generateKeyPair, signLicenseFile} from '../../src/issuer/index.js';
import {Licensing} from '../../src/licensing/licensing.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {migrations} from '../../src/licensing/layout.js';
import {openMemoryStore} from '../../src/store/memory-store.js';
import type {Store} from '../../src/store/store.js';

export const administrator: Actor = {id: 'ann', name: 'Ann Bergström', roles: ['System administrators']};
export const clerk: Actor = {id: 'clara', name: 'Clara Clerk', roles: ['Clerks']};
export const companyId = 'ACME-0042';

/** A service over a store in memory, with a clock that stands until it is moved, and a vendor who signs what is asked for. */
export interface TestLicensing {
  readonly store: Store;
  readonly licensing: Licensing;
  readonly session: LicensingSession;
  readonly trustedKeys: Parameters<typeof Licensing.open>[2]['trustedKeys'];
  /** Milliseconds since 1970. */
  now: number;
  /** Signs a file with these licenses, issued now or at a time in seconds. */
  sign(licenses: readonly LicenseRecord[], options?: SignOptions): Promise<string>;
  /** Signs, reads and uploads, whatever it takes away. */
  install(licenses: readonly LicenseRecord[], options?: SignOptions): Promise<void>;
  /** Another page on the same store, with its own service. */
  open(actor?: Actor | null): Promise<LicensingSession>;
}

export interface SignOptions {
  readonly issuedAt?: number;
  readonly companyId?: string;
  readonly id?: string;
  readonly request?: {readonly id: string; readonly digest: string};
}

let stores = 0;
const keyPair = generateKeyPair('EdDSA');

/** Starts at 09:00 on Oct 21, 2026, UTC. */
export async function openTestLicensing(users: readonly User[] = []): Promise<TestLicensing> {
  const {privateKey, publicKey} = await keyPair;
  const store = await openMemoryStore(`test-${stores++}`, migrations);
  const trustedKeys = {keys: [publicKey]};
  let ids = 0;
  let files = 0;
  const environment = {now: () => test.now, randomId: () => `id-${ids++}`};
  const open = (): Promise<Licensing> => Licensing.open(store, environment, {trustedKeys, companyId});
  const test: {-readonly [N in keyof TestLicensing]: TestLicensing[N]} = {
    store,
    trustedKeys,
    now: Date.UTC(2026, 9, 21, 9),
    licensing: undefined as never,
    session: undefined as never,
    sign: (licenses, options = {}) =>
      signLicenseFile({
        privateKey,
        companyId,
        issuedAt: Math.floor(test.now / 1000),
        id: `file-${files++}`,
        licenses,
        ...options,
      }),
    install: async (licenses, options) => {
      const reading = await test.session.readLicenseFile(await test.sign(licenses, options));
      await test.session.upload(reading, {acknowledge: true});
    },
    open: async (actor = administrator) => (await open()).as(actor),
  };
  test.licensing = await open();
  test.session = test.licensing.as(administrator);
  if (users.length > 0) await test.session.users.sync(users);
  return test;
}

/** A license of a product named after its id, in term during 2026. */
export const license = (product: string, fields: Partial<LicenseRecord> = {}): LicenseRecord => ({
  id: `L-${product}`,
  product,
  name: product.charAt(0).toUpperCase() + product.slice(1),
  kind: 'personal',
  count: 10,
  startDate: '2026-01-01',
  dueDate: '2026-12-31',
  graceDays: 0,
  audience: 'any',
  operations: [],
  requires: [],
  excludes: [],
  ...fields,
});

export const user = (id: string, fields: Partial<User> = {}): User => ({
  id,
  name: `User ${id}`,
  type: 'employee',
  active: true,
  ...fields,
});

/** Users `u0001`, `u0002`, …: their names are in the order of their ids. */
export const people = (count: number): User[] =>
  Array.from({length: count}, (_, i) => {
    const id = `u${String(i + 1).padStart(4, '0')}`;
    return user(id, {email: `${id}@acme.example`, jobTitle: i % 2 ? 'Engineer' : 'Sales'});
  });
