import type {PlannedUser} from '../core/plan.js';
import type {Sentence} from './change-messages.js';

type ActivationAction = 'activate' | 'deactivate';

/** Users whose seat of a product did not come back: some by name, and how many more. */
export interface LostSeats {
  readonly product: string;
  readonly users: readonly string[];
  readonly more: number;
}

/** The words of System users, and of letting users in and out of service. */
export interface SystemUserMessages {
  readonly systemUsers: string;
  readonly usersAndActive: (users: number, active: number) => string;
  readonly never: string;
  readonly chooseUserFirst: string;
  readonly noSystemUsers: Sentence;

  // Activate and Deactivate
  readonly activation: {readonly [A in ActivationAction]: string};
  readonly activationTitle: {readonly [A in ActivationAction]: string};
  /** For whoever is among the users to deactivate. */
  readonly deactivatesYou: (users: number) => Sentence;
  /** `free` seats can be given to somebody again, `others` cannot. */
  readonly seatsNoLongerUsed: (free: number, others: number) => Sentence;
  /** `unfit` seats do not come back, since none is free. */
  readonly seatsComeBack: (seats: number, unfit: number) => Sentence;
  readonly noLongerUsed: string;
  readonly comeBack: string;
  readonly doNotComeBack: string;
  readonly nothingStoredBefore: (button: string) => string;
  readonly activationOutdated: Sentence;

  // What becomes of one user; products by name
  readonly userActivation: (
    what: NonNullable<PlannedUser['activation']>,
    action: ActivationAction | 'other',
    isDone: boolean,
  ) => string;
  readonly userSeats: (products: readonly string[], what: 'freed' | 'returning') => string;

  // Afterwards
  readonly usersActivated: (users: number, seats: number, lost: number, lostSeats: readonly LostSeats[]) => Sentence;
  readonly usersDeactivated: (users: number, free: number, others: number) => Sentence;
}
