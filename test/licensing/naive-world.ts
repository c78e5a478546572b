import {isFilterSelection, type User, type UserFilter, type UserSelection} from '../../src/core/user.js';
import type {LicenseRecord} from '../../src/core/license.js';
import type {SkipReason} from '../../src/core/plan.js';

export type Pair = readonly [user: string, product: string];

export type Holders = Map<string, Set<string>>;

interface Person {
  type: User['type'];
  active: boolean;
  present: boolean;
  lastSignIn: string | undefined;
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * What there is, and the rules of behaviour and storage, written again as slowly and plainly as they read: one user, one
 * product at a time, over sets and maps. It shares no code with the product.
 */
export class NaiveWorld {
  protected readonly users = new Map<string, Person>();
  /** Product to user to the entry that gave the seat. */
  protected readonly seats = new Map<string, Map<string, number>>();
  readonly #kinds = new Map<string, LicenseRecord['kind']>();
  readonly #licenses = new Map<string, LicenseRecord>();

  constructor(users: readonly User[]) {
    this.addUsers(users);
  }

  // What is there

  held(): string[] {
    const rows = [...this.seats].flatMap(([product, holders]) => [...holders.keys()].map((id) => `${id} ${product}`));
    return rows.filter((row) => this.users.get(row.split(' ')[0]!)!.present).sort();
  }

  figures(day: string): {id: string; total: number | null; used: number; available: number | null}[] {
    const listed = [...this.#kinds.keys()].filter((product) => this.isListed(product)).sort();
    return listed.map((id) => {
      const used = this.#used(id);
      const inTerm = this.#sum(id, day, 'active');
      const total = inTerm + this.#sum(id, day, 'in-grace');
      const kind = this.#kinds.get(id);
      if (kind === 'server') return {id, total: null, used, available: null};
      return {id, total, used, available: kind === 'concurrent' ? total : inTerm - used};
    });
  }

  /** Users of a product with the entries that gave their seats. */
  origins(product: string): string[] {
    return [...(this.seats.get(product) ?? [])].map(([id, entry]) => `${id} ${entry}`).sort();
  }

  isListed(product: string): boolean {
    return this.#of(product).length > 0 || (this.seats.get(product)?.size ?? 0) > 0;
  }

  // Licenses

  upload(licenses: readonly LicenseRecord[]): void {
    this.#uploads++;
    for (const license of licenses) {
      this.#licenses.set(license.id, license);
      this.#kinds.set(license.product, license.kind);
      this.#uploadOf.set(license.id, this.#uploads);
    }
  }

  readonly #uploadOf = new Map<string, number>();
  #uploads = 0;

  deleteLicenses(): void {
    this.#licenses.clear();
  }

  #of(product: string): LicenseRecord[] {
    return [...this.#licenses.values()].filter((license) => license.product === product && license.count > 0);
  }

  #status(license: LicenseRecord, day: string): string {
    if (day < license.startDate) return 'upcoming';
    if (day <= license.dueDate) return 'active';
    return day <= plusDays(license.dueDate, license.graceDays) ? 'in-grace' : 'expired';
  }

  #sum(product: string, day: string, status: string): number {
    return this.#of(product)
      .filter((license) => this.#status(license, day) === status)
      .reduce((sum, {count}) => sum + count, 0);
  }

  /** The license that says what a product requires: the one uploaded last; of one upload, the first by id. */
  #ruling(product: string): LicenseRecord | undefined {
    const upload = ({id}: LicenseRecord): number => this.#uploadOf.get(id)!;
    return this.#of(product).sort((one, other) => upload(other) - upload(one) || (one.id < other.id ? -1 : 1))[0];
  }

  // The directory

  asListed(users: readonly User[]): User[] {
    return users.map((user) => ({...user, active: this.users.get(user.id)?.active ?? user.active}));
  }

  replaceUsers(staying: readonly string[]): void {
    for (const [id, user] of this.users) {
      if (staying.includes(id)) continue;
      user.present = false;
      user.active = false;
      for (const holders of this.seats.values()) holders.delete(id);
    }
  }

  addUsers(users: readonly User[]): void {
    for (const {id, type, active, lastSignIn} of users) {
      const known = this.users.get(id);
      if (known?.present) continue;
      this.users.set(id, {type, active: known ? known.active : active, present: true, lastSignIn});
    }
  }

  // Selections

