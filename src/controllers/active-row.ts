import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RowKeys} from './row-keys.js';
import type {UserListData} from './user-list-data.js';

/**
 * The user of the row that was pressed or reached by arrow keys last. It is that user and not the row: when others change
 * the directory the row moves with the user, and without the user there is none.
 */
export class ActiveRow implements ReactiveController {
  readonly #data: UserListData;
  readonly #keys: RowKeys;
  readonly #isUsed: () => boolean;
  readonly #onChange: () => void;
  #active: {readonly id: string; readonly row: number} | undefined;
  #window: UserListData['window'];

  /** `isUsed` says whether there is an active row now; `onChange` is told when it is another user, or nobody any more. */
  constructor(
    host: ReactiveControllerHost,
    data: UserListData,
    keys: RowKeys,
    isUsed: () => boolean,
    onChange: () => void,
  ) {
    this.#data = data;
    this.#keys = keys;
    this.#isUsed = isUsed;
    this.#onChange = onChange;
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
    const {window} = this.#data;
    if (window === this.#window) return;
    this.#window = window;
    // Another session: what one user chose is not for the next.
    if (!window) this.clear();
    else if (this.#active) this.#follow(this.#active);
  }

  #follow(active: {readonly id: string; readonly row: number}): void {
    const row = this.#data.rowOf(active.id);
    if (row !== undefined && row !== active.row) {
      if (this.#keys.current === active.row) this.#keys.follow(row);
      this.#active = {id: active.id, row};
    } else if (row === undefined && this.#data.isRead(active.row)) {
      this.#set(undefined);
    }
  }

  #set(active: {readonly id: string; readonly row: number} | undefined): void {
    const isOther = active?.id !== this.#active?.id;
    this.#active = active;
    if (isOther && this.#isUsed()) this.#onChange();
  }
}
