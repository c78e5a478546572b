import {html, type TemplateResult} from 'lit';

/** The head's box: ticks everyone who matches, also those who are not on the screen. */
export function headTick(label: string, isAll: boolean, isSome: boolean, onClick: () => void): TemplateResult {
  return html`
    <th scope="col" role="columnheader" class="column-tick">
      <input
        type="checkbox"
        aria-label=${label}
        .checked=${isAll}
        .indeterminate=${!isAll && isSome}
        @click=${(event: Event) => {
          // Shown again from what is selected, which the browser's own flip may not match.
          event.preventDefault();
          onClick();
        }}
      />
    </th>
  `;
}
