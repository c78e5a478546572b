import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LicenseProductOpenEvent} from '../../events/license-product-open.js';
import {LicenseUserOpenEvent} from '../../events/license-user-open.js';

type Page = {readonly product: string} | {readonly user: string};
/** With what had the focus when it was opened. */
type PageOnTop = Page & {readonly opener: HTMLElement | undefined};
type PageHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * The page of a product or a user that stands in the place of the lists, until it is closed. A name on it opens another page
 * over it, which leaves it as it was.
 */
export class OpenedPage {
  readonly #host: PageHost;
  readonly #onClosed: (page: Page) => void;
  /** The last one is shown. */
  #pages: readonly PageOnTop[] = [];

  /** `onClosed` gives the focus back to where the first page was opened. */
  constructor(host: PageHost, onClosed: (page: Page) => void) {
    this.#host = host;
    this.#onClosed = onClosed;
  }

  get isOpen(): boolean {
    return this.#pages.length > 0;
  }

  render(): unknown {
    const shown = this.#pages.at(-1);
    return repeat(
      this.#pages,
      (page) => page,
      (page) => html`
        <div
          class="page"
          tabindex="-1"
          ?hidden=${page !== shown}
          @license-close=${this.#onClose}
          @license-user-open=${this.onUserOpen}
        >
          ${pageElement(page)}
        </div>
      `,
    );
  }

  /** Another user must not find what was open. */
  clear(): void {
    this.#pages = [];
  }

  readonly onProductOpen = (event: LicenseProductOpenEvent): void => {
    event.stopPropagation();
    if (this.#mayOpen(new LicenseProductOpenEvent(event.detail))) void this.#show({product: event.detail.productId});
  };

  readonly onUserOpen = (event: LicenseUserOpenEvent): void => {
    event.stopPropagation();
    if (this.#mayOpen(new LicenseUserOpenEvent(event.detail))) void this.#show({user: event.detail.userId});
  };

  /** Asked from outside of the lists, since what the host says is known only when its listeners were called. */
  #mayOpen(question: Event): boolean {
    return this.#host.dispatchEvent(question);
  }

  async #show(page: Page): Promise<void> {
    this.#pages = [...this.#pages, {...page, opener: focusedBelow(this.#host)}];
    await this.#update();
    this.#focusPage();
  }

  readonly #onClose = async (event: Event): Promise<void> => {
    event.stopPropagation();
    const page = this.#pages.at(-1)!;
    this.#pages = this.#pages.slice(0, -1);
    await this.#update();
    if (!this.isOpen) this.#onClosed(page);
    else if (page.opener?.isConnected) page.opener.focus();
    else this.#focusPage();
  };

  async #update(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #focusPage(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.page:not([hidden])')?.focus();
  }
}

function focusedBelow({renderRoot}: PageHost): HTMLElement | undefined {
  let focused = (renderRoot as ShadowRoot).activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return (focused as HTMLElement | null) ?? undefined;
}

const pageElement = (page: Page): TemplateResult =>
  'product' in page
    ? html`<license-product-page product-id=${page.product}></license-product-page>`
    : html`<license-user-page user-id=${page.user}></license-user-page>`;
