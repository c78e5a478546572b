import {html, type TemplateResult} from 'lit';
import type {Sentence} from '../../i18n/messages.js';

/** One of a few ways, each with what it means. */
export const radioChoice = <V extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [value: V, words: Sentence])[],
  chosen: V,
  onChoose: (value: V) => void,
): TemplateResult => html`
  <fieldset class="choices">
    <legend>${legend}</legend>
    ${options.map(
      ([value, {title, text}]) => html`
        <label class="choice">
          <input
            type="radio"
            name=${name}
            aria-labelledby="${name}-${value}"
            aria-describedby="${name}-${value}-about"
            .checked=${chosen === value}
            @change=${() => onChoose(value)}
          />
          <span>
            <span id="${name}-${value}">${title}</span>
            <span id="${name}-${value}-about" class="muted small">${text}</span>
          </span>
        </label>
      `,
    )}
  </fieldset>
`;
