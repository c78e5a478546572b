import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A host without an element: updates its controllers at once and on request. */
export class FakeHost implements ReactiveControllerHost {
  readonly #controllers: ReactiveController[] = [];
  updates = 0;
  readonly updateComplete = Promise.resolve(true);

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {
    throw new Error('Nothing removes a controller.');
  }

  requestUpdate(): void {
    this.update();
  }

  update(): void {
    this.updates++;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
