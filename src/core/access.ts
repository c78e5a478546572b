import {isDistributed, type ProductTerms} from './product.js';
import {bestStatus, isInForce} from './license.js';

/** The answers to "may this user in?", in the order in which they are judged; the first that applies is given. */
export const accessCodes = [
  'USER_INACTIVE',
  'DEMO_MODE',
  'USER_NOT_FOUND',
  'PRODUCT_NOT_FOUND',
  'OPERATION_NOT_FOUND',
  'LICENSE_UNVERIFIED',
  'LICENSE_NOT_STARTED',
  'LICENSE_EXPIRED',
  'WRONG_USER_TYPE',
  'NOT_GRANTED',
  'SERVER_LICENSE',
  'LICENSED',
] as const;
export type AccessCode = (typeof accessCodes)[number];

export interface AccessDecision {
  readonly allowed: boolean;
  readonly code: AccessCode;
}

const openCodes: readonly AccessCode[] = ['DEMO_MODE', 'SERVER_LICENSE', 'LICENSED'];

/** The decision that a code stands for. */
export const decisionOf = (code: AccessCode): AccessDecision => ({allowed: openCodes.includes(code), code});

/** Who asks to come in: null for an id that is not in the directory. */
export type AskingUser = {readonly active: boolean; readonly external: boolean} | null;

/** One product as far as the answer needs it. */
export interface AskedProduct {
  readonly terms: ProductTerms;
  readonly granted: boolean;
}

/** May the user use the product? `asked` is undefined for a product that does not exist. */
export function checkProduct(user: AskingUser, demoMode: boolean, asked: AskedProduct | undefined): AccessDecision {
  return decisionOf(codeOfUser(user, demoMode) ?? (asked ? codeOfProduct(user!, asked) : 'PRODUCT_NOT_FOUND'));
}

/**
 * May the user use an operation? It is open when any of the products that carry it is; else the answer is that of the
 * product that came furthest in the order of codes.
 */
export function checkOperation(
  user: AskingUser,
  demoMode: boolean,
  operation: string,
  carriers: readonly AskedProduct[],
): AccessDecision {
  const early = codeOfUser(user, demoMode);
  if (early) return decisionOf(early);
  const codes = carriers.map((asked) => codeOfProduct(user!, asked, operation));
  const furthest = codes.sort((one, other) => accessCodes.indexOf(one) - accessCodes.indexOf(other)).at(-1);
  return decisionOf(furthest ?? 'OPERATION_NOT_FOUND');
}

function codeOfUser(user: AskingUser, demoMode: boolean): AccessCode | null {
  if (user && !user.active) return 'USER_INACTIVE';
  if (demoMode) return 'DEMO_MODE';
  return user ? null : 'USER_NOT_FOUND';
}

function codeOfProduct(user: NonNullable<AskingUser>, {terms, granted}: AskedProduct, operation?: string): AccessCode {
  const carrying = operation ? terms.licenses.filter(({operations}) => operations.includes(operation)) : terms.licenses;
  const status = bestStatus(carrying);
  if (!status && terms.status === 'unverified') return 'LICENSE_UNVERIFIED';
  if (status === 'upcoming') return 'LICENSE_NOT_STARTED';
  if (!isInForce(status)) return 'LICENSE_EXPIRED';
  if (terms.audience !== 'any' && (terms.audience === 'external') !== user.external) return 'WRONG_USER_TYPE';
  if (isDistributed(terms.kind) && !granted) return 'NOT_GRANTED';
  return terms.kind === 'server' ? 'SERVER_LICENSE' : 'LICENSED';
}
