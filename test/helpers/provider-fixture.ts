import {ContextProvider} from '@lit/context';
import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {localeContext} from '../../src/context/locale-context.js';
import {sessionContext, type SessionState} from '../../src/context/session-context.js';
import {localeOf} from '../../src/i18n/locale.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';

// The list of rows asks whether it is in development; a build says so, and here nothing is built.
Object.assign(globalThis, {process: {env: {NODE_ENV: 'production'}}});

/** A part of a page with a provider whose state a test sets, around the elements under test. */
export interface ProviderFixture {
  readonly box: HTMLElement;
  setSession(session: LicensingSession): void;
  setState(state: SessionState): void;
}

/** Renders content inside a provider of this session; without one the provider is still opening. */
export async function providerFixture(
  content: TemplateResult,
  session?: LicensingSession,
  {width}: {readonly width?: number} = {},
): Promise<ProviderFixture> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  if (width !== undefined) box.style.width = `${width}px`;
  const initialValue: SessionState = session ? {status: 'ready', session} : {status: 'pending'};
  const provider = new ContextProvider(box, {context: sessionContext, initialValue});
  new ContextProvider(box, {context: localeContext, initialValue: localeOf('en')});
  await fixture(content, {parentNode: box});
  return {
    box,
    setSession: (next) => provider.setValue({status: 'ready', session: next}),
    setState: (state) => provider.setValue(state),
  };
}
