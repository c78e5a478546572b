import type {Messages} from '../../i18n/messages.js';
import type {SeatOrigin} from '../../licensing/seat-origins.js';

/** Who gave a seat, and through which door. */
export function seatOrigin({by, action, source, file}: SeatOrigin, messages: Messages): string {
  const name = by === null ? '' : messages.grantedBy(by);
  return [name, doorOf({action, source, file}, messages)].filter(Boolean).join(' · ');
}

function doorOf({action, source, file}: Pick<SeatOrigin, 'action' | 'source' | 'file'>, messages: Messages): string {
  if (file !== null) return messages.importOf(file);
  if (action === 'undo' || action === 'replace') return messages.doors[action];
  return source === null ? '' : messages.doors[source];
}
