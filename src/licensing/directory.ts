import {hasSeat, seatMapOf, type SeatMap} from '../core/seat-map.js';
import {hasWords, searchable, searchWords} from '../core/text-search.js';
import {blockOf, usersPerBlock, type StoredUser} from '../records/user-block.js';
import {firstUsers, sortedUsers, type DirectorySort} from './directory-order.js';

type Block = readonly (StoredUser | undefined)[];

/** A page of so many is picked out of all users; for more they are put in order once and for all. */
const pickedAtMost = 1000;

/**
 * The users as this page keeps them in memory: by ordinal, including those who left, whose names the journal still needs.
 * Immutable; what is derived from it is made when first asked for.
 */
export class Directory {
  readonly #blocks: ReadonlyMap<number, Block>;
  #ordinals: ReadonlyMap<string, number> | undefined;
  #ordinalsByEmail: ReadonlyMap<string, readonly number[]> | undefined;
  #searchTexts: readonly (string | undefined)[] | undefined;
  readonly #orders = new Map<string, readonly number[]>();

  constructor(blocks: ReadonlyMap<number, Block> = new Map()) {
    this.#blocks = blocks;
  }

  with(changed: ReadonlyMap<number, Block>): Directory {
    return changed.size === 0 ? this : new Directory(new Map([...this.#blocks, ...changed]));
  }

  user(ordinal: number): StoredUser | undefined {
    return this.#blocks.get(blockOf(ordinal))?.[ordinal % usersPerBlock];
  }

  block(number: number): Block | undefined {
    return this.#blocks.get(number);
  }

  ordinalOf(id: string): number | undefined {
    this.#ordinals ??= this.#makeOrdinals();
    return this.#ordinals.get(id);
  }

  /** Everyone with an email, whatever the case of its ASCII letters. */
  ordinalsOfEmail(email: string): readonly number[] {
    this.#ordinalsByEmail ??= this.#makeOrdinalsByEmail();
    return this.#ordinalsByEmail.get(asciiLowerCase(email)) ?? [];
  }

  /** Everyone in whose name, email or job title all words of a text occur, whatever case and accents. */
  matching(text: string): SeatMap {
    const words = searchWords(text);
    this.#searchTexts ??= this.#makeSearchTexts();
    const found: number[] = [];
    this.#searchTexts.forEach((searchText, ordinal) => {
      if (searchText !== undefined && hasWords(searchText, words)) found.push(ordinal);
    });
    return seatMapOf(found);
  }

  /** Everyone whose last sign-in lies before a time in seconds since 1970, and who never signed in. */
  notSignedInSince(seconds: number): SeatMap {
    const idle: number[] = [];
    for (const [ordinal, {lastSignIn}] of this.#entries()) {
      if (lastSignIn === 0 || lastSignIn < seconds) idle.push(ordinal);
    }
    return seatMapOf(idle);
  }

  /**
   * The ordinals of some users in an order, up to the first `count`. Empty values come last in both directions; ties fall
   * back to name, then id.
   */
  inOrder(users: SeatMap, sort: DirectorySort, count = Infinity): readonly number[] {
    const key = JSON.stringify([sort.by, sort.descending ?? false, sort.locale]);
    let order = this.#orders.get(key);
    if (!order && count <= pickedAtMost) return firstUsers(this.#among(users), sort, count);
    if (!order) this.#orders.set(key, (order = sortedUsers(this.#entries(), sort)));
    const found: number[] = [];
    for (let i = 0; i < order.length && found.length < count; i++) {
      if (hasSeat(users, order[i]!)) found.push(order[i]!);
    }
    return found;
  }

  *#entries(): Generator<readonly [ordinal: number, user: StoredUser]> {
    for (const [number, block] of this.#blocks) {
      for (let place = 0; place < block.length; place++) {
        const user = block[place];
        if (user) yield [number * usersPerBlock + place, user];
      }
    }
  }

  *#among(users: SeatMap): Generator<readonly [ordinal: number, user: StoredUser]> {
    for (const entry of this.#entries()) if (hasSeat(users, entry[0])) yield entry;
  }

  #makeOrdinals(): Map<string, number> {
    const ordinals = new Map<string, number>();
    for (const [ordinal, {id}] of this.#entries()) ordinals.set(id, ordinal);
    return ordinals;
  }

  #makeOrdinalsByEmail(): Map<string, number[]> {
    const byEmail = new Map<string, number[]>();
    for (const [ordinal, {email}] of this.#entries()) {
      if (email === '') continue;
      const key = asciiLowerCase(email);
      const same = byEmail.get(key);
      if (same) same.push(ordinal);
      else byEmail.set(key, [ordinal]);
    }
    return byEmail;
  }

  #makeSearchTexts(): (string | undefined)[] {
    const texts: (string | undefined)[] = [];
    for (const [ordinal, {name, email, jobTitle}] of this.#entries()) {
      texts[ordinal] = searchable(`${name}\n${email}\n${jobTitle}`);
    }
    return texts;
  }
}

const asciiLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
