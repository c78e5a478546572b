import {isLicensingError} from '../core/errors.js';

/**
 * Tells developers of a failure that nobody else is told of. Pages have `reportError`, which reaches their error handlers and
 * monitoring; throwing later would do the same there, but ends a process in Node, so that one gets the console.
 */
export function reportFailure(error: unknown): void {
  if (typeof globalThis.reportError === 'function') globalThis.reportError(error);
  else console.error(error);
}

/** For work that is tried again by the next call: its coded failures may pass in silence, errors of the program may not. */
export function reportUnlessCoded(error: unknown): void {
  if (!isLicensingError(error)) reportFailure(error);
}
