import type {UserSort} from '../core/user.js';
import {seatMapOf, type SeatMap} from '../core/seat-map.js';
import {blockOf, usersPerBlock, type StoredUser} from '../records/user-block.js';

type Block = readonly (StoredUser | undefined)[];

/** Sort keys that users have of themselves; the others depend on seats and flags. */
export type DirectorySort = UserSort & {readonly by: 'name' | 'email' | 'jobTitle' | 'lastSignIn'};

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
    this.#ordinals ??= new Map([...this.#entries()].map(([ordinal, user]) => [user.id, ordinal]));
    return this.#ordinals.get(id);
  }

  /** Everyone with an email, whatever the case of its ASCII letters. */
  ordinalsOfEmail(email: string): readonly number[] {
    this.#ordinalsByEmail ??= this.#makeOrdinalsByEmail();
    return this.#ordinalsByEmail.get(asciiLowerCase(email)) ?? [];
  }

  /** Everyone in whose name, email or job title all words of a text occur, whatever case and accents. */
  matching(text: string): SeatMap {
    const words = searchable(text).split(/\s+/).filter(Boolean);
    this.#searchTexts ??= this.#makeSearchTexts();
    const found: number[] = [];
    this.#searchTexts.forEach((searchText, ordinal) => {
      if (searchText !== undefined && words.every((word) => searchText.includes(word))) found.push(ordinal);
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

  /** Ordinals of everyone, in an order. Empty values come last in both directions; ties fall back to name, then id. */
  order({by, descending = false, locale}: DirectorySort): readonly number[] {
    const key = JSON.stringify([by, descending, locale]);
    let order = this.#orders.get(key);
    if (!order) {
      const rows = [...this.#entries()].map(([ordinal, user]) => sortRow(ordinal, user, by, locale === undefined));
      order = rows.sort(comparerOf(descending, locale)).map(({ordinal}) => ordinal);
      this.#orders.set(key, order);
    }
    return order;
  }

  *#entries(): Generator<readonly [ordinal: number, user: StoredUser]> {
    for (const [number, block] of this.#blocks) {
      for (let place = 0; place < block.length; place++) {
        const user = block[place];
        if (user) yield [number * usersPerBlock + place, user];
      }
    }
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

/** A text as it is searched: without case and accents. */
export const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const asciiLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** A user with what an order compares of him, made once and not for each of the many comparisons. */
interface SortRow {
  readonly ordinal: number;
  readonly id: string;
  readonly name: string;
  readonly isEmpty: boolean;
  /** What is sorted by: a text, or else seconds. */
  readonly text: string;
  readonly seconds: number;
}

/** A collator sees by itself which texts are the same; code units do so only once texts are composed alike. */
function sortRow(ordinal: number, user: StoredUser, by: DirectorySort['by'], compose: boolean): SortRow {
  const composed = (text: string): string => (compose ? text.normalize('NFC') : text);
  const isTime = by === 'lastSignIn';
  return {
    ordinal,
    id: user.id,
    name: composed(user.name),
    isEmpty: isTime ? user.lastSignIn === 0 : user[by] === '',
    text: isTime ? '' : composed(user[by]),
    seconds: isTime ? user.lastSignIn : 0,
  };
}

function comparerOf(descending: boolean, locale: string | undefined): (one: SortRow, other: SortRow) => number {
  const compareText = locale === undefined ? compareCodeUnits : new Intl.Collator(locale).compare;
  const direction = descending ? -1 : 1;
  return (one, other) =>
    Number(one.isEmpty) - Number(other.isEmpty) ||
    direction * (one.seconds - other.seconds || compareText(one.text, other.text)) ||
    compareText(one.name, other.name) ||
    compareCodeUnits(one.id, other.id);
}

const compareCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
