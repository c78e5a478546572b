import type {Shortage} from '../../src/core/change.js';
import type {LicenseRecord} from '../../src/core/license.js';
import type {SkipReason} from '../../src/core/plan.js';
import type {User} from '../../src/core/user.js';

type Pair = readonly [user: string, product: string];

interface Effect {
  readonly given: Pair[];
  readonly taken: Pair[];
  readonly activated: string[];
  readonly deactivated: string[];
}

interface Planned {
  /** `user product outcome reason` */
  readonly pairs: string[];
  readonly blocked: boolean;
  commit(entry: number | null): void;
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The rules of behaviour and storage, written again as slowly and plainly as they read: one user, one product at a time,
 * over sets and maps. It shares no code with the product.
 */
export class NaiveModel {
  readonly #users = new Map<string, {type: User['type']; active: boolean; present: boolean}>();
  /** Product to user to the entry that gave the seat. */
  readonly #seats = new Map<string, Map<string, number>>();
  readonly #kinds = new Map<string, LicenseRecord['kind']>();
  readonly #licenses = new Map<string, LicenseRecord>();
  readonly #entries = new Map<number, Effect>();
  readonly #undone = new Set<number>();
  #pending: Effect = emptyEffect();

  constructor(users: readonly User[]) {
    this.addUsers(users);
  }

  // What is there

