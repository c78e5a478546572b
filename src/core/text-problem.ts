/**
 * What is wrong with a text that a store is to keep unchanged; undefined when nothing is. It must be well-formed Unicode
 * without control characters: PostgreSQL keeps neither U+0000 nor lone surrogates, and joined columns need separators that
 * cannot occur.
 */
export function textProblem(text: unknown, most: number): string | undefined {
  if (typeof text !== 'string') return 'must be a text';
  if (text.length > most) return `must have at most ${most} characters`;
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'must not contain control characters or broken Unicode';
  return undefined;
}

/** As `textProblem`, for a text that says something. */
const filledTextProblem = (text: unknown, most: number): string | undefined =>
  textProblem(text, most) ?? ((text as string).trim() === '' ? 'must not be empty' : undefined);

/** What is wrong with an id of any kind: a user's, a product's, an operation's. Ids are compared exactly. */
export const idProblem = (id: unknown): string | undefined => filledTextProblem(id, 200);

/** What is wrong with a name, which people read. */
export const nameProblem = (name: unknown): string | undefined => filledTextProblem(name, 500);
