import type {Installation} from '../src/licensing/licensing-session.js';
import {element} from './element.js';
import {rememberedRequest, rememberGuided, wasGuided, wasIssued} from './exchange.js';
import type {Portal} from './portal.js';

interface Step {
  readonly title: string;
  readonly text: string;
  /** Where it is done, and the name of that place. */
  readonly href: string;
  readonly place: string;
}

const manager = {href: '#/license-manager', place: 'Open the License manager'};
const steps = {
  ask: {title: 'Step 1 of 3: ask the vendor.', text: 'In the License manager press Actions, then Request.', ...manager},
  answer: {
    title: 'Step 2 of 3: the vendor has your request.',
    text: 'Let the support desk answer it.',
    href: '#/support-desk',
    place: 'Open the support desk',
  },
  upload: {
    title: 'Step 3 of 3: upload the file of the vendor.',
    text: 'In the License manager press Actions, then Upload.',
    ...manager,
  },
  grant: {
    title: 'Licenses are here: give someone a seat.',
    text: 'Open Users, press Actions, then Select multiple records, tick people and press Grant licenses.',
    ...manager,
  },
} as const satisfies Readonly<Record<string, Step>>;

/** Keeps the line under the header on the next step, until the first seat is granted. */
export function startGuide(guide: HTMLElement, portal: Portal): void {
  let installation: Installation | null = null;
  const show = (): void => {
    const step = installation && nextStep(installation, portal.provider.database);
    guide.hidden = !step;
    if (!step) return;
    guide.replaceChildren(element('strong', {}, step.title), ` ${step.text} `);
    if (location.hash !== step.href) guide.append(element('a', {href: step.href}, step.place));
  };
  const hide = (): void => {
    installation = null;
    show();
  };
  addEventListener('exchange', show);
  addEventListener('hashchange', show);
  portal.watch(
    new AbortController().signal,
    async (licensing) => {
      installation = await licensing.installation();
      show();
    },
    hide,
  );
}

function nextStep({demoMode, holders}: Installation, database: string): Step | null {
  if (holders > 0) rememberGuided(database);
  if (wasGuided(database)) return null;
  if (!demoMode) return steps.grant;
  if (rememberedRequest(database) === null) return steps.ask;
  return wasIssued(database) ? steps.upload : steps.answer;
}
