import type {TemplateResult} from 'lit';
import type {Plan} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {messageRow} from '../parts/message-row.js';

/** A plan that was not carried out. */
export interface Refusal {
  readonly plan: Plan;
  /** Whether something was changed elsewhere between planning and storing. */
  readonly isOutdated: boolean;
}

/** Why nothing was saved, product by product. */
export function refusalRow({plan, isOutdated}: Refusal, messages: Messages): TemplateResult {
  const nameOf = (id: string): string => plan.products.find(({product}) => product === id)?.name ?? id;
  const reasons = plan
    .users({group: 'skipped'})
    .users.flatMap(({pairs}) => pairs)
    .flatMap(({product, reason}) => (reason ? `${messages.pairSkipped(nameOf(product), reason)}.` : []));
  return messageRow(isOutdated ? 'info' : 'bad', {
    title: isOutdated ? messages.planOutdated.title : messages.notSaved,
    text: [...reasons, messages.nothingStored].join(' '),
  });
}
