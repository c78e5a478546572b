import {html, nothing, type TemplateResult} from 'lit';
import type {Sentence} from '../../i18n/messages.js';
import {badIcon, goodIcon, infoIcon, warnIcon, type Icon} from '../../styles/icons.js';

export type Tone = 'good' | 'info' | 'warn' | 'bad';

const icons: {readonly [T in Tone]: Icon} = {good: goodIcon, info: infoIcon, warn: warnIcon, bad: badIcon};

/** One message: an icon, what happened or is wrong in bold, what follows, and the actions that belong to it. */
export function messageRow(
  tone: Tone,
  {title, text}: Sentence,
  options: {
    readonly icon?: Icon;
    readonly actions?: unknown;
    readonly code?: string;
    readonly more?: unknown;
    readonly className?: string;
    /** Whether it can be given the focus, where what had it is gone. */
    readonly isFocusable?: boolean;
  } = {},
): TemplateResult {
  const {icon = icons[tone], actions, code, more, className = '', isFocusable = false} = options;
  return html`
    <div
      class="message ${tone} ${className}"
      role=${tone === 'bad' ? 'alert' : 'status'}
      tabindex=${isFocusable ? '-1' : nothing}
    >
      ${icon(tone === 'info' ? '' : tone)}
      <div class="message-text">
        <bdi><span class="strong">${title}</span> ${text}</bdi>
        ${code ? html`<code class="small muted">${code}</code>` : nothing} ${more ?? nothing}
      </div>
      ${actions ? html`<div class="message-actions">${actions}</div>` : nothing}
    </div>
  `;
}
