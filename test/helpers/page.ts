import type {AxeResults, RunOptions} from 'axe-core';
import {elementsBelow} from '../journeys/helpers/composed-tree.js';
import {Keyboard} from '../journeys/helpers/keyboard.js';
import {Screen} from '../journeys/helpers/screen.js';
import {until} from '../journeys/helpers/until.js';

/** The page of the test itself, as someone in front of it has it. */
class Page extends Screen {
  constructor() {
    super(document.createElement('iframe'));
  }

  override get document(): Document {
    return document;
  }

  override get window(): Window & typeof globalThis {
    return window;
  }
}

export const page = new Page();
export const keyboard = new Keyboard(page);
export {until};

// A real download takes the focus from Firefox's page, and from then on Enter presses nothing in any test that follows.
window.addEventListener('click', keepFromDownloading, {capture: true});

function keepFromDownloading(event: Event): void {
  const [target] = event.composedPath();
  if (target instanceof HTMLAnchorElement && target.hasAttribute('download')) event.preventDefault();
}

const options: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  resultTypes: ['violations'],
};

/** Throws what axe finds below an element, once nothing moves any more. */
export async function checkAccessible(element: Element): Promise<void> {
  const axe = await loadAxe();
  await until('the end of what moves', () => !isMoving());
  // WebKit takes the end of an animation into account only with the next frame.
  await new Promise(requestAnimationFrame);
  const {violations} = await axe.run(element, options);
  const found = violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} (${help}) at ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
  if (found.length > 0) throw new Error(`axe found:\n${found.join('\n')}`);
}

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

async function loadAxe(): Promise<Axe> {
  const global = window as unknown as {axe?: Axe};
  if (!global.axe) {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    document.head.append(script);
  }
  return until('axe', () => global.axe);
}

/** Colours on their way from one state to another are none that anybody has to read. */
function isMoving(): boolean {
  const roots = [...elementsBelow(document)].flatMap(({shadowRoot}) => shadowRoot ?? []);
  return [document, ...roots].some((root) => root.getAnimations().some(({playState}) => playState === 'running'));
}
