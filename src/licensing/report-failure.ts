/**
 * Tells developers of a listener that failed, and lets the others go on. Pages have `reportError`, which reaches their error
 * handlers and monitoring; throwing later would do the same there, but ends a process in Node, so that one gets the console.
 */
export function reportFailure(error: unknown): void {
  if (typeof globalThis.reportError === 'function') globalThis.reportError(error);
  else console.error(error);
}
