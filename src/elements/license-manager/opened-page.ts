import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {LicenseProductOpenEvent} from '../../events/license-product-open.js';
import {LicenseUserOpenEvent} from '../../events/license-user-open.js';

type Page = {readonly product: string} | {readonly user: string};
type PageHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/** The page of a product or a user that stands in the place of the lists, until it is closed. */
export class OpenedPage {
  readonly #host: PageHost;
  readonly #onClosed: (page: Page) => void;
  #page: Page | undefined;

  /** `onClosed` gives the focus back to where the page was opened. */
  constructor(host: PageHost, onClosed: (page: Page) => void) {
    this.#host = host;
    this.#onClosed = onClosed;
  }

  get isOpen(): boolean {
    return this.#page !== undefined;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#page) return nothing;
    return html`
      <div class="page" tabindex="-1" @license-close=${this.#onClose}>
        ${
          'product' in this.#page
            ? html`<license-product-page product-id=${this.#page.product}></license-product-page>`
            : html`<license-user-page user-id=${this.#page.user}></license-user-page>`
        }
      </div>
    `;
  }

  /** Another user must not find what was open. */
  clear(): void {
    this.#page = undefined;
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
    this.#page = page;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.page')?.focus();
  }

  readonly #onClose = async (event: Event): Promise<void> => {
    event.stopPropagation();
    const page = this.#page!;
    this.#page = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#onClosed(page);
  };
}
