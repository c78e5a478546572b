import {accessibleName} from './accessible-name.js';
import {parentOf} from './composed-tree.js';
import type {Role} from './roles.js';
import type {Screen} from './screen.js';

const controls: readonly Role[] = ['button', 'link', 'tab', 'checkbox', 'radio', 'combobox', 'searchbox', 'textbox'];
/** Less than what a person sees, more than what a browser rounds. */
const tolerance = 1.5;

/** What a person cannot get at: beyond the sides of the window where nothing scrolls there, or with its words cut. */
export function unreachable(screen: Screen): string[] {
  const {documentElement: root} = screen.document;
  const problems: string[] = [];
  if (root.scrollWidth > root.clientWidth + tolerance)
    problems.push(`The page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  for (const role of controls) {
    for (const control of screen.all(role, /./)) {
      const {left, right, width} = control.getBoundingClientRect();
      const name = `${role} “${accessibleName(control, role)}”`;
      const isOutside = left < -tolerance || right > root.clientWidth + tolerance;
      if (width > 0 && isOutside && !scrollsSideways(control))
        problems.push(`${name} reaches from ${left} to ${right}`);
      const isCut = control.scrollWidth > control.clientWidth + tolerance && control.clientWidth > 0;
      if (isCut && (role === 'button' || role === 'tab') && !isTold(control)) problems.push(`${name} is cut`);
    }
  }
  return problems;
}

function scrollsSideways(element: Element): boolean {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const box = node as Element;
    if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
  }
  return false;
}

/** Names that are cut with an ellipsis stand in full in a title. */
const isTold = (element: Element): boolean => element.closest('[title]') !== null;