  held(): string[] {
    const rows = [...this.#seats].flatMap(([product, holders]) => [...holders.keys()].map((id) => `${id} ${product}`));
    return rows.filter((row) => this.#users.get(row.split(' ')[0]!)!.present).sort();
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

  isListed(product: string): boolean {
    return this.#of(product).length > 0 || (this.#seats.get(product)?.size ?? 0) > 0;
  }

  // Licenses

  upload(licenses: readonly LicenseRecord[]): void {
    for (const license of licenses) {
      this.#licenses.set(license.id, license);
      this.#kinds.set(license.product, license.kind);
      // The newest license of a product says its audience, requirements and exclusions.
      this.#newest.set(license.product, license.id);
    }
    for (const [product] of this.#newest) this.#settleNewest(product, licenses);
  }

  readonly #newest = new Map<string, string>();
  readonly #uploadOf = new Map<string, number>();
  #uploads = 0;

  #settleNewest(product: string, uploaded: readonly LicenseRecord[]): void {
    if (!uploaded.some((license) => license.product === product)) return;
    this.#uploads++;
    for (const license of uploaded) if (license.product === product) this.#uploadOf.set(license.id, this.#uploads);
  }

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

  /** The license that says what a product requires: the one uploaded last; of one upload, the first. */
  #ruling(product: string): LicenseRecord | undefined {
    let best: LicenseRecord | undefined;
    for (const license of this.#of(product)) {
      if (!best || this.#uploadOf.get(license.id)! > this.#uploadOf.get(best.id)!) best = license;
    }
    return best;
  }

  // Changes

  change(
    action: 'grant' | 'recall',
    users: readonly string[],
    products: readonly string[],
    shortage: Shortage,
    day: string,
  ): Planned {
    const lines = products.flatMap((product) => users.map((user) => ({user, product, action})));
    return this.assign(lines, shortage, day);
  }

  assign(
    lines: readonly {user: string; product: string; action: 'grant' | 'recall'}[],
    shortage: Shortage,
    day: string,
  ): Planned {
    const world = this.#copy();
    const effect = emptyEffect();
    const pairs: string[] = [];
    for (const {user, product} of lines.filter(({action}) => action === 'recall')) {
      const reason = this.#whyNotRecalled(user, product, world);
      pairs.push(outcome(user, product, reason, 'recalled'));
      if (!reason) {
        world.get(product)!.delete(user);
        effect.taken.push([user, product]);
      }
    }
    const grants = lines.filter(({action}) => action === 'grant');
    let short = false;
    for (const product of this.#requiredFirst([...new Set(grants.map((line) => line.product))])) {
      for (const {user} of grants.filter((line) => line.product === product)) {
        const reason = this.#whyNotGranted(user, product, world, day);
        pairs.push(outcome(user, product, reason, 'granted'));
        if (reason === 'NO_FREE_SEATS') short = true;
        if (!reason) {
          if (!world.has(product)) world.set(product, new Set());
          world.get(product)!.add(user);
          effect.given.push([user, product]);
        }
      }
    }
    const blocked = short && shortage === 'all-or-nothing';
    return {
      blocked,
      pairs: blocked ? pairs.map((pair) => pair.replace(/ (granted|recalled)$/, ' withheld')) : pairs,
      commit: (entry) => {
        this.#apply(effect, entry);
      },
    };
  }

  setActive(ids: readonly string[], active: boolean, day: string): void {
    const flipped = ids.filter((id) => {
      const user = this.#users.get(id);
      return user?.present && user.active !== active;
    });
    const taken = active ? this.#seatsThatDoNotFit(flipped, ids, day) : [];
    this.#pending = {
      ...emptyEffect(),
      taken,
      activated: active ? flipped : [],
      deactivated: active ? [] : flipped,
    };
  }

  undo(entry: number, day: string): void {
    const {given, taken, activated, deactivated} = this.#entries.get(entry)!;
    const effect = emptyEffect();
    const byOrdinal = (ids: readonly string[]): string[] => [...this.#users.keys()].filter((id) => ids.includes(id));
    const stillHeld = given.filter(([user, product]) => this.#seats.get(product)?.get(user) === entry);
    const backOut = activated.filter((id) => this.#users.get(id)!.present && this.#users.get(id)!.active);
    const backIn = deactivated.filter((id) => this.#users.get(id)!.present && !this.#users.get(id)!.active);

    for (const id of backOut) this.#users.get(id)!.active = false;
    const saved = new Map([...this.#seats].map(([product, holders]) => [product, new Map(holders)]));
    for (const [user, product] of stillHeld) this.#seats.get(product)!.delete(user);
    const lost = this.#seatsThatDoNotFit(byOrdinal(backIn), byOrdinal([...backIn]), day);
    for (const [user, product] of lost) this.#seats.get(product)!.delete(user);
    for (const id of backIn) this.#users.get(id)!.active = true;

    const world = this.#copy();
    const back: Pair[] = [];
    for (const product of this.#requiredFirst([...new Set(taken.map(([, each]) => each))])) {
      for (const user of byOrdinal(taken.filter(([, each]) => each === product).map(([id]) => id))) {
        if (this.#whyNotGranted(user, product, world, day, true)) continue;
        if (!world.has(product)) world.set(product, new Set());
        world.get(product)!.add(user);
        back.push([user, product]);
      }
    }
    // Everything above was tried on the model itself; put it back, and let the commit do it.
    this.#seats.clear();
    for (const [product, holders] of saved) this.#seats.set(product, holders);
    for (const id of backOut) this.#users.get(id)!.active = true;
    for (const id of backIn) this.#users.get(id)!.active = false;
    this.#pending = {
      ...effect,
      given: back,
      taken: [...stillHeld, ...lost],
      activated: backIn,
      deactivated: backOut,
    };
    this.#pendingUndo = entry;
  }

  #pendingUndo: number | undefined;

  /** Carries out what the last activation or undo decided. */
  noteEntry(entry: number | null): void {
    this.#apply(this.#pending, entry);
    if (this.#pendingUndo !== undefined && entry !== null) this.#undone.add(this.#pendingUndo);
    this.#pendingUndo = undefined;
  }

  /** The n-th newest entry that can still be undone. */
  undoable(back: number): number | undefined {
    return [...this.#entries.keys()].filter((entry) => !this.#undone.has(entry)).reverse()[back];
  }

  // The directory

  asListed(users: readonly User[]): User[] {
    return users.map((user) => ({...user, active: this.#users.get(user.id)?.active ?? user.active}));
  }

  replaceUsers(staying: readonly string[]): void {
    for (const [id, user] of this.#users) {
      if (staying.includes(id)) continue;
      user.present = false;
      user.active = false;
      for (const holders of this.#seats.values()) holders.delete(id);
    }
  }

  addUsers(users: readonly User[]): void {
    for (const {id, type, active} of users) {
      const known = this.#users.get(id);
      if (known?.present) continue;
      this.#users.set(id, {type, active: known ? known.active : active, present: true});
    }
  }

  // Rules

  #whyNotRecalled(user: string, product: string, world: Map<string, Set<string>>): SkipReason | undefined {
    if (world.get(product)?.has(user)) return undefined;
    if (!this.#users.get(user)?.present) return 'USER_NOT_FOUND';
    return this.#isDistributed(product) ? 'NOT_GRANTED' : 'NOT_DISTRIBUTED';
  }

  #whyNotGranted(
    id: string,
    product: string,
    world: Map<string, Set<string>>,
    day: string,
    isComingBack = false,
  ): SkipReason | undefined {
    const user = this.#users.get(id);
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
    const used = [...(world.get(product) ?? [])].filter((holder) => this.#users.get(holder)!.active).length;
    return used < this.#sum(product, day, 'active') ? undefined : 'NO_FREE_SEATS';
  }

  #isEntitled(id: string, type: User['type'], product: string, world: Map<string, Set<string>>, day: string): boolean {
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

  #seatsThatDoNotFit(returning: readonly string[], order: readonly string[], day: string): Pair[] {
    const lost: Pair[] = [];
    for (const [product, holders] of this.#seats) {
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

  #requiredFirst(products: readonly string[]): string[] {
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
    return [...(this.#seats.get(product)?.keys() ?? [])].filter((id) => this.#users.get(id)!.active).length;
  }

  #copy(): Map<string, Set<string>> {
    return new Map([...this.#seats].map(([product, holders]) => [product, new Set(holders.keys())]));
  }

  #apply(effect: Effect, entry: number | null): void {
    const isNothing = Object.values(effect).every((list) => list.length === 0);
    if (isNothing !== (entry === null))
      throw new Error(`the entry is ${entry}, the model did ${JSON.stringify(effect)}`);
    if (entry === null) return;
    for (const id of effect.activated) this.#users.get(id)!.active = true;
    for (const id of effect.deactivated) this.#users.get(id)!.active = false;
    for (const [user, product] of effect.taken) this.#seats.get(product)!.delete(user);
    for (const [user, product] of effect.given) {
      if (!this.#seats.has(product)) this.#seats.set(product, new Map());
      this.#seats.get(product)!.set(user, entry);
    }
    this.#entries.set(entry, effect);
  }
}

const emptyEffect = (): Effect => ({given: [], taken: [], activated: [], deactivated: []});

function outcome(user: string, product: string, reason: SkipReason | undefined, done: string): string {
  if (reason === 'ALREADY_GRANTED' || reason === 'NOT_GRANTED') return `${user} ${product} already`;
  return reason ? `${user} ${product} skipped ${reason}` : `${user} ${product} ${done}`;
}
