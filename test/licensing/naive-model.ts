import type {Shortage} from '../../src/core/change.js';
import type {SkipReason} from '../../src/core/plan.js';
import {NaiveWorld, type Pair} from './naive-world.js';

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

/** Changes to a naive world, one pair of user and product after the other. */
export class NaiveModel extends NaiveWorld {
  readonly #entries = new Map<number, Effect>();
  readonly #undone = new Set<number>();

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
    const world = this.copy();
    const effect = emptyEffect();
    const pairs: string[] = [];
    for (const {user, product} of lines.filter(({action}) => action === 'recall')) {
      const reason = this.whyNotRecalled(user, product, world);
      pairs.push(outcome(user, product, reason, 'recalled'));
      if (!reason) {
        world.get(product)!.delete(user);
        effect.taken.push([user, product]);
      }
    }
    const grants = lines.filter(({action}) => action === 'grant');
    let short = false;
    for (const product of this.requiredFirst([...new Set(grants.map((line) => line.product))])) {
      for (const {user} of grants.filter((line) => line.product === product)) {
        const reason = this.whyNotGranted(user, product, world, day);
        pairs.push(outcome(user, product, reason, 'granted'));
        if (reason === 'NO_FREE_SEATS') short = true;
        if (!reason) {
          if (!world.has(product)) world.set(product, new Set());
          world.get(product)!.add(user);
          effect.given.push([user, product]);
        }
      }
    }
    return this.#planned(pairs, short && shortage === 'all-or-nothing', effect);
  }

  replace(
    users: readonly string[],
    products: readonly string[],
    replacement: string,
    shortage: Shortage,
    day: string,
  ): Planned {
    const world = this.copy();
    const effect = emptyEffect();
    const pairs: string[] = [];
    let short = false;
    for (const user of users) {
      const held = products.filter((product) => world.get(product)?.has(user));
      for (const product of products.filter((each) => !held.includes(each))) {
        pairs.push(outcome(user, product, this.whyNotRecalled(user, product, world), 'recalled'));
      }
      if (held.length === 0) continue;
      for (const product of held) world.get(product)!.delete(user);
      const reason = this.whyNotGranted(user, replacement, world, day);
      pairs.push(outcome(user, replacement, reason, 'granted'));
      if (reason === 'NO_FREE_SEATS') short = true;
      if (!reason) {
        if (!world.has(replacement)) world.set(replacement, new Set());
        world.get(replacement)!.add(user);
        effect.given.push([user, replacement]);
      }
      for (const product of held) {
        if (reason && reason !== 'ALREADY_GRANTED') {
          world.get(product)!.add(user);
          pairs.push(`${user} ${product} kept ${reason}`);
        } else {
          effect.taken.push([user, product]);
          pairs.push(`${user} ${product} recalled`);
        }
      }
    }
    return this.#planned(pairs, short && shortage === 'all-or-nothing', effect);
  }

  #planned(pairs: string[], blocked: boolean, effect: Effect): Planned {
    return {
      blocked,
      pairs: blocked ? pairs.map((pair) => pair.replace(/ (granted|recalled)$/, ' withheld')) : pairs,
      commit: (entry) => this.#apply(effect, entry),
    };
  }

  setActive(ids: readonly string[], active: boolean, day: string): Planned {
    const flipped = ids.filter((id) => {
      const user = this.users.get(id);
      return user?.present && user.active !== active;
    });
    const taken = active ? this.seatsThatDoNotFit(flipped, ids, day) : [];
    return this.#planned(unfit(taken), false, {
      ...emptyEffect(),
      taken,
      activated: active ? flipped : [],
      deactivated: active ? [] : flipped,
    });
  }

  undo(entry: number, day: string): Planned {
    const {given, taken, activated, deactivated} = this.#entries.get(entry)!;
    const byOrdinal = (ids: readonly string[]): string[] => [...this.users.keys()].filter((id) => ids.includes(id));
    const stillHeld = given.filter(([user, product]) => this.seats.get(product)?.get(user) === entry);
    const backOut = activated.filter((id) => this.users.get(id)!.present && this.users.get(id)!.active);
    const backIn = deactivated.filter((id) => this.users.get(id)!.present && !this.users.get(id)!.active);

    for (const id of backOut) this.users.get(id)!.active = false;
    const saved = new Map([...this.seats].map(([product, holders]) => [product, new Map(holders)]));
    for (const [user, product] of stillHeld) this.seats.get(product)!.delete(user);
    const lost = this.seatsThatDoNotFit(byOrdinal(backIn), byOrdinal([...backIn]), day);
    for (const [user, product] of lost) this.seats.get(product)!.delete(user);
    for (const id of backIn) this.users.get(id)!.active = true;

    const world = this.copy();
    const back: Pair[] = [];
    const pairs = [...stillHeld.map(([user, product]) => `${user} ${product} recalled`), ...unfit(lost)];
    for (const product of this.requiredFirst([...new Set(taken.map(([, each]) => each))])) {
      for (const user of byOrdinal(taken.filter(([, each]) => each === product).map(([id]) => id))) {
        const reason = this.whyNotGranted(user, product, world, day, true);
        pairs.push(outcome(user, product, reason, 'granted'));
        if (reason) continue;
        if (!world.has(product)) world.set(product, new Set());
        world.get(product)!.add(user);
        back.push([user, product]);
      }
    }
    // Everything above was tried on the model itself; put it back, and let the commit do it.
    this.seats.clear();
    for (const [product, holders] of saved) this.seats.set(product, holders);
    for (const id of backOut) this.users.get(id)!.active = true;
    for (const id of backIn) this.users.get(id)!.active = false;
    const effect = {given: back, taken: [...stillHeld, ...lost], activated: backIn, deactivated: backOut};
    const planned = this.#planned(pairs, false, effect);
    return {
      ...planned,
      commit: (by) => {
        planned.commit(by);
        if (by !== null) this.#undone.add(entry);
      },
    };
  }

  /** The n-th newest entry that can still be undone. */
  undoable(back: number): number | undefined {
    return [...this.#entries.keys()].filter((entry) => !this.#undone.has(entry)).reverse()[back];
  }

  #apply(effect: Effect, entry: number | null): void {
    const isNothing = Object.values(effect).every((list) => list.length === 0);
    if (isNothing !== (entry === null))
      throw new Error(`the entry is ${entry}, the model did ${JSON.stringify(effect)}`);
    if (entry === null) return;
    for (const id of effect.activated) this.users.get(id)!.active = true;
    for (const id of effect.deactivated) this.users.get(id)!.active = false;
    for (const [user, product] of effect.taken) this.seats.get(product)!.delete(user);
    for (const [user, product] of effect.given) {
      if (!this.seats.has(product)) this.seats.set(product, new Map());
      this.seats.get(product)!.set(user, entry);
    }
    this.#entries.set(entry, effect);
  }
}

const emptyEffect = (): Effect => ({given: [], taken: [], activated: [], deactivated: []});

const unfit = (pairs: readonly Pair[]): string[] =>
  pairs.map(([user, product]) => `${user} ${product} recalled NO_FREE_SEATS`);

function outcome(user: string, product: string, reason: SkipReason | undefined, done: string): string {
  if (reason === 'ALREADY_GRANTED' || reason === 'NOT_GRANTED') return `${user} ${product} already ${reason}`;
  return reason ? `${user} ${product} skipped ${reason}` : `${user} ${product} ${done}`;
}
