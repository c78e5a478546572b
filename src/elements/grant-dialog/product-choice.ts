import {isDistributed, type ProductSummary} from '../../core/product.js';
import type {UserSelection} from '../../core/user.js';
import type {LicensingSession} from '../../licensing/licensing-session.js';
import type {DialogAction} from './dialog-action.js';

/** A product whose seats are handed out. */
export interface ProductChoice {
  readonly product: ProductSummary;
  /** Selected users who hold it, where it is to be recalled or replaced. */
  readonly heldBy?: number;
}

/** Every product that could be granted to the users, or recalled from them, on another day as well. */
export async function readChoices(
  session: LicensingSession,
  action: DialogAction,
  users: UserSelection,
): Promise<ProductChoice[]> {
  const products = (await session.products()).filter(({kind}) => isDistributed(kind));
  if (action === 'grant') return products.map((product) => ({product}));
  if (products.length === 0) return [];
  const {products: planned} = await session.plan({action: 'recall', users, products: products.map(({id}) => id)});
  const heldBy = new Map(planned.map(({product, recalled}) => [product, recalled]));
  return products.map((product) => ({product, heldBy: heldBy.get(product.id) ?? 0}));
}

/** Those with an active license; one that is chosen stays until it is not. */
export const choicesToGive = (choices: readonly ProductChoice[], chosen: readonly string[]): ProductChoice[] =>
  choices.filter(({product}) => chosen.includes(product.id) || product.status === 'active');

/** Those which at least one of the users holds; one that is chosen stays until it is not. */
export const choicesToTake = (choices: readonly ProductChoice[], chosen: readonly string[]): ProductChoice[] =>
  choices.filter(({product, heldBy = 0}) => chosen.includes(product.id) || heldBy > 0);

/** Whether nobody new can get a seat. */
export const isFull = ({product}: ProductChoice): boolean =>
  product.kind === 'personal' && (product.available ?? 0) <= 0;
