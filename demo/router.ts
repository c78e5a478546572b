import type {Portal} from './portal.js';

/** One page of the portal: a template of index.html, and what brings it to life. */
export interface Page {
  /** Matched against the hash without `#/`; its group is the page's parameter. */
  readonly path: RegExp;
  readonly title: string;
  /** Id of its template. */
  readonly template: string;
  /** `signal` ends when another page is shown. */
  readonly start?: (root: HTMLElement, portal: Portal, signal: AbortSignal, parameter: string) => void;
}

/** Shows in `main` the page that the hash names, and the first of the pages where it names none. */
export function startRouter(main: HTMLElement, pages: readonly Page[], portal: Portal): void {
  let current = new AbortController();
  const show = (): void => {
    current.abort();
    current = new AbortController();
    const path = location.hash.replace(/^#\/?/, '');
    const page = pages.find((each) => each.path.test(path)) ?? pages[0]!;
    const template = document.querySelector<HTMLTemplateElement>(`template#${page.template}`)!;
    main.replaceChildren(document.importNode(template.content, true));
    document.title = `${page.title} · Acme portal`;
    document.body.dataset['page'] = page.template;
    page.start?.(main, portal, current.signal, decoded(page.path.exec(path)?.[1] ?? ''));
  };
  addEventListener('hashchange', () => {
    show();
    // As after a page load: the next Tab starts at the page, and a screen reader begins to read it.
    main.focus();
    scrollTo(0, 0);
  });
  show();
}

/** A hash that somebody typed need not be well encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
