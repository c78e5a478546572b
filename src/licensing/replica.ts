import {LicensingError} from '../core/errors.js';
import {settingsOf} from '../core/settings.js';
import type {Commit, Store} from '../store/store.js';
import {Directory} from './directory.js';
import type {LicenseVerifier} from './license-state.js';
import {readSnapshot, snapshotTables, type SnapshotRows} from './read-snapshot.js';
import {reportFailure, reportUnlessCoded} from './report-failure.js';
import type {Snapshot} from './snapshot.js';

/** Keeps the newest snapshot of a store, and tells when it changed. */
export class Replica {
  readonly #store: Store;
  readonly #verifier: LicenseVerifier;
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #snapshot: Snapshot | undefined;
  #reading: Promise<Snapshot> | undefined;
  #waiting: Promise<Snapshot> | undefined;

  constructor(store: Store, verifier: LicenseVerifier) {
    this.#store = store;
    this.#verifier = verifier;
    this.#stopListening = store.onCommit((commit) => this.#onCommit(commit));
  }

  /** The newest snapshot this page has read. */
  get latest(): Snapshot {
    if (!this.#snapshot) throw new LicensingError('STORE_CLOSED', {});
    return this.#snapshot;
  }

  /**
   * A snapshot at least as new as this call. Calls that come while another reads share one further read, since the one
   * that runs may have looked before them.
   */
  refresh(): Promise<Snapshot> {
    if (!this.#reading) return this.#startReading();
    this.#waiting ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#waiting = undefined;
        return this.#startReading();
      });
    return this.#waiting;
  }

  /** Resolves once the snapshot has a journal entry that is committed. Mostly the commit's own listener reads it already. */
  async reach(entry: number): Promise<void> {
    await this.#reading?.catch(() => undefined);
    if (this.latest.head.entry < entry) await this.refresh();
  }

  /** Called after each change of the snapshot. Returns its undo. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#stopListening();
    this.#listeners.clear();
  }

  #startReading(): Promise<Snapshot> {
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<Snapshot> {
    const known = this.#snapshot;
    const rows = await this.#store.read(snapshotTables, () => readSnapshot(known));
    if (!rows) throw new LicensingError('STORE_DAMAGED', {table: 'head', key: 'head'});
    this.#snapshot = await this.#merge(rows.whole ? undefined : known, rows);
    return this.#snapshot;
  }

  async #merge(known: Snapshot | undefined, rows: SnapshotRows): Promise<Snapshot> {
    const settings = rows.settings ? settingsOf(rows.settings) : known!.settings;
    const flags = rows.flags ?? known!;
    const files = rows.licenses?.files ?? known!.licenses.files.map(({entry, file}) => [entry, file] as const);
    const highWater = rows.licenses?.highWater ?? known!.licenses.highWater;
    const mustVerify = rows.licenses !== undefined || rows.settings !== undefined;
    return {
      head: rows.head,
      usage: rows.usage,
      settings,
      permissions: rows.permissions ?? known!.permissions,
      licenses: mustVerify ? await this.#verifier.state(files, highWater, settings.companyId) : known!.licenses,
      present: flags.present,
      active: flags.active,
      external: flags.external,
      seats: rows.seats.size > 0 ? new Map([...(known?.seats ?? []), ...rows.seats]) : (known?.seats ?? new Map()),
      directory: (known?.directory ?? new Directory()).with(rows.blocks),
    };
  }

  /** One that fails must not keep the others from being told. */
  #tell(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        reportFailure(error);
      }
    }
  }

  #onCommit(_commit: Commit): void {
    this.refresh().then(
      () => this.#tell(),
      // The next call reads again and tells its caller.
      reportUnlessCoded,
    );
  }
}
