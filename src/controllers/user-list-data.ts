import type {ReactiveControllerHost} from 'lit';
import {LiveQuery} from './live-query.js';
import type {Selection} from './selection.js';
import type {SessionController} from './session-controller.js';
import type {LicensingError} from '../core/errors.js';
import type {ProductSummary} from '../core/product.js';
import {isFilterSelection, type UserFilter, type UserSort} from '../core/user.js';
import type {LicensingSession, ListedUser, UserQuery} from '../licensing/licensing-session.js';
import {reportUnlessCoded} from '../licensing/report-failure.js';

/** How many are selected, and how many of them the filter shows. */
export interface SelectedCount {
  readonly total: number;
  readonly shown: number;
  /** Others belong to the selected filter now than when it was selected, as far as their number tells. */
  readonly isOther: boolean;
}

/** What a list of users asks for. */
export interface UserListQuestion {
  /** Compared as an object: a new one is a new question. */
  readonly filter: UserFilter;
  readonly sort: UserSort;
  /** Numbers of the rows that are drawn, ascending. */
  readonly rows: readonly number[];
  /** Undefined while nothing can be selected. */
  readonly selection: Selection | undefined;
}

/** A window of the users who match, for the part of the list that is on the screen. */
interface UserWindow<U> {
  /** How many match. */
  readonly total: number;
  /** Number of the first row that was read. */
  readonly offset: number;
  readonly users: readonly U[];
}

/** Reads a page of the list; a filter and its order, and the part of it that is asked for. */
export type FindUsers<U extends ListedUser> = (
  session: LicensingSession,
  query: UserQuery,
) => Promise<{readonly total: number; readonly users: readonly U[]}>;

/** One by one, since questions are compared by their members. */
type SortMembers = [by: UserSort['by'], descending: UserSort['descending'], locale: UserSort['locale']];

/** Rows are read in steps, so that scrolling a little reads nothing. */
const step = 100;

/** The users of a list as far as they are on the screen, and which of them are selected; kept current. */
export class UserListData<U extends ListedUser = ListedUser> {
  #held: {readonly row: number; readonly user: U} | undefined;
  readonly #session: SessionController;
  readonly #question: () => UserListQuestion | undefined;
  readonly #window: LiveQuery<[UserFilter, ...SortMembers, number, number], UserWindow<U>>;
  readonly #find: FindUsers<U>;
  readonly #everyone: LiveQuery<[], {readonly total: number}>;
  readonly #products: LiveQuery<[], readonly ProductSummary[]>;
  readonly #counts: LiveQuery<[Selection, UserFilter], SelectedCount>;
  #firstCount: {readonly selection: Selection; readonly total: number} | undefined;
  readonly #marked: LiveQuery<[Selection, readonly ListedUser[]], ReadonlySet<string>>;

  /** Of everyone in the directory. */
  static ofDirectory(
    host: ReactiveControllerHost,
    session: SessionController,
    question: () => UserListQuestion | undefined,
  ): UserListData {
    return new UserListData(host, session, question, (asked, query) => asked.users.find(query));
  }

