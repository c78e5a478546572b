import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LiveQuery} from '../../controllers/live-query.js';
import {Selection} from '../../controllers/selection.js';
import type {SessionController} from '../../controllers/session-controller.js';
import {UserListData} from '../../controllers/user-list-data.js';
import type {VirtualRows} from '../../controllers/virtual-rows.js';
import type {LicensingError} from '../../core/errors.js';
import type {UserFilter, UserSort} from '../../core/user.js';
import type {ListedUser} from '../../licensing/licensing-session.js';
import type {SeatOrigin} from '../../licensing/seat-origins.js';
import {nextSort, type SortState} from '../parts/sort-head.js';
import {countHolders, findHolders, idsOfHolders} from './read-holders.js';
import {StagedPlan} from './staged-plan.js';
import {StagedChanges} from './staged-changes.js';

export type Holder = ListedUser & SeatOrigin;
export type HolderColumn = 'name' | 'jobTitle';

/** A user to be granted a seat, or one who holds it. */
export type HolderRow =
  | {readonly isAdded: true; readonly user: ListedUser}
  | {readonly isAdded: false; readonly user: Holder; readonly isRecalled: boolean};

/**
 * The users of a product as its page lists them: first those who are to be added, then those who hold a seat, as far as they
 * are on the screen; and which of them are ticked.
 */
export class LicensedUsers implements ReactiveController {
  readonly plan: StagedPlan;
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #lang: () => string;
  readonly #list: UserListData<Holder>;
  readonly #counts: LiveQuery<[string, Selection], {readonly holders: number; readonly ticked: number}>;
  #product = '';
  #next = '';
  #filter: UserFilter = {};
  #sort: SortState<HolderColumn> = {by: 'name', descending: false};
  #ticked = Selection.nobody;
  /** The selection that was made by ticking everyone, as long as it stands. */
  #everyone: Selection | undefined;
  #tickedAdditions: ReadonlySet<string> = new Set();
  #anchor: number | undefined;

