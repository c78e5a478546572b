import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LicenseDialogCloseEvent} from '../events/license-dialog-close.js';

type ModalHost = ReactiveControllerHost &
  HTMLElement & {open: boolean; readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Shows a host's native `<dialog>` while its `open` is true. The browser keeps focus inside, gives Escape and returns the
 * focus; this keeps `open` true to what is on the screen, and tells `license-dialog-close` when it closed, however that
 * came. The focus begins at the element with `data-first-focus`, also when that comes later with its data.
 */
export class Modal implements ReactiveController {
  readonly #host: ModalHost;
  readonly #mayClose: () => boolean;
  /** Whether it was shown and not closed here. */
  #isShown = false;
  /** What the browser focused on opening, the cross, until the focus is where it is to begin. */
  #initialFocus: Element | undefined;

  /** `mayClose` is asked before Escape closes; it answers false where something must be asked first. */
  constructor(host: ModalHost, mayClose: () => boolean = () => true) {
    this.#host = host;
    this.#mayClose = mayClose;
    host.addController(this);
  }

  /** Closes as the cross, **Cancel** and Escape do. */
  readonly close = (): void => {
    if (this.#mayClose()) this.#closeAndTell();
  };

  /** For the `close` event, of a dialog the browser closed by itself. It comes a task late: it may be open again by then. */
  readonly onClose = (): void => {
    if (this.#isShown && !this.#dialog?.open) this.#closeAndTell();
  };

  /**
   * For the `cancel` event of the dialog, which Escape fires. Closed here and not by the browser, since leaving a field
   * updates the host before the `close` event comes. A file input inside fires `cancel` as well.
   */
  readonly onCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.close();
  };

  hostUpdated(): void {
    const dialog = this.#dialog;
    // An update can still be on its way when the host has left the page.
    if (!dialog?.isConnected) return;
    if (!this.#host.open) {
      if (dialog.open) this.#hide(dialog);
      return;
    }
    // One that the browser closed is not shown again; its `close` event is on the way.
    if (!this.#isShown) this.#show(dialog);
    this.#beginFocus(dialog);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** A removed dialog would keep `open` without being modal; in another place it is shown anew. */
  hostDisconnected(): void {
    if (this.#isShown) this.#hide(this.#dialog);
  }

  #closeAndTell(): void {
    if (!this.#host.open) return;
    this.#host.open = false;
    this.#hide(this.#dialog);
    this.#host.dispatchEvent(new LicenseDialogCloseEvent());
  }

  #hide(dialog: HTMLDialogElement | null): void {
    this.#isShown = false;
    dialog?.close();
  }

  #show(dialog: HTMLDialogElement): void {
    this.#isShown = true;
    dialog.showModal();
    this.#initialFocus = this.#focused ?? undefined;
  }

  /** Not by `autofocus`: a browser looks for that when a page loads, and complains of it in a dialog that is closed. */
  #beginFocus(dialog: HTMLDialogElement): void {
    const first = dialog.querySelector<HTMLElement>('[data-first-focus]');
    if (!this.#initialFocus || !first) return;
    if (this.#focused === this.#initialFocus) first.focus();
    this.#initialFocus = undefined;
  }

  get #focused(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
