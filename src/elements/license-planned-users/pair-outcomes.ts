import type {TemplateResult} from 'lit';
import type {Audience} from '../../core/license.js';
import {skipReasons, type PairOutcome, type PlannedPair, type SkipReason} from '../../core/plan.js';
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
  pairs: readonly PlannedPair[],
  products: readonly Named[],
  messages: Messages,
): PairOutcomeText[] {
  const namesOf = (chosen: readonly PlannedPair[]): string =>
    chosen.map(({product}) => productOf(product, products).name).join(', ');
  const namesWith = (outcome: PairOutcome): string =>
    namesOf(pairs.filter((pair) => pair.outcome === outcome && !isLeftOut(pair)));
  const leftOut = skipReasons.flatMap((reason) => {
    const concerned = pairs.filter((pair) => isLeftOut(pair) && pair.reason === reason);
    return leftOutTexts(
      concerned.map(({product}) => productOf(product, products)),
      reason,
      messages,
    );
  });
  const [granted, recalled, withheld, kept] = [
    namesWith('granted'),
    namesWith('recalled'),
    namesWith('withheld'),
    namesWith('kept'),
  ];
  const already = pairs.filter(({outcome}) => outcome === 'already');
  return [
    ...leftOut,
    ...(granted ? [{icon: checkIcon('good'), text: granted}] : []),
    ...(recalled ? [{icon: minusIcon('good'), text: recalled}] : []),
    ...(withheld ? [{text: messages.pairWithheld(withheld), isMuted: true}] : []),
    ...(kept ? [{text: messages.pairKept(kept), isMuted: true}] : []),
    ...(['ALREADY_GRANTED', 'NOT_GRANTED'] as const).flatMap((why) => {
      const names = namesOf(already.filter(({reason}) => reason === why));
      return names ? [alreadyText(why, names, messages)] : [];
    }),
  ];
}

/** What happens with one product, as a line that is read without the table around it. */
export function pairSentence(
  pair: PlannedPair,
  products: readonly Named[],
  isDone: boolean,
  messages: Messages,
): string {
  const product = productOf(pair.product, products);
  if (isLeftOut(pair)) return leftOutTexts([product], pair.reason!, messages)[0]!.text;
  switch (pair.outcome) {
    case 'withheld':
      return messages.pairWithheld(product.name);
    case 'already':
      return alreadyText(pair.reason!, product.name, messages).text;
    case 'kept':
      return messages.pairKept(product.name);
    default:
      return messages.pairChanged(product.name, pair.outcome, isDone);
  }
}

/** Seats of returning users that are recalled for want of free ones have a reason as well. What stays as it is is told apart. */
const isLeftOut = ({outcome, reason}: PlannedPair): boolean =>
  reason !== undefined && outcome !== 'kept' && outcome !== 'already';

export const productOf = (id: string, products: readonly Named[]): Named =>
  products.find((product) => product.id === id) ?? {id, name: id};

function alreadyText(reason: SkipReason, products: string, messages: Messages): PairOutcomeText {
  const isHeld = reason === 'ALREADY_GRANTED';
  const text = messages.pairAlready(products, isHeld ? 'grant' : 'recall');
  return {...(isHeld && {icon: checkIcon()}), text, isMuted: true};
}

function leftOutTexts(products: readonly Named[], reason: SkipReason, messages: Messages): PairOutcomeText[] {
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