  constructor(host: ReactiveControllerHost, session: SessionController, rows: VirtualRows, lang: () => string) {
    this.#host = host;
    this.#session = session;
    this.#lang = lang;
    this.plan = new StagedPlan(host, session, () => this.#product);
    const drawn = (): readonly number[] => rows.rows.shown.map((row) => row - this.#added).filter((row) => row >= 0);
    this.#list = new UserListData<Holder>(
      host,
      session,
      () =>
        this.#product === ''
          ? undefined
          : {filter: this.#filter, sort: this.#userSort, rows: drawn(), selection: this.#ticked},
      findHolders,
    );
    this.#counts = new LiveQuery(
      host,
      session,
      (): [string, Selection] | undefined => (this.#product === '' ? undefined : [this.#product, this.#ticked]),
      countHolders,
    );
    host.addController(this);
  }

  /** Another product begins anew; none asks nothing. */
  show(product: string): void {
    if (product === this.#next) return;
    this.#next = product;
    // For one update, so that answers about the other product are dropped.
    this.#product = '';
    this.#filter = {holds: product};
    this.#untick();
    this.plan.stage(StagedChanges.none);
  }

  hostUpdated(): void {
    if (this.#product === this.#next) return;
    this.#product = this.#next;
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  get text(): string {
    return this.#filter.text ?? '';
  }

  get sort(): SortState<HolderColumn> {
    return this.#sort;
  }

  get error(): LicensingError | undefined {
    return this.#list.error;
  }

  get isSlow(): boolean {
    return this.#list.isSlow;
  }

  /** How many hold a seat, whatever is searched. */
  get holders(): number | undefined {
    return this.#counts.value?.holders;
  }

  /** How many who hold a seat match the search. */
  get matching(): number | undefined {
    return this.#list.window?.total;
  }

  /** How many rows there are. */
  get rowCount(): number {
    return this.#added + (this.matching ?? 0);
  }

  get tickedCount(): number {
    return this.#tickedAdditions.size + (this.#counts.value?.ticked ?? 0);
  }

  get isEveryoneTicked(): boolean {
    return !this.#ticked.isEmpty && this.#ticked === this.#everyone;
  }

  rowAt(row: number): HolderRow | undefined {
    const {added, recalled} = this.plan.staged;
    const addition = added[row];
    if (addition) return {isAdded: true, user: addition};
    const user = this.#list.userAt(row - added.length);
    return user && {isAdded: false, user, isRecalled: recalled.has(user.id)};
  }

  isTicked(row: number): boolean {
    const {added} = this.plan.staged;
    const addition = added[row];
    return addition ? this.#tickedAdditions.has(addition.id) : this.#list.isSelectedAt(row - added.length);
  }

  search(text: string): void {
    this.#filter = {holds: this.#next, ...(text !== '' && {text})};
    this.#anchor = undefined;
    this.#host.requestUpdate();
  }

  sortBy(by: HolderColumn): void {
    this.#sort = nextSort(this.#sort, by);
    this.#anchor = undefined;
    this.#host.requestUpdate();
  }

  hold(row: number | undefined): void {
    this.#list.hold(row === undefined || row < this.#added ? undefined : row - this.#added);
  }

  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  /** Ticks a row or clears it; a range is ticked from the row before. */
  async toggle(row: number, isRange: boolean): Promise<void> {
    const isTicked = isRange || !this.isTicked(row);
    const [first, last] = [row, isRange ? (this.#anchor ?? row) : row].sort((one, other) => one - other) as [
      number,
      number,
    ];
    this.#anchor = row;
    const {added, recalled} = this.plan.staged;
    const additions = added.slice(first, last + 1).map(({id}) => id);
    const from = Math.max(first, added.length) - added.length;
    const holders = last < added.length ? [] : await this.#list.idsBetween(from, last - added.length);
    this.#tickedAdditions = new Set([
      ...[...this.#tickedAdditions].filter((id) => !additions.includes(id)),
      ...(isTicked ? additions : []),
    ]);
    this.#ticked = this.#ticked.with(
      holders.filter((id) => !recalled.has(id)),
      isTicked,
    );
    this.#host.requestUpdate();
  }

  /** Ticks everyone who matches the search, also those who are not on the screen. */
  tickAll(): void {
    const {added, recalled} = this.plan.staged;
    this.#ticked = this.#everyone = Selection.everyone(this.#filter, this.#userSort).with([...recalled], false);
    this.#tickedAdditions = new Set(added.map(({id}) => id));
    this.#host.requestUpdate();
  }

  untickAll(): void {
    this.#untick();
    this.#host.requestUpdate();
  }

  /** Stages what is ticked: seats to be recalled; users who were only to be added are not added. */
  async stageTicked(): Promise<void> {
    const {session} = this.#session;
    const additions = this.#tickedAdditions;
    const among = this.#ticked.users;
    const ids =
      this.#ticked.isEmpty || !session ? [] : await idsOfHolders(session, this.#product, among, this.#userSort);
    this.#untick();
    this.plan.stage(this.plan.staged.without(additions).withRecalled(ids));
  }

  /** The same for one row; a change that is staged is taken back. */
  stageRow(row: number): void {
    const listed = this.rowAt(row);
    if (!listed) return;
    const {staged} = this.plan;
    const {id} = listed.user;
    this.#tickedAdditions = new Set([...this.#tickedAdditions].filter((other) => other !== id));
    if (!listed.isAdded && !listed.isRecalled) this.#ticked = this.#ticked.with([id], false);
    const isStaged = listed.isAdded || listed.isRecalled;
    this.plan.stage(isStaged ? staged.without(new Set([id])) : staged.withRecalled([id]));
  }

  add(users: readonly ListedUser[]): void {
    this.plan.stage(this.plan.staged.withAdded(users));
  }

  unstage(): void {
    this.#untick();
    this.plan.stage(StagedChanges.none);
  }

  get #added(): number {
    return this.plan.staged.added.length;
  }

  get #userSort(): UserSort {
    return {...this.#sort, locale: this.#lang()};
  }

  #untick(): void {
    this.#ticked = Selection.nobody;
    this.#everyone = undefined;
    this.#tickedAdditions = new Set();
    this.#anchor = undefined;
  }
}
