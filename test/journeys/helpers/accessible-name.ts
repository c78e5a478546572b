import {childrenOf, isElement, isText} from './composed-tree.js';
import {isNamedByContent, type Role} from './roles.js';

/** The name of an element in a role; the part of the standard that this project's screens need. */
export function accessibleName(element: Element, role: Role): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) {
    const root = element.getRootNode() as Document | ShadowRoot;
    return normalized(
      labelledBy
        .split(/\s+/)
        .map((id) => textOf(root.getElementById(id)))
        .join(' '),
    );
  }
  const label = element.getAttribute('aria-label');
  if (label !== null) return normalized(label);
  const labels = (element as HTMLInputElement).labels;
  if (labels && labels.length > 0) return normalized([...labels].map((each) => textOf(each)).join(' '));
  const legend = role === 'group' && element.querySelector(':scope > legend');
  if (legend) return normalized(textOf(legend));
  const content = isNamedByContent(role) ? normalized(textOf(element)) : '';
  return content || normalized(element.getAttribute('title') ?? '');
}

/** The text that is drawn inside a node, without what is hidden from a reader and without the values of controls. */
export function textOf(node: Node | null): string {
  if (!node) return '';
  if (isText(node)) return node.data;
  if (isElement(node)) {
    if (node.getAttribute('aria-hidden') === 'true' || !isDrawn(node)) return '';
    if (node.matches('select, textarea, style, script')) return '';
  }
  return [...childrenOf(node)].map(textOf).join(isElement(node) && isInline(node) ? '' : ' ');
}

/** An element without a box of its own, such as a slot, is drawn when its content is. */
export const isDrawn = (element: Element): boolean =>
  getComputedStyle(element).display === 'contents' || element.checkVisibility({visibilityProperty: true});

const isInline = (element: Element): boolean => getComputedStyle(element).display.startsWith('inline');

const normalized = (text: string): string => text.replace(/\s+/g, ' ').trim();
