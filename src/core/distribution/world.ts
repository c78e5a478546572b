import type {CalendarDay} from '../calendar-day.js';
import {countShared, difference, noSeats, union, type SeatMap} from '../seat-map.js';
import type {ProductTerms} from '../product.js';

/** Everything a change is judged by, at one moment. */
export interface World {
  /** The UTC day by which licenses and sign-ins are judged. */
  readonly day: CalendarDay;
  readonly terms: ReadonlyMap<string, ProductTerms>;
  /** Who holds a seat, by product. */
  readonly seats: ReadonlyMap<string, SeatMap>;
  /** Users in the directory. */
  readonly present: SeatMap;
  readonly active: SeatMap;
  readonly external: SeatMap;
}

export const holdersOf = (world: Pick<World, 'seats'>, product: string): SeatMap => world.seats.get(product) ?? noSeats;

/** Granted users who are active. */
export const usedSeats = (world: Pick<World, 'seats' | 'active'>, product: string): number =>
  countShared(holdersOf(world, product), world.active);

/** The world after a product's seats changed. */
export function withHolders(world: World, product: string, holders: SeatMap): World {
  return {...world, seats: new Map(world.seats).set(product, holders)};
}

/** The world after users became active or inactive. */
export function withActive(world: World, activated: SeatMap, deactivated: SeatMap = noSeats): World {
  return {...world, active: union(difference(world.active, deactivated), activated)};
}
