/** What the service takes from the world around it, so that it runs anywhere and a test can repeat it exactly. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** A new id nobody else has, such as a UUID. */
  randomId(): string;
}
