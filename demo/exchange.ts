/**
 * What passed between the portal and its vendor. In life it goes by e-mail and nobody keeps it here; the demo remembers it, so
 * that the support desk has the request at hand and the guide knows the next step.
 */

/** A request as the License manager made it. */
export interface MadeRequest {
  readonly fileName: string;
  readonly text: string;
}

const requestKey = (database: string): string => `license-demo-request-${database}`;
const guidedKey = (database: string): string => `license-demo-guided-${database}`;
const issuedKey = (database: string): string => `license-demo-issued-${database}`;

export function rememberRequest(database: string, {fileName, text}: MadeRequest): void {
  localStorage.setItem(requestKey(database), JSON.stringify({fileName, text}));
  dispatchEvent(new Event('exchange'));
}

export function rememberedRequest(database: string): MadeRequest | null {
  const json = localStorage.getItem(requestKey(database));
  return json === null ? null : (JSON.parse(json) as MadeRequest);
}

export function rememberIssued(database: string): void {
  localStorage.setItem(issuedKey(database), 'yes');
  dispatchEvent(new Event('exchange'));
}

export const wasIssued = (database: string): boolean => localStorage.getItem(issuedKey(database)) !== null;

/** Once somebody held a seat, the guide has nothing more to say, whatever is deleted or recalled later. */
export const rememberGuided = (database: string): void => localStorage.setItem(guidedKey(database), 'yes');

export const wasGuided = (database: string): boolean => localStorage.getItem(guidedKey(database)) !== null;

export function forgetExchange(database: string): void {
  localStorage.removeItem(guidedKey(database));
  localStorage.removeItem(requestKey(database));
  localStorage.removeItem(issuedKey(database));
}
