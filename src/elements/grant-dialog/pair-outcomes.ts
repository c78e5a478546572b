import type {TemplateResult} from 'lit';
import type {Audience} from '../../core/license.js';
import {skipReasons, type PlannedPair, type SkipReason} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';
import {checkIcon, inactiveIcon, minusIcon, skipIcon} from '../../styles/icons.js';

/** What is said of a product in a plan. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly audience?: Audience;
}

/** One thing that happens to a user, with the products it happens with. */
export interface PairOutcomeText {
  readonly icon?: TemplateResult;
  readonly text: string;
  readonly isMuted?: boolean;
}

/** What is left out first, by reason; then what is given or taken; then what stays as it is. */
export function outcomesOf(
  action: 'grant' | 'recall',
  pairs: readonly PlannedPair[],
  products: readonly Named[],
  messages: Messages,
): PairOutcomeText[] {
  const productOf = (id: string): Named => products.find((product) => product.id === id) ?? {id, name: id};
  const namesOf = (outcome: PlannedPair['outcome']): string =>
    pairs
      .filter((pair) => pair.outcome === outcome)
      .map(({product}) => productOf(product).name)
      .join(', ');
  const skipped = skipReasons.flatMap((reason) => {
    const concerned = pairs.filter((pair) => pair.outcome === 'skipped' && pair.reason === reason);
    return skippedTexts(
      concerned.map(({product}) => productOf(product)),
      reason,
      messages,
    );
  });
  const [granted, recalled, withheld, already] = [
    namesOf('granted'),
    namesOf('recalled'),
    namesOf('withheld'),
    namesOf('already'),
  ];
  return [
    ...skipped,
    ...(granted ? [{icon: checkIcon('good'), text: granted}] : []),
    ...(recalled ? [{icon: minusIcon('good'), text: recalled}] : []),
    ...(withheld ? [{text: messages.pairWithheld(withheld), isMuted: true}] : []),
    ...(already && action === 'grant'
      ? [{icon: checkIcon(), text: messages.pairAlready(already, action), isMuted: true}]
      : []),
    ...(already && action === 'recall' ? [{text: messages.pairAlready(already, action), isMuted: true}] : []),
  ];
}

function skippedTexts(products: readonly Named[], reason: SkipReason, messages: Messages): PairOutcomeText[] {
  if (products.length === 0) return [];
  const icon = reason === 'USER_INACTIVE' ? inactiveIcon('muted') : skipIcon('muted');
  if (reason !== 'WRONG_USER_TYPE') {
    return [{icon, text: messages.pairSkipped(products.map(({name}) => name).join(', '), reason)}];
  }
  return products.map(({name, audience}) => ({
    icon,
    text:
      audience && audience !== 'any' ? messages.pairWrongUserType(name, audience) : messages.pairSkipped(name, reason),
  }));
}
