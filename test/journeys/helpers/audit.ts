import type {AxeResults, RunOptions} from 'axe-core';
import type {Screen} from './screen.js';
import {until} from './until.js';

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

const options: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  resultTypes: ['violations'],
};

/** Rejects with what axe finds wrong with the page as it is now. */
export async function expectAccessible(screen: Screen, state: string): Promise<void> {
  const axe = await axeOf(screen);
  const {violations} = await axe.run(screen.document, options);
  const found = violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} (${help}) at ${JSON.stringify(target)}: ${failureSummary}`),
  );
  if (found.length > 0) throw new Error(`axe, ${state}:\n${found.join('\n')}`);
}

async function axeOf(screen: Screen): Promise<Axe> {
  const frame = screen.window as unknown as {axe?: Axe};
  if (!frame.axe) {
    // Made here and moved there: the page under test allows no script address that is made from text.
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    screen.document.head.append(screen.document.adoptNode(script));
    await until('axe in the page', () => frame.axe);
  }
  return frame.axe!;
}
