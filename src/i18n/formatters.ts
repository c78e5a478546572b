/** Numbers, dates and lists as people of one language write them. Dates are calendar dates in UTC, whatever the page's time zone. */
export interface Formatters {
  readonly lang: string;
  number(value: number): string;
  /** A day `YYYY-MM-DD`, or an ISO 8601 moment, as a date. */
  date(value: string): string;
  /** The month of such a day, in short. */
  month(value: string): string;
  monthAndYear(value: string): string;
  /** An ISO 8601 moment as date and time in the page's time zone: it tells when someone did something. */
  dateTime(value: string): string;
  list(values: readonly string[]): string;
  /** As `list`, where one of them is enough. */
  choice(values: readonly string[]): string;
  /** The form of a word that goes with a number; `other` must be there, the rest as the language needs. */
  plural(value: number, forms: {readonly other: string} & {readonly [F in Intl.LDMLPluralRule]?: string}): string;
}

const memoised = new Map<string, Formatters>();

/** Making an Intl object costs far more than using it, so there is one set per language. */
export function formattersOf(lang: string): Formatters {
  let formatters = memoised.get(lang);
  if (!formatters) memoised.set(lang, (formatters = createFormatters(lang)));
  return formatters;
}

function createFormatters(asked: string): Formatters {
  const lang = supported(asked);
  const numbers = new Intl.NumberFormat(lang);
  const dates = new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeZone: 'UTC'});
  const months = new Intl.DateTimeFormat(lang, {month: 'short', timeZone: 'UTC'});
  const monthsAndYears = new Intl.DateTimeFormat(lang, {month: 'short', year: 'numeric', timeZone: 'UTC'});
  const moments = new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'});
  const lists = new Intl.ListFormat(lang, {type: 'conjunction'});
  const choices = new Intl.ListFormat(lang, {type: 'disjunction'});
  const plurals = new Intl.PluralRules(lang);
  return {
    lang,
    number: (value) => numbers.format(value),
    date: (value) => dates.format(Date.parse(value)),
    month: (value) => months.format(Date.parse(value)),
    monthAndYear: (value) => monthsAndYears.format(Date.parse(value)),
    dateTime: (value) => moments.format(Date.parse(value)),
    list: (values) => lists.format(values),
    choice: (values) => choices.format(values),
    plural: (value, forms) => forms[plurals.select(value)] ?? forms.other,
  };
}

/** A page may carry any `lang`; one that Intl refuses must not take the element down with it. */
function supported(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
