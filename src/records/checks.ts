type Members = {readonly [name: string]: unknown};
/** Whether a value that was read has a form. */
export type Check = (value: unknown) => boolean;

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText: Check = (value) => typeof value === 'string';
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isDigest: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const isTime: Check = (value) => {
  if (typeof value !== 'string') return false;
  const moment = Date.parse(value);
  return Number.isFinite(moment) && new Date(moment).toISOString() === value;
};
export const isOneOf =
  (names: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && names.includes(value);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const withMembers = (checks: {readonly [name: string]: Check}): Check => {
  const members = Object.entries(checks);
  return (value) => isObject(value) && members.every(([name, check]) => check(value[name]));
};
export const valuesOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
