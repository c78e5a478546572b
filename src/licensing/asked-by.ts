import type {Change} from '../core/change.js';
import type {JournalDetail} from '../core/journal.js';
import {isFilterSelection} from '../core/user.js';

/** What a change wants, as a refusal of it is journaled. `users` is null where only a filter says who. */
export function askedBy(change: Change): JournalDetail {
  switch (change.action) {
    case 'undo':
      return {entry: change.entry};
    case 'assign':
      return {products: distinct(change.lines.map(({product}) => product)), users: usersOf(change.lines)};
    default: {
      const users = isFilterSelection(change.users) ? null : change.users.length;
      return {products: 'products' in change ? change.products : [], users};
    }
  }
}

const usersOf = (lines: readonly {readonly user: string}[]): number => distinct(lines.map(({user}) => user)).length;

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
