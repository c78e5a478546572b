/** The tree as it is drawn: through open shadow roots and slots. */

export function parentOf(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  return (isElement(node) || isText(node) ? node.assignedSlot : null) ?? node.parentNode;
}

export function childrenOf(node: Node): Iterable<Node> {
  if (!isElement(node)) return node.childNodes;
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : node.childNodes;
  }
  return node.shadowRoot?.childNodes ?? node.childNodes;
}

/** Every element below a node, in the order of the screen. */
export function* elementsBelow(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

export function isInside(node: Node, container: Node): boolean {
  for (let each: Node | null = node; each; each = parentOf(each)) if (each === container) return true;
  return false;
}

/** The element that has the focus, inside whatever shadow roots. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

// The elements belong to a frame, whose classes are others than those of this window: `instanceof` would not know them.
export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
