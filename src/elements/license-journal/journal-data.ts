import type {ReactiveControllerHost} from 'lit';
import {LiveQuery} from '../../controllers/live-query.js';
import type {SessionController} from '../../controllers/session-controller.js';
import type {CalendarDay} from '../../core/calendar-day.js';
import type {LicensingError} from '../../core/errors.js';
import type {
  EntryDetails,
  JournalActor,
  JournalFilter,
  JournalPage,
  ListedEntry,
} from '../../licensing/journal-page.js';

export interface JournalQuestion {
  /** Compared as an object: a new one is a new question. */
  readonly filter: JournalFilter;
  /** Numbers of the rows that are drawn, ascending. */
  readonly rows: readonly number[];
  /** The entry that is open. */
  readonly open: number | undefined;
}

/** Rows are read in steps, so that scrolling a little reads nothing. */
const step = 100;

/** The part of the journal that is on the screen, kept current. */
export class JournalData {
  readonly #page: LiveQuery<[JournalFilter, number, number], JournalPage & {readonly offset: number}>;
  readonly #first: LiveQuery<[], string | undefined>;
  readonly #actors: LiveQuery<[], readonly JournalActor[]>;
  readonly #today: LiveQuery<[], CalendarDay>;
  readonly #open: LiveQuery<[number], EntryDetails>;

  constructor(host: ReactiveControllerHost, session: SessionController, question: () => JournalQuestion) {
    this.#page = new LiveQuery(
      host,
      session,
      () => {
        const {filter, rows} = question();
        const from = Math.floor((rows[0] ?? 0) / step) * step;
        const end = (Math.floor((rows.at(-1) ?? 0) / step) + 1) * step;
        return [filter, from, Math.max(end, from + 2 * step)];
      },
      async (asked, filter, offset, end) => ({
        ...(await asked.journal({filter, offset, limit: end - offset})),
        offset,
      }),
    );
    this.#first = new LiveQuery(
      host,
      session,
      () => [],
      async (asked) => (await asked.journal({before: 1})).entries[0]?.at,
    );
    this.#actors = new LiveQuery(
      host,
      session,
      () => [],
      (asked) => asked.journalActors(),
    );
    this.#today = new LiveQuery(
      host,
      session,
      () => [],
      async (asked) => (await asked.installation()).today,
    );
    this.#open = new LiveQuery(
      host,
      session,
      () => {
        const {open} = question();
        return open === undefined ? undefined : [open];
      },
      (asked, entry) => asked.journalEntry(entry),
    );
  }

  get total(): number | undefined {
    return this.#page.value?.total;
  }

  get matching(): number | undefined {
    return this.#page.value?.matching;
  }

  /** When the journal begins. */
  get since(): string | undefined {
    return this.#first.value;
  }

  get actors(): readonly JournalActor[] {
    return this.#actors.value ?? [];
  }

  /** The day from which the filter by date counts back. */
  get today(): CalendarDay | undefined {
    return this.#today.value;
  }

  get error(): LicensingError | undefined {
    return this.#page.error;
  }

  get isSlow(): boolean {
    return this.#page.isSlow;
  }

  entryAt(row: number): ListedEntry | undefined {
    const page = this.#page.value;
    return page?.entries[row - page.offset];
  }

  /** The entry that is open, once it is read. */
  details(entry: number): EntryDetails | undefined {
    return this.#open.value?.n === entry ? this.#open.value : undefined;
  }

  refresh(): Promise<void> {
    return this.#page.refresh();
  }
}
