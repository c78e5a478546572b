/** A seat that could be taken back. */
export interface HeldSeat {
  /** The user's. */
  readonly ordinal: number;
  /** Seconds since 1970; 0 for who never signed in. */
  readonly lastSignIn: number;
  /** Number of the journal entry that gave it; 0 where it is unknown. */
  readonly grantedBy: number;
}

/**
 * The ordinals of those from whom to take `count` seats back first: idle longest, as is who never signed in, and of them
 * granted last. Seats that are equal in both keep their order.
 */
export function recallFirst(seats: readonly HeldSeat[], count: number): number[] {
  return [...seats]
    .sort((one, other) => one.lastSignIn - other.lastSignIn || other.grantedBy - one.grantedBy)
    .slice(0, count)
    .map(({ordinal}) => ordinal);
}
