/** A text as it is searched: without case and accents. */
export const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text somebody searches for, each as it is searched. */
export const searchWords = (text: string): string[] => searchable(text).split(/\s+/).filter(Boolean);

/** Whether all words occur in a searchable text, anywhere and in any order. */
export const hasWords = (searchableText: string, words: readonly string[]): boolean =>
  words.every((word) => searchableText.includes(word));
