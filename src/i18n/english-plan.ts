import type {Formatters} from './formatters.js';
import type {FigureChange, PlanMessages} from './plan-messages.js';

/** The English words of plans. */
export function englishPlan(format: Formatters): PlanMessages {
  const seats = (count: number): string =>
    `${format.number(count)} ${format.plural(count, {one: 'seat', other: 'seats'})}`;
  const users = (count: number): string =>
    `${format.number(count)} ${format.plural(count, {one: 'user', other: 'users'})}`;
  const insteadOf = (figure: FigureChange | undefined, what: string): string[] =>
    figure ? [`${format.number(figure[1])} ${what} instead of ${format.number(figure[0])}`] : [];
  return {
    replaceLicenses: 'Replace licenses',
    replacedSuccessfully: 'Licenses have been successfully replaced for the selected users',
    takeBack: 'Take back',
    giveInstead: 'Give instead',
    isTakenBack: 'is taken back',
    chooseReplacement: 'Choose what to take back and what to give instead to see what will change.',
    willChange: 'Will change',
    takenBackCount: (count) => `${format.number(count)} taken back`,
    givenCount: (count) => `${format.number(count)} given`,
    seatsReplaced: (given, takenBack, count) =>
      `${seats(takenBack)} taken back and ${format.number(given)} given for ${users(count)}`,
    replaceAllOrNothing: {title: 'All or nothing', text: 'Replace only if everyone gets a seat'},
    replaceBlocked: (product, short) => ({
      title: `${product} is ${seats(short)} short.`,
      text: 'Nothing would be replaced.',
    }),
    replaceInPart: (product, short) => ({
      title: `${product} is ${seats(short)} short.`,
      text: `The last ${format.number(short)} ${format.plural(short, {one: 'user in the list keeps what it has', other: 'users in the list keep what they have'})}.`,
    }),
    keepOld: 'Keep what they have',

    changedUsers: {
      grant: 'Will be granted',
      recall: 'Will be recalled',
      replace: 'Will be replaced',
      assign: 'Will change',
      undo: 'Will change back',
      activate: 'Will be activated',
      deactivate: 'Will be deactivated',
    },
    changedUsersDone: {
      grant: 'Granted',
      recall: 'Recalled',
      replace: 'Replaced',
      assign: 'Changed',
      undo: 'Changed back',
      activate: 'Activated',
      deactivate: 'Deactivated',
    },
    pairKept: (product) => `${product}: kept`,
    pairChanged: (product, outcome, isDone) => {
      const verb = outcome === 'granted' ? 'granted' : 'recalled';
      return `${product}: ${isDone ? verb : `will be ${verb}`}`;
    },
    copyList: 'Copy list',
    exportList: 'Export list',
    listCopied: (count) => `${users(count)} copied to the clipboard.`,
    copyRefused: 'The browser does not let this page copy. Export the list instead.',

    productDifference: ({product, free, granted, recalled, skipped, freed, returning, unfit}) =>
      `${product}: ${format.list([
        ...insteadOf(free, 'free'),
        ...insteadOf(granted, 'to be granted'),
        ...insteadOf(recalled, 'to be recalled'),
        ...insteadOf(skipped, 'skipped'),
        ...insteadOf(freed, 'no longer to be used'),
        ...insteadOf(returning, 'to come back'),
        ...insteadOf(unfit, 'not to come back'),
      ])}.`,
    changedUsersDifference: (before, now) => `${users(now)} to change instead of ${format.number(before)}.`,
    otherUsersConcerned: 'The figures are the same, but other users are concerned.',
  };
}
