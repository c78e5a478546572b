import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {UserFilter} from '../core/user.js';
import {LiveQuery} from './live-query.js';
import type {RowKeys} from './row-keys.js';
import type {SessionController} from './session-controller.js';
import type {UserListData} from './user-list-data.js';

interface Active {
  readonly id: string;
  readonly row: number | undefined;
}

/**
 * The user of the row that was pressed or reached by arrow keys last. It is that user and not the row: when others change
 * the directory, or the list is sorted, the row moves with the user, also out of sight. A user who left the list leaves none.
 */
export class ActiveRow implements ReactiveController {
  readonly #data: UserListData;
  readonly #keys: RowKeys;
  readonly #isUsed: () => boolean;
  readonly #onChange: () => void;
  readonly #listed: LiveQuery<[string, UserFilter], {readonly id: string; readonly isListed: boolean}>;
  /** The row is unknown while the user stands in one that is not read. */
  #active: Active | undefined;
  #window: UserListData['window'];

  /**
   * `filter` is what the list is narrowed by, `isUsed` says whether there is an active row now, and `onChange` is told when it is
   * another user, or nobody any more.
   */
  constructor(
    host: ReactiveControllerHost,
    session: SessionController,
    data: UserListData,
    keys: RowKeys,
    filter: () => UserFilter,
    isUsed: () => boolean,
    onChange: () => void,
  ) {
    this.#data = data;
    this.#keys = keys;
    this.#isUsed = isUsed;
    this.#onChange = onChange;
    this.#listed = new LiveQuery(
      host,
      session,
      (): [string, UserFilter] | undefined =>
        this.#active && data.window && data.rowOf(this.#active.id) === undefined
          ? [this.#active.id, filter()]
          : undefined,
      async (asked, id, narrowed) => {
        const {total} = await asked.users.find({...narrowed, among: [id], limit: 0});
        return {id, isListed: total > 0};
      },
    );
    host.addController(this);
  }

  get userId(): string | undefined {
    return this.#isUsed() ? this.#active?.id : undefined;
  }

  /** Undefined where there is no active row. */
  isActive(id: string): boolean | undefined {
    return this.#isUsed() ? id === this.#active?.id : undefined;
  }

  /** A row that is still being read has no user yet. */
  activate(row: number): void {
    const user = this.#data.userAt(row);
    if (user) this.#set({id: user.id, row});
  }

  clear(): void {
    this.#set(undefined);
  }

  hostUpdate(): void {
    const {value, isPending} = this.#listed;
    if (value && !isPending && !value.isListed && value.id === this.#active?.id) this.#set(undefined);
    const {window} = this.#data;
    if (window === this.#window) return;
    this.#window = window;
    // Another session: what one user chose is not for the next.
    if (!window) this.clear();
    else if (this.#active) this.#follow(this.#active);
  }

  #follow({id, row: last}: Active): void {
    const row = this.#data.rowOf(id);
    // Scrolled away from it is where it was.
    if (row === last || (row === undefined && last !== undefined && !this.#data.isRead(last))) return;
    if (row !== undefined && this.#keys.current === last) this.#keys.follow(row);
    this.#active = {id, row};
  }

  #set(active: Active | undefined): void {
    const isOther = active?.id !== this.#active?.id;
    this.#active = active;
    if (isOther && this.#isUsed()) this.#onChange();
  }
}
