/** A license as far as one `--license` option says it; the license file's schema judges the rest. */
export type LicenseDraft = Partial<Record<string, string | number | string[]>>;

/** Names in the option and in the license file. Those of lists may be given more than once. */
const textNames = new Map([
  ['id', 'id'],
  ['product', 'product'],
  ['name', 'name'],
  ['kind', 'kind'],
  ['start', 'startDate'],
  ['due', 'dueDate'],
  ['audience', 'audience'],
  ['version', 'version'],
]);
const numberNames = new Map([
  ['count', 'count'],
  ['grace', 'graceDays'],
]);
const listNames = new Map([
  ['operation', 'operations'],
  ['requires', 'requires'],
  ['excludes', 'excludes'],
]);

/**
 * Reads `product=sales,name=Sales,kind=personal,count=50,start=2026-01-01,due=2026-12-31`. The id defaults to the
 * product, so that a renewal replaces what it renews; the count of a server license, which counts nothing, to 1.
 * Throws an Error whose message is a sentence.
 */
export function parseLicenseOption(option: string): LicenseDraft {
  const draft: LicenseDraft = {};
  for (const pair of option.split(',')) {
    const [name, value] = split(pair);
    if (value === undefined) throw new Error(`"${pair}" is not of the form name=value.`);
    const field = textNames.get(name) ?? numberNames.get(name) ?? listNames.get(name);
    if (field === undefined) throw new Error(`"${name}" is not a property of a license.`);
    const known = Object.hasOwn(draft, field) ? draft[field] : undefined;
    if (listNames.has(name)) draft[field] = [...(Array.isArray(known) ? known : []), value];
    else if (known !== undefined) throw new Error(`"${name}" is given twice.`);
    else draft[field] = numberNames.has(name) ? parseWholeNumber(value) : value;
  }
  if (draft.product !== undefined) draft.id ??= draft.product;
  if (draft.kind === 'server') draft.count ??= 1;
  return draft;
}

/** The name a field of the license file has in the option. */
export function optionNameOf(field: string): string {
  const named = [...textNames, ...numberNames, ...listNames].find(([, each]) => each === field);
  return named?.[0] ?? field;
}

function split(pair: string): [name: string, value?: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair.trim()] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

/** NaN for anything but digits, which the schema refuses with its own sentence: Number('') would be 0. */
const parseWholeNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);
