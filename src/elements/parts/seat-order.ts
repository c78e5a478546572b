import type {UserSort} from '../../core/user.js';
import type {Messages} from '../../i18n/messages.js';

/** In words, the order in which scarce seats are handed out. */
export const seatOrder = ({by, descending}: UserSort, messages: Messages): string =>
  by === 'name' && !descending ? messages.listOrder : messages.sameOrder;
