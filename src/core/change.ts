import type {UserSelection, UserSort} from './user.js';

/** The door a change came through; it is journaled. */
export const changeSources = ['dialog', 'tab', 'product-page', 'system-users', 'import', 'undo', 'api'] as const;
export type ChangeSource = (typeof changeSources)[number];

/** What to do when there are fewer free seats than users who need one. */
export const shortages = ['all-or-nothing', 'as-many-as-fit'] as const;
export type Shortage = (typeof shortages)[number];

interface Sourced {
  readonly source?: ChangeSource | undefined;
}

export interface GrantChange extends Sourced {
  readonly action: 'grant';
  readonly users: UserSelection;
  readonly products: readonly string[];
  readonly shortage?: Shortage | undefined;
  /** The order of seats. Default: that of the ids; for a filter name, then id. */
  readonly sort?: UserSort | undefined;
}

export interface RecallChange extends Sourced {
  readonly action: 'recall';
  readonly users: UserSelection;
  readonly products: readonly string[];
  /** Decides nothing here; a host may carry one choice through all its changes. */
  readonly shortage?: Shortage | undefined;
  readonly sort?: UserSort | undefined;
}

/** Gives a seat of `with` to those who hold any of `products`, and takes these; who cannot get it keeps what he has. */
export interface ReplaceChange extends Sourced {
  readonly action: 'replace';
  readonly users: UserSelection;
  readonly products: readonly string[];
  readonly with: string;
  readonly shortage?: Shortage | undefined;
  readonly sort?: UserSort | undefined;
}

/** Grants and recalls of one or more users, each its own: recalls are judged first, then grants in the order given. */
export interface AssignChange extends Sourced {
  readonly action: 'assign';
  readonly lines: readonly {readonly user: string; readonly product: string; readonly action: 'grant' | 'recall'}[];
  readonly shortage?: Shortage | undefined;
  /** Name of the file the lines came in; it is journaled. */
  readonly file?: string | undefined;
  /** How many lines of the file are left out since they have errors; it is journaled. */
  readonly lineErrors?: number | undefined;
}

export interface UndoChange extends Sourced {
  readonly action: 'undo';
  /** Number of the journal entry to take back. */
  readonly entry: number;
}

export interface ActivationChange extends Sourced {
  readonly action: 'activate' | 'deactivate';
  readonly users: UserSelection;
  /** The order in which returning users get their seats. Default: that of the ids; for a filter name, then id. */
  readonly sort?: UserSort | undefined;
}

export type Change = GrantChange | RecallChange | ReplaceChange | AssignChange | UndoChange | ActivationChange;