  /** `find` is asked for the rows; what is selected is counted among all users. No question asks nothing. */
  constructor(
    host: ReactiveControllerHost,
    session: SessionController,
    question: () => UserListQuestion | undefined,
    find: FindUsers<U>,
  ) {
    this.#session = session;
    this.#question = question;
    this.#find = find;
    this.#window = new LiveQuery(
      host,
      session,
      () => this.#windowQuestion(),
      async (asked, filter, by, descending, locale, offset, limit) => {
        const {total, users} = await find(asked, {...filter, sort: {by, descending, locale}, offset, limit});
        return {total, offset, users};
      },
    );
    this.#everyone = new LiveQuery(
      host,
      session,
      () => (question() ? [] : undefined),
      (asked) => asked.users.find({limit: 0}),
    );
    this.#products = new LiveQuery(
      host,
      session,
      () => (question() ? [] : undefined),
      (asked) => asked.products(),
    );
    this.#counts = new LiveQuery(
      host,
      session,
      () => this.#countsQuestion(),
      (asked, selection, filter) => this.#count(asked, selection, filter),
    );
    this.#marked = new LiveQuery(host, session, () => this.#markedQuestion(), readMarked);
  }

  get window(): UserWindow<U> | undefined {
    return this.#window.value;
  }

  get error(): LicensingError | undefined {
    return this.#window.error;
  }

  get isSlow(): boolean {
    return this.#window.isSlow;
  }

  /** How many users there are at all. */
  get everyone(): number | undefined {
    return this.#everyone.value?.total;
  }

  get products(): readonly ProductSummary[] {
    return this.#products.value ?? [];
  }

  get selected(): SelectedCount {
    return this.#counts.value ?? {total: 0, shown: 0, isOther: false};
  }

  refresh(): Promise<void> {
    return this.#window.refresh();
  }

  userAt(row: number): U | undefined {
    const user = this.window?.users[row - this.window.offset];
    return user ?? (this.#held?.row === row ? this.#held.user : undefined);
  }

  /** The row of a user among those that were read. */
  rowOf(id: string): number | undefined {
    const place = this.window?.users.findIndex((user) => user.id === id) ?? -1;
    return place < 0 ? undefined : this.window!.offset + place;
  }

  /** Whether a row is among those that were read; one behind the last row is as well. */
  isRead(row: number): boolean {
    const {window} = this;
    if (!window) return false;
    return row >= window.offset && (row < window.offset + window.users.length || row >= window.total);
  }

  /** Keeps the user of a row at hand while other rows are read: it has the focus, and must not become a waiting row. */
  hold(row: number | undefined): void {
    const user = row === undefined ? undefined : this.userAt(row);
    this.#held = row === undefined || !user ? undefined : {row, user};
  }

  /** Whether a user on the screen is selected. Under another filter than the selected one, the service says who belongs. */
  isSelected(id: string): boolean {
    const {selection, filter} = this.#question() ?? {};
    if (!selection) return false;
    const matches = selection.matching?.filter === filter || (this.#marked.value?.has(id) ?? false);
    return selection.has(id, matches);
  }

  /** Ids of the rows from one to another, both included; rows that were not on the screen are asked for. */
  async idsBetween(one: number, other: number): Promise<readonly string[]> {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    const known = Array.from({length: last - first + 1}, (_, i) => this.userAt(first + i)?.id);
    if (known.every((id) => id !== undefined)) return known;
    const question = this.#question();
    if (!question) return [];
    const {filter, sort} = question;
    try {
      const {session} = this.#session;
      const found = session && (await this.#find(session, {...filter, sort, offset: first, limit: known.length}));
      return found?.users.map(({id}) => id) ?? [];
    } catch (error) {
      reportUnlessCoded(error);
      // What hinders this hinders the list as well, which says so.
      await this.refresh();
      return [];
    }
  }

  isSelectedAt(row: number): boolean {
    const user = this.userAt(row);
    return user !== undefined && this.isSelected(user.id);
  }

  #windowQuestion(): [UserFilter, ...SortMembers, number, number] | undefined {
    const question = this.#question();
    if (!question) return undefined;
    const {filter, sort, rows} = question;
    const first = rows[0] ?? 0;
    const offset = Math.floor(first / step) * step;
    const end = Math.ceil(((rows.at(-1) ?? first) + 1) / step) * step;
    return [filter, sort.by, sort.descending, sort.locale, offset, Math.max(end - offset, 2 * step)];
  }

  #countsQuestion(): [Selection, UserFilter] | undefined {
    const question = this.#question();
    return question?.selection && [question.selection, question.filter];
  }

  async #count(session: LicensingSession, selection: Selection, filter: UserFilter): Promise<SelectedCount> {
    const counts = await countSelected(session, selection, filter);
    if (this.#firstCount?.selection !== selection) this.#firstCount = {selection, total: counts.total};
    return {...counts, isOther: counts.total !== this.#firstCount.total};
  }

  #markedQuestion(): [Selection, readonly ListedUser[]] | undefined {
    const selection = this.#question()?.selection;
    return selection?.matching && this.window ? [selection, this.window.users] : undefined;
  }
}

async function countSelected(
  session: LicensingSession,
  selection: Selection,
  filter: UserFilter,
): Promise<{readonly total: number; readonly shown: number}> {
  if (selection.isEmpty) return {total: 0, shown: 0};
  const among = selection.users;
  const [all, shown] = await Promise.all([
    session.users.find({among, limit: 0}),
    session.users.find({...filter, among, limit: 0}),
  ]);
  return {total: all.total, shown: shown.total};
}

/** Ids of the users on the screen who match the selected filter, excepted ones as well. */
async function readMarked(
  session: LicensingSession,
  {users}: Selection,
  shown: readonly ListedUser[],
): Promise<ReadonlySet<string>> {
  if (!isFilterSelection(users) || shown.length === 0) return new Set();
  const among = {filter: {...users.filter, among: shown.map(({id}) => id)}};
  const found = await session.users.find({among});
  return new Set(found.users.map(({id}) => id));
}
