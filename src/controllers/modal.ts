import type {ReactiveController, ReactiveControllerHost} from 'lit';

type ModalHost = ReactiveControllerHost &
  HTMLElement & {open: boolean; readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Shows a host's native `<dialog>` while its `open` is true. The browser gives focus, Escape and the return of focus; this
 * keeps `open` true to what is on the screen, and tells `license-dialog-close` when it closed, however that came.
 */
export class Modal implements ReactiveController {
  readonly #host: ModalHost;
  readonly #mayClose: () => boolean;

  /** `mayClose` is asked before Escape closes; it answers false where something must be asked first. */
  constructor(host: ModalHost, mayClose: () => boolean = () => true) {
    this.#host = host;
    this.#mayClose = mayClose;
    host.addController(this);
  }

  /** Closes as the cross, **Cancel** and Escape do. */
  readonly close = (): void => {
    if (this.#mayClose()) this.onClose();
  };

  /** For the `close` event of the dialog. It comes a task late, so that nothing here may wait for it. */
  readonly onClose = (): void => {
    if (!this.#host.open) return;
    this.#host.open = false;
    this.#dialog?.close();
    this.#host.dispatchEvent(new Event('license-dialog-close', {bubbles: true, composed: true}));
  };

  /** For the `cancel` event of the dialog, which Escape fires. */
  readonly onCancel = (event: Event): void => {
    if (event.target === this.#dialog && !this.#mayClose()) event.preventDefault();
  };

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open === this.#host.open) return;
    if (this.#host.open) dialog.showModal();
    else dialog.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}
