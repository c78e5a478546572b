import type {AxeResults, RunOptions} from 'axe-core';
import {elementsBelow} from './composed-tree.js';
import type {Screen} from './screen.js';
import {until} from './until.js';

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

const options: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  resultTypes: ['violations'],
};

/** Looks at a page with axe, state after state; a journey asks at its end what was found. */
export class Audit {
  readonly #screen: Screen;
  /** What is wrong, with the states it was seen in. */
  readonly #found = new Map<string, string[]>();
  readonly #states: string[] = [];

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async look(state: string): Promise<void> {
    const axe = await this.#axe();
    await this.#stillness();
    const {violations} = await axe.run(this.#screen.document, options);
    this.#states.push(state);
    for (const {id, help, nodes} of violations) {
      for (const {target, failureSummary} of nodes) {
        const problem = `${id} (${help}) at ${JSON.stringify(target)}: ${failureSummary ?? ''}`;
        this.#found.set(problem, [...(this.#found.get(problem) ?? []), state]);
      }
    }
  }

  /** Throws what was found in any state. */
  expectNothingFound(): void {
    if (this.#states.length === 0) throw new Error('axe saw no state at all.');
    const found = [...this.#found].map(([problem, states]) => `${problem}\n  in: ${states.join(', ')}`);
    if (found.length > 0) throw new Error(`axe found:\n${found.join('\n')}`);
  }

  /** WebKit takes the end of an animation into account only with the next frame, which can begin another one. */
  async #stillness(): Promise<void> {
    const {document, window} = this.#screen;
    for (let frames = 0; frames < 3; frames++) {
      await until('the end of what moves', () => !isMoving(document));
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
    }
  }

  async #axe(): Promise<Axe> {
    const frame = this.#screen.window as unknown as {axe?: Axe};
    if (!frame.axe) {
      // Made here and moved there: the page under test allows no script address that is made from text.
      const script = document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      this.#screen.document.head.append(this.#screen.document.adoptNode(script));
      await until('axe in the page', () => frame.axe);
    }
    return frame.axe!;
  }
}

/** Colours on their way from one state to another are none that anybody has to read. */
function isMoving(document: Document): boolean {
  const roots = [...elementsBelow(document)].flatMap(({shadowRoot}) => shadowRoot ?? []);
  return [document, ...roots].some((root) => root.getAnimations().some(({playState}) => playState === 'running'));
}
