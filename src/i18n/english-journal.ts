import type {JournalAction} from '../core/journal.js';
import type {Formatters} from './formatters.js';
import {brokenRecords} from './english-broken-records.js';
import type {EntryStory, JournalMessages, Phrase} from './journal-messages.js';

const actions: {readonly [A in JournalAction]: string} = {
  created: 'Journal begun',
  grant: 'Grant',
  recall: 'Recall',
  replace: 'Replace',
  assign: 'Import and changes to one user',
  undo: 'Undo',
  activate: 'Activate',
  deactivate: 'Deactivate',
  sync: 'User list',
  request: 'Request',
  upload: 'Upload',
  'delete-licenses': 'Delete',
  settings: 'Settings',
};

/** The English words of the journal. */
export const englishJournal = (format: Formatters): JournalMessages => {
  const users = (count: number): string =>
    `${format.number(count)} ${format.plural(count, {one: 'user', other: 'users'})}`;
  const seats = (count: number): string =>
    `${format.number(count)} ${format.plural(count, {one: 'seat', other: 'seats'})}`;
  const names = (products: readonly string[]): {readonly name: string} => ({name: products.join(', ')});
  const skipped = ({usersSkipped}: EntryStory): string =>
    usersSkipped > 0 ? `, ${format.number(usersSkipped)} skipped` : '';

  const errors = ({lineErrors}: EntryStory): string =>
    lineErrors > 0
      ? `, ${format.number(lineErrors)} ${format.plural(lineErrors, {one: 'error', other: 'errors'})}`
      : '';

  function change(story: EntryStory): Phrase {
    const {given, taken, usersGiven, usersTaken} = story;
    return [
      ...(given.length > 0 ? [names(given), ` granted to ${users(usersGiven)}`] : []),
      given.length > 0 && taken.length > 0 ? ', ' : '',
      ...(taken.length > 0 ? [names(taken), ` recalled from ${users(usersTaken)}`] : []),
      skipped(story),
    ];
  }

  function back(story: EntryStory): Phrase {
    const {given, taken, asked, usersGiven, usersTaken, usersSkipped, activated, deactivated} = story;
    // Of several products the same user may get one back and not the other.
    const isPart = usersSkipped > 0 && asked.length === 1;
    const of = isPart ? ` of ${users(usersGiven + usersSkipped)}` : '';
    const to = isPart ? format.number(usersGiven) : users(usersGiven);
    const parts: Phrase[] = [
      ...(given.length > 0 ? [[names(given), ` given back to ${to}${of}`]] : []),
      ...(taken.length > 0 ? [[names(taken), ` taken back from ${users(usersTaken)}`]] : []),
      ...(activated > 0 ? [[`${users(activated)} active again`]] : []),
      ...(deactivated > 0 ? [[`${users(deactivated)} inactive again`]] : []),
    ];
    return [...parts.flatMap((part, i) => (i > 0 ? [', ', ...part] : part)), isPart ? '' : skipped(story)];
  }

  function done(story: EntryStory): Phrase {
    const {given, taken, usersGiven, usersTaken, activated, deactivated, freed} = story;
    switch (story.action) {
      case 'grant':
        return ['Granted ', names(given), ` to ${users(usersGiven)}${skipped(story)}`];
      case 'recall':
        return ['Recalled ', names(taken), ` from ${users(usersTaken)}${skipped(story)}`];
      case 'replace':
        return given.length > 0
          ? ['Replaced ', names(taken), ' with ', names(given), ` for ${users(usersTaken)}${skipped(story)}`]
          : ['Recalled ', names(taken), ` from ${users(usersTaken)}, who hold its replacement${skipped(story)}`];
      case 'assign':
        return story.file === null
          ? ['Saved: ', ...change(story)]
          : [`Imported “${story.file}”: `, ...change(story), errors(story)];
      case 'undo':
        return ['Undid entry ', {entry: story.undoes ?? 0}, ': ', ...back(story)];
      case 'activate':
        return [
          `Activated ${users(activated)}`,
          freed < 0 ? `; they use ${seats(-freed)} again` : '',
          ...(taken.length > 0 ? ['; no seat left for ', names(taken)] : []),
        ];
      case 'deactivate':
        return [
          `Deactivated ${users(deactivated)}`,
          freed > 0 ? `; ${seats(freed)} ${format.plural(freed, {one: 'is', other: 'are'})} no longer used` : '',
        ];
      case 'sync':
        return [
          'Took over a list of users: ',
          [
            story.added > 0 ? `${format.number(story.added)} new` : '',
            story.changed > 0 ? `${format.number(story.changed)} changed` : '',
            story.removed > 0 ? `${format.number(story.removed)} left` : '',
            activated > 0 ? `${format.number(activated)} active` : '',
            deactivated > 0 ? `${format.number(deactivated)} inactive` : '',
          ]
            .filter(Boolean)
            .join(', '),
        ];
      case 'upload':
        return story.asked.length > 0 ? ['Uploaded licenses of ', names(story.asked)] : ['Uploaded licenses'];
      case 'delete-licenses':
        return ['Deleted all licenses'];
      case 'request':
        return story.request === null
          ? ['Requested licenses']
          : [`Requested licenses for version ${story.request.licenseVersion}, `, {code: story.request.companyId}];
      case 'settings':
        return ['Changed settings'];
      case 'created':
        return ['The journal begins'];
    }
  }

  function refused(story: EntryStory): Phrase {
    const {asked, usersAsked, operation, full, result} = story;
    const why: Phrase =
      operation !== null
        ? ['needs ', {code: operation}]
        : full && result === 'NO_FREE_SEATS'
          ? [
              `no free seat, ${users(full.used)} ${format.plural(full.used, {one: 'holds', other: 'hold'})} ${seats(full.total)}`,
            ]
          : [{code: result}];
    const whom = usersAsked === null ? '' : ` ${story.action === 'recall' ? 'from' : 'to'} ${users(usersAsked)}`;
    return [
      `${story.action === 'delete-licenses' ? 'Delete all licenses' : actions[story.action]}`,
      ...(asked.length > 0 ? [' ', names(asked), whom] : []),
      ': ',
      ...why,
    ];
  }

  return {
    journal: {
      title: 'License journal',
      summary: (count, since) =>
        `${format.number(count)} ${format.plural(count, {one: 'entry', other: 'entries'})} since ${since}. Entries are added, never changed.`,
      verify: 'Verify',
      export: 'Export',
      exportCsv: 'CSV, one line an entry',
      exportJson: 'JSON, with all users',
      search: 'Search user, product, entry',
      action: 'Action',
      result: 'Result',
      by: 'By',
      date: 'Date',
      anyone: 'Anyone',
      nobody: 'Nobody signed in',
      days: (count) => `Last ${format.number(count)} days`,
      today: 'Today',
      actions,
      results: {done: 'Done', refused: 'Refused', undone: 'Undone', damaged: 'Changed'},
      count: (matching, total) => `${format.number(matching)} of ${format.number(total)} entries`,
      columns: {entry: 'Entry', when: 'When', who: 'Who', what: 'What', result: 'Result', undo: 'Undo'},
      what: (story) => (story.result === 'ok' ? done(story) : refused(story)),
      damaged: 'Changed after it was written',
      undoneBy: (entry) => `by ${format.number(entry)}`,
      whyNotUndoable: (action, result) =>
        result !== 'ok'
          ? 'It was refused and changed nothing, so there is nothing to undo.'
          : `${actions[action]} cannot be undone.`,
      seats: (before, after, total) => [
        `Seats ${format.number(before)}`,
        `${format.number(after)}${total === null ? '' : ` of ${format.number(total)}`}.`,
      ],
      figures: ({given, taken, already, notGranted, skipped: left}) => {
        const count = left.reduce((sum, each) => sum + each.count, 0);
        return [
          given > 0 ? `${format.number(given)} granted` : '',
          taken > 0 ? `${format.number(taken)} recalled` : '',
          already > 0 ? `${format.number(already)} already granted` : '',
          notGranted > 0 ? `${format.number(notGranted)} not granted` : '',
          count > 0 ? `${format.number(count)} skipped` : '',
        ]
          .filter(Boolean)
          .join(', ');
      },
      users: 'Users',
      andMore: (count) => `and ${format.number(count)} more`,
      showAll: 'Show all',
      skipped: 'Skipped',
      reason: 'Why',
      door: 'Code',
      hash: 'Hash',
      after: 'after',
      undoEntry: (entry) => `Undo entry ${format.number(entry)}`,
      verifying: (checked, total) => `Checked ${format.number(checked)} of ${format.number(total)}`,
      intact: (count, at) => ({
        title: `All ${format.number(count)} entries are intact and in order.`,
        text: `Verified ${at}.`,
      }),
      brokenEntry: (entry) => ({
        title: `Entry ${format.number(entry)} was changed after it was written.`,
        text: 'Someone edited, removed, moved or added entries outside of this page. Tell your security team.',
      }),
      brokenRecord: (table, key) => ({
        title: 'The entries are in order, what is stored beside them is not.',
        text: `${brokenRecords[table](key)} Someone changed it outside of this page. Tell your security team.`,
      }),
      noMatch: (text) => (text ? `No entry matches “${text}”` : 'No entry matches'),
      empty: {
        title: 'Nothing happened yet',
        text: 'Every change will stand here, with who made it and whom it concerned.',
      },
    },
  };
};
