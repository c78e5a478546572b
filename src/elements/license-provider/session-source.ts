import {shownError} from '../../controllers/shown-error.js';
import {LicensingError} from '../../core/errors.js';
import type {Actor} from '../../core/user.js';
import type {Licensing} from '../../licensing/licensing.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import type {SessionState} from '../../context/session-context.js';
import {openDatabase, openLicensing, type LicensingSettings, type OpenDatabase} from './open-licensing.js';

/** Everything a session depends on. */
export interface SessionInput extends LicensingSettings {
  readonly database: string;
  readonly currentUser: Actor | null;
}

/**
 * Opens what a provider asks for, one generation after another. Every promise handed out settles with the newest generation,
 * so that nobody holds a session of settings that are no longer in effect; a superseded generation never rejects.
 */
export class SessionSource {
  readonly #onState: (state: SessionState) => void;
  #generation = 0;
  #input: SessionInput | undefined;
  #database: OpenDatabase | undefined;
  #licensing: {readonly licensing: Licensing; readonly settings: LicensingSettings} | undefined;
  #work: Promise<void> = Promise.resolve();
  #ready = Promise.withResolvers<LicensingSession>();
  #isSettled = false;

  constructor(onState: (state: SessionState) => void) {
    this.#onState = onState;
    this.#ready.promise.catch(ignore);
  }

  /** Settles when everything set so far is in effect. */
  get ready(): Promise<LicensingSession> {
    return this.#ready.promise;
  }

  /** Starts a generation for these settings. What they have in common with the last one is kept open. */
  start(input: SessionInput): void {
    const generation = ++this.#generation;
    this.#input = input;
    if (this.#isSettled) {
      this.#isSettled = false;
      this.#ready = Promise.withResolvers();
      // A host that does not await `ready` must not get an unhandled rejection from it.
      this.#ready.promise.catch(ignore);
    }
    // What one user saw must not stay on the screen for the next.
    this.#onState({status: 'pending'});
    this.#work = this.#work.then(() => this.#open(generation, input));
  }

  /** Closes the database. A later `start` opens it again. */
  async stop(): Promise<void> {
    this.#generation++;
    this.#input = undefined;
    this.#work = this.#work.then(() => this.#close());
    await this.#work;
  }

  /** What failed may be older than the user or keys of now: those of then must not come back. */
  readonly #retry = (): void => {
    if (this.#input) this.start(this.#input);
  };

  async #open(generation: number, input: SessionInput): Promise<void> {
    if (generation !== this.#generation) return;
    try {
      const session = await this.#session(input);
      if (generation !== this.#generation) return;
      this.#isSettled = true;
      this.#onState({status: 'ready', session});
      this.#ready.resolve(session);
    } catch (error) {
      const shown = shownError(error);
      if (generation !== this.#generation) return;
      this.#isSettled = true;
      this.#onState({status: 'failed', error: shown, retry: this.#retry});
      this.#ready.reject(error);
    }
  }

  async #session(input: SessionInput): Promise<LicensingSession> {
    if (this.#database?.name !== input.database) {
      await this.#close();
      const database = await openDatabase(input.database);
      this.#database = database;
      void database.store.ended.then((end) => this.#onEnd(database, end));
    }
    const same = this.#licensing && sameSettings(this.#licensing.settings, input);
    if (!same) {
      const licensing = await openLicensing(this.#database, input);
      this.#licensing?.licensing.dispose();
      this.#licensing = {licensing, settings: input};
    }
    return this.#licensing!.licensing.as(input.currentUser);
  }

  async #close(): Promise<void> {
    this.#licensing?.licensing.dispose();
    this.#licensing = undefined;
    const database = this.#database;
    this.#database = undefined;
    await database?.store.close();
  }

  /** The store ended by itself: deleted, taken over by a newer version, or closed by the browser. */
  #onEnd(database: OpenDatabase, end: string): void {
    if (end === 'closed' || this.#database !== database) return;
    this.#licensing?.licensing.dispose();
    this.#licensing = undefined;
    this.#database = undefined;
    this.#onState({status: 'failed', error: new LicensingError('STORE_CLOSED', {}), retry: this.#retry});
  }
}

const sameSettings = (one: LicensingSettings, other: LicensingSettings): boolean =>
  one.trustedKeys === other.trustedKeys && one.companyId === other.companyId && one.clock === other.clock;

const ignore = (): void => undefined;
