import type {Change} from '../core/change.js';
import type {PairOutcome} from '../core/plan.js';
import type {Sentence} from './change-messages.js';

/** A figure of a product, before and now. */
export type FigureChange = readonly [before: number, now: number];

/** What is no longer as it was in a plan that is out of date; figures that stayed are absent. */
export interface ProductDifference {
  readonly product: string;
  readonly free?: FigureChange;
  readonly granted?: FigureChange;
  readonly recalled?: FigureChange;
  readonly skipped?: FigureChange;
  readonly freed?: FigureChange;
  readonly returning?: FigureChange;
  readonly unfit?: FigureChange;
}

/** The words of plans: what replaces what, everyone concerned, and what changed since a plan was shown. */
export interface PlanMessages {
  // Replace
  readonly replaceLicenses: string;
  readonly replacedSuccessfully: string;
  readonly takeBack: string;
  readonly giveInstead: string;
  readonly isTakenBack: string;
  readonly chooseReplacement: string;
  readonly willChange: string;
  readonly takenBackCount: (seats: number) => string;
  readonly givenCount: (seats: number) => string;
  readonly seatsReplaced: (given: number, takenBack: number, users: number) => string;
  readonly replaceAllOrNothing: Sentence;
  readonly replaceBlocked: (product: string, short: number) => Sentence;
  readonly replaceInPart: (product: string, short: number) => Sentence;
  readonly keepOld: string;

  // Everyone concerned
  /** Those with whom anything happens, before and after it is stored. */
  readonly changedUsers: {readonly [A in Change['action']]: string};
  readonly changedUsersDone: {readonly [A in Change['action']]: string};
  readonly pairKept: (product: string) => string;
  /** One line of a list that is read elsewhere. */
  readonly pairChanged: (product: string, outcome: PairOutcome, isDone: boolean) => string;
  readonly copyList: string;
  readonly exportList: string;
  readonly listCopied: (users: number) => string;
  readonly copyRefused: string;

  // A plan that is out of date
  readonly productDifference: (difference: ProductDifference) => string;
  readonly changedUsersDifference: (before: number, now: number) => string;
  readonly otherUsersConcerned: string;
}
