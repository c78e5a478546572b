import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {VirtualRows} from './virtual-rows.js';

type RowHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

export interface RowActions {
  readonly count: () => number;
  /** Selects or drops the user of a row, or all from the row before. */
  readonly toggle: (row: number, isRange: boolean) => void;
  readonly open: (row: number) => void;
  /** A row that was pressed or got the focus. */
  readonly activate?: (row: number) => void;
  readonly selectAll: () => void;
  /** What Delete does with a row, where it does anything; the focus then goes to its neighbour. */
  readonly remove?: (row: number) => void;
  /** The row that has the focus; none when it goes elsewhere. */
  readonly hold: (row: number | undefined) => void;
}

/** One tab stop for all rows: arrows move it, Space ticks, Enter opens, Ctrl+A selects everyone who matches. */
export class RowKeys implements ReactiveController {
  readonly #host: RowHost;
  readonly #rows: VirtualRows;
  readonly #actions: RowActions;
  #current = 0;
  #mustFocus = false;
  #hadFocus = false;
  /** The focus goes to a neighbour of the row that is gone: nobody chose it. */
  #isTakingOver = false;

  constructor(host: RowHost, rows: VirtualRows, actions: RowActions) {
    this.#host = host;
    this.#rows = rows;
    this.#actions = actions;
    host.addController(this);
  }

  /** The row that Tab reaches. */
  get current(): number {
    return Math.min(this.#current, Math.max(0, this.#actions.count() - 1));
  }

  moveTo(row: number): void {
    this.#current = row;
    this.#host.requestUpdate();
  }

  /** For a control that disappears: the row that Tab would reach takes over its focus. */
  focusCurrent(): void {
    this.#focus(this.current);
  }

  /** The user of the current row stands in another one: so does the focus, if it was there. */
  follow(row: number): void {
    if (this.#focusedRow) this.#focus(row);
    else this.moveTo(row);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#focusedRow !== undefined;
  }

  hostUpdated(): void {
    // The row that had the focus is gone: its neighbour takes over.
    const isLost = this.#hadFocus && !(this.#host.renderRoot as ShadowRoot).activeElement;
    if (isLost && !this.#mustFocus && this.#actions.count() > 0) this.#mustFocus = this.#isTakingOver = true;
    if (!this.#mustFocus) return;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`[data-row="${this.current}"]`);
    if (!row) return;
    // A row that is being read is replaced by the one that was read, which then takes the focus.
    this.#mustFocus = row.hasAttribute('data-waiting');
    row.focus();
    if (!this.#mustFocus) this.#isTakingOver = false;
  }

  readonly onFocus = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (row === undefined) return;
    this.moveTo(Number(row));
    this.#keep(Number(row));
    if (!this.#isTakingOver) this.#actions.activate?.(Number(row));
  };

  readonly onBlur = (): void => this.#keep(undefined);

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (row === undefined) return;
    this.moveTo(Number(row));
    this.#actions.activate?.(Number(row));
    if (target.closest('[data-open]')) this.#actions.open(Number(row));
    else if (target.matches('input')) this.#actions.toggle(Number(row), event.shiftKey);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (!target.closest('[data-row]')) return;
    const isRow = target.matches('[data-row]');
    const next = this.#nextRow(event.key);
    if (next !== undefined) {
      event.preventDefault();
      if (event.shiftKey) this.#actions.toggle(next, true);
      this.#focus(next);
    } else if (event.key === ' ' && isRow) {
      event.preventDefault();
      this.#actions.toggle(this.current, event.shiftKey);
    } else if (event.key === 'Enter' && isRow) {
      this.#actions.open(this.current);
    } else if (event.key === 'Delete' && this.#actions.remove) {
      event.preventDefault();
      this.#remove(this.#actions.remove);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#actions.selectAll();
    }
  };

  get #focusedRow(): Element | undefined {
    const {activeElement} = this.#host.renderRoot as ShadowRoot;
    return activeElement?.closest('[data-row]') ?? undefined;
  }

  #remove(remove: (row: number) => void): void {
    const [row, count] = [this.current, this.#actions.count()];
    remove(row);
    this.#focus(this.#actions.count() < count ? row : Math.min(row + 1, count - 1));
  }

  #keep(row: number | undefined): void {
    this.#rows.keep(row);
    this.#actions.hold(row);
  }

  #focus(row: number): void {
    this.#current = row;
    this.#mustFocus = true;
    this.#isTakingOver = false;
    this.#rows.scrollTo(row);
    this.#host.requestUpdate();
  }

  #nextRow(key: string): number | undefined {
    const last = this.#actions.count() - 1;
    if (key === 'ArrowDown') return Math.min(last, this.current + 1);
    if (key === 'ArrowUp') return Math.max(0, this.current - 1);
    if (key === 'Home') return 0;
    return key === 'End' ? last : undefined;
  }
}
