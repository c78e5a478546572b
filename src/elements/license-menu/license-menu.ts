import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {controls} from '../../styles/controls.styles.js';
import {frame} from '../../styles/frame.styles.js';
import {checkIcon, type Icon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.styles.js';
import {defineElement, version} from '../define-element.js';
import {menuStyles} from './license-menu.styles.js';

export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon;
  readonly danger?: boolean;
  /** Why it cannot be chosen; it stays where it is and says so. */
  readonly unavailable?: string | undefined;
  /** Of a group of which one is chosen. */
  readonly checked?: boolean;
  readonly run: () => void;
}

/**
 * A button that opens a menu. Used inside the license elements.
 *
 * @tag license-menu
 * @slot - The name of the button.
 * @slot end - A mark behind the value.
 */
export class LicenseMenu extends LitElement {
  static readonly version = version;
  static define(tag = 'license-menu', registry = customElements): void {
    defineElement(tag, this, registry);
  }

  static override styles = [tokens, frame, controls, menuStyles];

  /** Accessible name of the menu. */
  @property() label = '';

  /** A value the button shows beside its name, which describes it and is no part of the name. */
  @property() value = '';

  /** Groups of items, divided by lines. */
  @property({attribute: false}) groups: readonly (readonly MenuItem[])[] = [];

  /** How the button looks: as a button, a small one in a bar, or as a filter that is set. */
  @property({reflect: true}) look: 'button' | 'compact' | 'filter' | 'set-filter' | 'plain' = 'button';

  @state() private _isOpen = false;

  override focus(options?: FocusOptions): void {
    this.#button?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="frame">
        <button
          class="button ${this.look}"
          type="button"
          aria-haspopup="menu"
          aria-expanded=${this._isOpen ? 'true' : 'false'}
          aria-describedby=${this.value ? 'value' : nothing}
          @click=${this.#toggle}
          @keydown=${this.#onButtonKey}
        >
          <slot></slot>
          ${this.value ? html`<span id="value" class="name" aria-hidden="true">${this.value}</span>` : nothing}
          <slot name="end"></slot>
        </button>
        <div
          class="menu"
          role="menu"
          popover="auto"
          aria-label=${this.label || nothing}
          @toggle=${this.#onToggle}
          @keydown=${this.#onMenuKey}
        >
          ${this._isOpen ? this.groups.map((items, group) => this.#renderGroup(items, group)) : nothing}
        </div>
      </div>
    `;
  }

  #renderGroup(items: readonly MenuItem[], group: number): TemplateResult {
    return html`
      ${group > 0 ? html`<div class="line" role="separator"></div>` : nothing}
      ${items.map((item, i) => this.#renderItem(item, `${group}-${i}`))}
    `;
  }

  #renderItem(item: MenuItem, id: string): TemplateResult {
    const isRadio = item.checked !== undefined;
    return html`
      <button
        class="item ${item.danger ? 'danger' : ''}"
        type="button"
        role=${isRadio ? 'menuitemradio' : 'menuitem'}
        tabindex="-1"
        aria-checked=${isRadio ? String(item.checked) : nothing}
        aria-disabled=${item.unavailable ? 'true' : nothing}
        aria-describedby=${item.unavailable ? `why-${id}` : nothing}
        title=${item.unavailable ?? nothing}
        @click=${() => this.#choose(item)}
      >
        ${item.icon?.() ?? nothing}
        ${isRadio ? (item.checked ? checkIcon() : html`<span class="no-icon"></span>`) : nothing} ${item.label}
      </button>
      ${item.unavailable ? html`<span id="why-${id}" hidden>${item.unavailable}</span>` : nothing}
    `;
  }

  get #button(): HTMLButtonElement | null {
    return this.renderRoot.querySelector('button');
  }

  get #menu(): HTMLElement | null {
    return this.renderRoot.querySelector('.menu');
  }

  get #items(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.item')];
  }

  /** A press on the button while the menu is open has closed it already, as every press outside does. */
  readonly #toggle = (): void => {
    if (this._isOpen) this.#menu?.hidePopover();
    else void this.#open(0);
  };

  async #open(focused: number): Promise<void> {
    this._isOpen = true;
    await this.updateComplete;
    this.#menu?.showPopover();
    this.#place();
    this.#items.at(focused)?.focus();
  }

  /** Below the button, at its end where it would leave the window; above where there is no room below. */
  #place(): void {
    const [button, menu] = [this.#button!.getBoundingClientRect(), this.#menu!];
    const {offsetWidth: width, offsetHeight: height} = menu;
    const isRightToLeft = getComputedStyle(this).direction === 'rtl';
    const start = isRightToLeft ? button.right - width : button.left;
    const end = isRightToLeft ? button.left : button.right - width;
    const fits = start >= 8 && start + width <= window.innerWidth - 8;
    const below = button.bottom + 4 + height <= window.innerHeight || button.top < height;
    const left = Math.max(8, Math.min(fits ? start : end, window.innerWidth - width - 8));
    menu.style.setProperty('--license-_left', `${left}px`);
    menu.style.setProperty('--license-_top', `${below ? button.bottom + 4 : button.top - height - 4}px`);
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this._isOpen = false;
  };

  #choose(item: MenuItem): void {
    if (item.unavailable) return;
    this.#close();
    item.run();
  }

  /** The focus is back on the button before an item acts, so that a dialog it opens returns it there. */
  #close(): void {
    this.#menu?.hidePopover();
    this.#button?.focus();
  }

  readonly #onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#open(event.key === 'ArrowDown' ? 0 : -1);
  };

  readonly #onMenuKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLButtonElement);
    const next = this.#nextItem(event.key, items, at);
    if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
      }
      this.#close();
    }
  };

  #nextItem(key: string, items: readonly HTMLButtonElement[], at: number): number | undefined {
    if (key === 'ArrowDown') return (at + 1) % items.length;
    if (key === 'ArrowUp') return (at - 1 + items.length) % items.length;
    if (key === 'Home') return 0;
    if (key === 'End') return items.length - 1;
    if (key.length !== 1 || key === ' ') return undefined;
    const order = items.map((_, i) => (at + 1 + i) % items.length);
    return order.find((i) => items[i]!.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'license-menu': LicenseMenu;
  }
}