  /** In the order of the ids, or by name: names are in the order of the ids here. */
  select(selection: UserSelection, day: string): string[] {
    if (!isFilterSelection(selection)) return [...selection];
    const matching = [...this.users.keys()].filter((id) => this.#matches(id, selection.filter, day));
    return matching.filter((id) => !(selection.except ?? []).includes(id)).sort();
  }

  #matches(id: string, {active, type, holds, lacks, idleDays}: UserFilter, day: string): boolean {
    const user = this.users.get(id)!;
    if (!user.present) return false;
    if (active !== undefined && user.active !== active) return false;
    if (type !== undefined && user.type !== type) return false;
    if (holds !== undefined && !this.seats.get(holds)?.has(id)) return false;
    if (lacks !== undefined && this.seats.get(lacks)?.has(id)) return false;
    if (idleDays === undefined || user.lastSignIn === undefined) return true;
    return plusDays(user.lastSignIn.slice(0, 10), idleDays) < day;
  }

  // Rules

  protected whyNotRecalled(user: string, product: string, world: Holders): SkipReason | undefined {
    if (world.get(product)?.has(user)) return undefined;
    if (!this.users.get(user)?.present) return 'USER_NOT_FOUND';
    return this.#isDistributed(product) ? 'NOT_GRANTED' : 'NOT_DISTRIBUTED';
  }

  protected whyNotGranted(
    id: string,
    product: string,
    world: Holders,
    day: string,
    isComingBack = false,
  ): SkipReason | undefined {
    const user = this.users.get(id);
    if (!user?.present) return 'USER_NOT_FOUND';
    if (!this.#isDistributed(product)) return 'NOT_DISTRIBUTED';
    if (world.get(product)?.has(id)) return 'ALREADY_GRANTED';
    if (!user.active && !isComingBack) return 'USER_INACTIVE';
    const rules = this.#ruling(product);
    if (!this.#isFor(rules, user.type)) return 'WRONG_USER_TYPE';
    if (this.#sum(product, day, 'active') === 0) {
      const isUpcoming = this.#of(product).some((license) => this.#status(license, day) === 'upcoming');
      return isUpcoming ? 'LICENSE_NOT_STARTED' : 'LICENSE_EXPIRED';
    }
    for (const required of rules?.requires ?? []) {
      if (!this.#isEntitled(id, user.type, required, world, day)) return 'REQUIRES_PRODUCT';
    }
    for (const [other, holders] of world) {
      const excludes = (rules?.excludes ?? []).includes(other) || this.#ruling(other)?.excludes.includes(product);
      if (excludes && holders.has(id)) return 'EXCLUDED_BY_PRODUCT';
    }
    if (!user.active || this.#kinds.get(product) === 'concurrent') return undefined;
    const used = [...(world.get(product) ?? [])].filter((holder) => this.users.get(holder)!.active).length;
    return used < this.#sum(product, day, 'active') ? undefined : 'NO_FREE_SEATS';
  }

  #isEntitled(id: string, type: User['type'], product: string, world: Holders, day: string): boolean {
    if (this.#isDistributed(product) || !this.#kinds.has(product)) return world.get(product)?.has(id) ?? false;
    const isOpen = this.#sum(product, day, 'active') + this.#sum(product, day, 'in-grace') > 0;
    return isOpen && this.#isFor(this.#ruling(product), type);
  }

  #isFor(license: LicenseRecord | undefined, type: User['type']): boolean {
    return !license || license.audience === 'any' || license.audience === type;
  }

  #isDistributed(product: string): boolean {
    return this.#kinds.get(product) !== 'server';
  }

  protected seatsThatDoNotFit(returning: readonly string[], order: readonly string[], day: string): Pair[] {
    const lost: Pair[] = [];
    for (const [product, holders] of this.seats) {
      const total = this.#sum(product, day, 'active') + this.#sum(product, day, 'in-grace');
      if (this.#kinds.get(product) !== 'personal' || total === 0) continue;
      let free = total - this.#used(product);
      for (const id of order) {
        if (!returning.includes(id) || !holders.has(id)) continue;
        if (free-- > 0) continue;
        lost.push([id, product]);
      }
    }
    return lost;
  }

  protected requiredFirst(products: readonly string[]): string[] {
    const placed: string[] = [];
    const place = (product: string, trail: readonly string[]): void => {
      if (placed.includes(product) || trail.includes(product)) return;
      for (const required of this.#ruling(product)?.requires ?? []) {
        if (products.includes(required)) place(required, [...trail, product]);
      }
      if (!placed.includes(product)) placed.push(product);
    };
    for (const product of products) place(product, []);
    return placed;
  }

  #used(product: string): number {
    return [...(this.seats.get(product)?.keys() ?? [])].filter((id) => this.users.get(id)!.active).length;
  }

  protected copy(): Holders {
    return new Map([...this.seats].map(([product, holders]) => [product, new Set(holders.keys())]));
  }
}
