/** Personal includes Concurrent, Server includes Metered. */
export const kindFilters = ['all', 'personal', 'server'] as const;
export type KindFilter = (typeof kindFilters)[number];

const key = 'license-list-filter';

/** The filter chosen last in this browser. */
export function rememberedFilter(): KindFilter {
  try {
    const stored = localStorage.getItem(key);
    return kindFilters.find((filter) => filter === stored) ?? 'all';
  } catch {
    return 'all';
  }
}

/** A page that may not keep anything simply forgets it. */
export function rememberFilter(filter: KindFilter): void {
  try {
    localStorage.setItem(key, filter);
  } catch {
    // Storage is switched off for this page; the filter still holds until it is left.
  }
}
