import {html, type TemplateResult} from 'lit';
import type {Messages} from '../../i18n/messages.js';
import {emptyView} from '../parts/state-view.js';

/** In place of a product that does not exist, or no longer does; its name is what was seen of it before. */
export const productGone = (name: string | undefined, messages: Messages, onBack: () => void): TemplateResult =>
  emptyView(
    name === undefined ? messages.noSuchProduct : messages.productGone(name),
    html`<button class="button" type="button" @click=${onBack}>${messages.backToLicenses}</button>`,
  );
