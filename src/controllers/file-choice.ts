import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LicensingError} from '../core/errors.js';
import {droppedFile} from './dropped-file.js';
import {shownError} from './shown-error.js';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that was chosen or dropped, once it is read; of several the last. */
export class FileChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isWelcome: () => boolean;
  #file: ChosenFile | undefined;
  #error: LicensingError | undefined;
  #reading: string | undefined;
  #isOver = false;
  #run = 0;

  /** `isWelcome` says whether a file that is dropped can be used. */
  constructor(host: ReactiveControllerHost, isWelcome: () => boolean) {
    this.#host = host;
    this.#isWelcome = isWelcome;
    host.addController(this);
  }

  get file(): ChosenFile | undefined {
    return this.#file;
  }

  get error(): LicensingError | undefined {
    return this.#error;
  }

  /** Name of the file that is being read. */
  get reading(): string | undefined {
    return this.#reading;
  }

  /** Whether a file hangs over the dialog. */
  get isOver(): boolean {
    return this.#isOver;
  }

  hostDisconnected(): void {
    this.clear();
  }

  clear(): void {
    this.#run++;
    this.#file = this.#error = this.#reading = undefined;
    this.#isOver = false;
    this.#host.requestUpdate();
  }

  async choose(file: File): Promise<void> {
    this.clear();
    const run = this.#run;
    this.#reading = file.name;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (run === this.#run) this.#file = {name: file.name, bytes};
    } catch {
      // A folder looks like a file until it is read.
      if (run === this.#run) this.#error = new LicensingError('NOT_A_TEXT_FILE', {});
    }
    if (run === this.#run) this.#reading = undefined;
    this.#host.requestUpdate();
  }

  readonly onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file can be chosen again after it was mended.
    input.value = '';
    if (file) void this.choose(file);
  };

  readonly onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.#over(true);
  };

  readonly onDragLeave = (): void => this.#over(false);

  readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#over(false);
    if (!this.#isWelcome()) return;
    try {
      const file = droppedFile(event);
      if (file) void this.choose(file);
    } catch (error) {
      this.clear();
      this.#error = shownError(error);
    }
  };

  #over(isOver: boolean): void {
    if (this.#isOver === isOver) return;
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }
}
