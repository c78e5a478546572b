import type {Formatters} from './formatters.js';
import type {LostSeats, SystemUserMessages} from './system-user-messages.js';

/** The English words of System users. */
export function englishSystemUsers(format: Formatters): SystemUserMessages {
  const count = (n: number, one: string, other: string): string =>
    `${format.number(n)} ${format.plural(n, {one, other})}`;
  const seats = (n: number): string => count(n, 'seat', 'seats');
  const seatsFreed = (free: number, others: number): string =>
    [
      free > 0 ? `${count(free, 'seat becomes', 'seats become')} free.` : '',
      others > 0
        ? `${seats(others)} of expired, over-allocated or Concurrent products ${format.plural(others, {one: 'is', other: 'are'})} no longer used.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  const lostSeat = ({product, users, more}: LostSeats): string =>
    `${product} (${format.list(more > 0 ? [...users, `${format.number(more)} more`] : users)})`;
  return {
    systemUsers: 'System users',
    usersAndActive: (users, active) => `${count(users, 'user', 'users')}, ${format.number(active)} active`,
    never: 'Never',
    chooseUserFirst: 'Choose a user in the list first',
    noSystemUsers: {
      title: 'No users yet',
      text: 'Your portal adds users as they sign in, or they are imported from a file.',
    },

    activation: {activate: 'Activate', deactivate: 'Deactivate'},
    activationTitle: {activate: 'Activate users', deactivate: 'Deactivate users'},
    deactivatesYou: (users) => ({
      title: users === 1 ? 'This is you.' : 'You are among these users.',
      text: 'While you are inactive you cannot use any product yourself.',
    }),
    seatsNoLongerUsed: (free, others) => ({
      title: seatsFreed(free, others) || 'No seat is concerned.',
      text: 'Who is inactive cannot use any product. Licenses stay assigned and count again on return, where seats are free.',
    }),
    seatsComeBack: (returning, unfit) => {
      const back = returning > 0 ? `${count(returning, 'seat comes', 'seats come')} back` : 'No seat comes back';
      return unfit > 0
        ? {
            title: `${back}, ${count(unfit, 'does', 'do')} not.`,
            text: `No seat is free for ${format.plural(unfit, {one: 'it', other: 'them'})}: ${format.plural(unfit, {one: 'this license is', other: 'these licenses are'})} recalled.`,
          }
        : {title: `${back}.`, text: returning > 0 ? 'None of them is lost.' : ''};
    },
    noLongerUsed: 'No longer used',
    comeBack: 'Come back',
    doNotComeBack: 'Do not come back',
    nothingStoredBefore: (button) => `Nothing is stored before you press ${button}. You can undo it afterwards.`,
    activationOutdated: {
      title: 'Users or seats changed while you were looking.',
      text: 'The plan below is new. Nothing was stored.',
    },

    userActivation: (what, action, isDone) => {
      switch (what) {
        case 'activated':
          return isDone ? 'Activated' : 'Will be activated';
        case 'deactivated':
          return isDone ? 'Deactivated' : 'Will be deactivated';
        case 'already':
          return {activate: 'Already active', deactivate: 'Already inactive', other: 'Nothing to change'}[action];
        case 'not-found':
          return 'Not in the directory';
      }
    },
    // The verb first, since a long list of products is cut.
    userSeats: (products, what) => `${what === 'freed' ? 'no longer uses' : 'gets back'} ${format.list(products)}`,

    usersActivated: (users, returned, lost, lostSeats) => ({
      title: `${count(users, 'user was', 'users were')} activated.`,
      text: [
        returned > 0 ? `${seats(returned)} came back.` : '',
        lost > 0
          ? `${seats(lost)} did not come back, since none was free: ${format.list(lostSeats.map(lostSeat))}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    }),
    usersDeactivated: (users, free, others) => ({
      title: `${count(users, 'user was', 'users were')} deactivated.`,
      text: free + others > 0 ? `${seatsFreed(free, others)} Licenses stay assigned.` : '',
    }),
  };
}
