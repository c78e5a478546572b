import type {Messages} from '../../i18n/messages.js';
import type {SeatOrigin} from '../../licensing/seat-origins.js';

/** Who gave a seat, or the file it was imported from. */
export function seatGiver({source, file, action, by}: SeatOrigin, messages: Messages): string {
  if (source === 'import') return messages.importOf(file);
  return [by, action === 'undo' ? messages.doors.undo : ''].filter(Boolean).join(' · ');
}
