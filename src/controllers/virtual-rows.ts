import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Lists up to this length are built whole: find in page and printing work there. */
const builtWhole = 200;

type VirtualHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Which rows of a long list are in the DOM. All rows have one height, which is measured from those that are drawn. Room for
 * the others is kept by two spacers, `.spacer-before` and `.spacer-after`, inside the element with the class `scroller`.
 */
export class VirtualRows implements ReactiveController {
  readonly #host: VirtualHost;
  readonly #count: () => number;
  readonly #virtualizer: Virtualizer<Element, Element>;
  #rowHeight = 40;
  #unmount: (() => void) | undefined;
  #kept: number | undefined;
  /** Where the list is scrolled to, also while it is hidden. */
  #offset = 0;
  #wasHidden = false;
  #tellOffset: ((offset: number, isScrolling: boolean) => void) | undefined;

  /** `count` is asked at each update of the host. Rows must carry `data-row`. */
  constructor(host: VirtualHost, count: () => number) {
    this.#host = host;
    this.#count = count;
    this.#virtualizer = new Virtualizer<Element, Element>({
      count: 0,
      getScrollElement: () => this.#scroller,
      estimateSize: () => this.#rowHeight,
      overscan: 8,
      observeElementRect: (virtualizer, tell) =>
        observeElementRect(virtualizer, (rect) => {
          tell(rect);
          this.#wasHidden ||= !this.#isDrawn;
          this.#comeBack();
        }),
      observeElementOffset: (virtualizer, tell) => {
        this.#tellOffset = tell;
        return observeElementOffset(virtualizer, (offset, isScrolling) => {
          if (!this.#isDrawn) return;
          this.#offset = offset;
          tell(offset, isScrolling);
        });
      },
      scrollToFn: elementScroll,
      onChange: () => host.requestUpdate(),
    });
    host.addController(this);
  }

  get isVirtual(): boolean {
    return this.#count() > builtWhole;
  }

  /** The numbers of the rows to draw, ascending, with one that is only kept before or after those that are shown. */
  get rows(): {readonly keptBefore?: number; readonly shown: readonly number[]; readonly keptAfter?: number} {
    if (!this.isVirtual) return {shown: Array.from({length: this.#count()}, (_, i) => i)};
    const shown = this.#items.map(({index}) => index);
    const kept = this.#kept;
    if (kept === undefined || kept >= this.#count() || shown.includes(kept)) return {shown};
    return kept < (shown[0] ?? 0) ? {keptBefore: kept, shown} : {shown, keptAfter: kept};
  }

  /** The row that stays in the DOM wherever one scrolls, since it has the focus. */
  keep(row: number | undefined): void {
    if (this.#kept === row) return;
    this.#kept = row;
    this.#host.requestUpdate();
  }

  /** Brings a row into view; one that is seen stays where it is. */
  scrollTo(row: number): void {
    this.#comeBack();
    if (this.isVirtual && !this.#isSeen(row)) this.#virtualizer.scrollToIndex(row);
  }

  hostUpdate(): void {
    this.#virtualizer.setOptions({...this.#virtualizer.options, count: this.isVirtual ? this.#count() : 0});
  }

  hostUpdated(): void {
    this.#unmount ??= this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    this.#measureRow();
    const {keptBefore, keptAfter} = this.rows;
    const [first, last] = [this.#items[0], this.#items.at(-1)];
    const before = (first?.start ?? 0) - (keptBefore === undefined ? 0 : this.#rowHeight);
    const end = this.#virtualizer.getTotalSize() - (last?.end ?? 0);
    const after = end - (keptAfter === undefined ? 0 : this.#rowHeight);
    this.#scroller?.style.setProperty('--license-_before', `${Math.max(0, before)}px`);
    this.#scroller?.style.setProperty('--license-_after', `${Math.max(0, after)}px`);
  }

  hostDisconnected(): void {
    this.#unmount?.();
    this.#unmount = undefined;
  }

  get #items(): VirtualItem[] {
    return this.isVirtual ? this.#virtualizer.getVirtualItems() : [];
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.scroller');
  }

  get #isDrawn(): boolean {
    return (this.#scroller?.clientHeight ?? 0) > 0;
  }

  /** A box that was hidden is scrolled as before in some browsers and to its top in others; none of them tells. */
  #comeBack(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#isDrawn) return;
    const isLost = scroller.scrollTop === 0 && this.#offset > 0;
    if (!this.#wasHidden && !isLost) return;
    this.#wasHidden = false;
    scroller.scrollTop = this.#offset;
    this.#tellOffset?.(this.#offset, false);
  }

  /**
   * The head of the table covers what is below it. Told from the place of the row and not from its element: after the list was
   * hidden it comes back where it was scrolled to, and its rows are drawn only later.
   */
  #isSeen(row: number): boolean {
    const scroller = this.#scroller;
    if (!scroller) return false;
    const head = scroller.querySelector('thead')?.offsetHeight ?? 0;
    const top = row * this.#rowHeight - scroller.scrollTop;
    return top >= 0 && head + top + this.#rowHeight <= scroller.clientHeight;
  }

  #measureRow(): void {
    const height = this.#host.renderRoot.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0;
    if (!this.isVirtual || height === 0 || Math.abs(height - this.#rowHeight) < 0.5) return;
    this.#rowHeight = height;
    this.#virtualizer.measure();
    this.#host.requestUpdate();
  }
}
