import type {Shortage} from '../core/change.js';
import type {CsvLineError} from '../core/csv-line-error.js';
import type {Plan} from '../core/plan.js';

export interface CsvOptions {
  /** Journaled, so that later one knows where a seat came from. */
  readonly fileName?: string | undefined;
  /** Default: all or nothing. */
  readonly shortage?: Shortage | undefined;
}

/** What a file of assignments would do: a plan of its lines that can be understood, and what is wrong with the others. */
export interface CsvPlan extends Plan {
  /** In the order of the lines; of very many only the first 100,000. */
  readonly errors: readonly CsvLineError[];
  readonly errorCount: number;
}
