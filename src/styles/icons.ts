import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

/** A 16 px line icon in the current colour; `className` adds a colour or a size. Words beside it say what it means. */
export type Icon = (className?: string) => TemplateResult;

const icon =
  (paths: SVGTemplateResult, mirrored = false): Icon =>
  (className = '') => html`
    <svg
      class="icon ${mirrored ? 'mirrored' : ''} ${className}"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      ${paths}
    </svg>
  `;

export const searchIcon = icon(svg`<circle cx="7" cy="7" r="4.25"/><path d="m10.25 10.25 3 3"/>`);
export const filterIcon = icon(svg`<path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3"/>`);
export const closeIcon = icon(svg`<path d="m4 4 8 8M12 4l-8 8"/>`);
export const checkIcon = icon(svg`<path d="m3.5 8.5 3 3 6-7"/>`);
export const plusIcon = icon(svg`<path d="M8 3.5v9M3.5 8h9"/>`);
export const minusIcon = icon(svg`<path d="M3.5 8h9"/>`);
export const moreIcon = icon(svg`<path stroke-width="2" d="M3.5 8h.01M8 8h.01M12.5 8h.01"/>`);
export const chevronDownIcon = icon(svg`<path d="m4 6.5 4 4 4-4"/>`);
export const chevronRightIcon = icon(svg`<path d="m6.5 4 4 4-4 4"/>`, true);
export const sortAscendingIcon = icon(svg`<path d="M8 12.5v-9M4.75 6.75 8 3.5l3.25 3.25"/>`);
export const sortDescendingIcon = icon(svg`<path d="M8 3.5v9M4.75 9.25 8 12.5l3.25-3.25"/>`);
export const arrowIcon = icon(svg`<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"/>`, true);
export const swapIcon = icon(
  svg`<path d="M2.75 5.5h10.5M10.5 2.75l2.75 2.75-2.75 2.75M13.25 10.5H2.75M5.5 7.75 2.75 10.5l2.75 2.75"/>`,
  true,
);
export const undoIcon = icon(svg`<path d="M3 6.5h6.25a3.25 3.25 0 0 1 0 6.5H6.5M5.75 3.5 3 6.5l2.75 3"/>`, true);
export const uploadIcon = icon(svg`<path d="M8 10.5v-7M5 6l3-2.75L11 6M2.75 10.5v2.75h10.5V10.5"/>`);
export const downloadIcon = icon(svg`<path d="M8 3v7M5 7.5l3 2.75 3-2.75M2.75 10.5v2.75h10.5V10.5"/>`);
export const fileIcon = icon(svg`<path d="M4 2.5h5l3 3v8H4zM9 2.5v3h3"/>`);
export const trashIcon = icon(svg`<path d="M3 4.5h10M6 4.5v-2h4v2M4.25 4.5l.5 9h6.5l.5-9"/>`);
export const selectIcon = icon(
  svg`<rect x="2.75" y="2.75" width="10.5" height="10.5" rx="2"/><path d="m5.5 8 2 2 3.25-4"/>`,
);
export const selectAllIcon = icon(
  svg`<rect x="2.25" y="2.25" width="9" height="9" rx="2"/><path d="m4.5 6.75 1.75 1.75L9 5.25M13.75 5v6.75a2 2 0 0 1-2 2H5"/>`,
);
export const lockIcon = icon(
  svg`<rect x="3.25" y="7" width="9.5" height="6.25" rx="1.5"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>`,
);
export const shieldIcon = icon(svg`<path d="M8 2.25 13 4v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.75 8l1.5 1.5 3-3.25"/>`);

export const userIcon = icon(svg`<circle cx="8" cy="5.25" r="2.75"/><path d="M2.75 13.5a5.25 5.25 0 0 1 10.5 0"/>`);

export const infinityIcon = icon(
  svg`<path d="M8 8c1.5-2 2.5-3 4-3a3 3 0 0 1 0 6c-1.5 0-2.5-1-4-3S5.5 5 4 5a3 3 0 0 0 0 6c1.5 0 2.5-1 4-3Z"/>`,
);

// Status: outlines of different shape, so that colour is never the only sign.
export const goodIcon = icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="m5.5 8.25 1.75 1.75 3.25-3.75"/>`);
export const warnIcon = icon(svg`<path d="M8 2.5 14 13H2zM8 6.5v3M8 11.25h.01"/>`);
export const badIcon = icon(
  svg`<path d="M5.6 2.25h4.8l3.35 3.35v4.8l-3.35 3.35H5.6L2.25 10.4V5.6zM8 5v3.5M8 10.75h.01"/>`,
);
export const infoIcon = icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="M8 7.5v3.25M8 5.25h.01"/>`);
export const clockIcon = icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="M8 4.75V8l2.25 1.5"/>`);
export const upcomingIcon = icon(
  svg`<rect x="2.5" y="3.5" width="11" height="10" rx="1.5"/><path d="M2.5 6.75h11M5.25 2v3M10.75 2v3"/>`,
);
export const endedIcon = icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="M5.25 8h5.5"/>`);
export const inactiveIcon = icon(svg`<circle cx="8" cy="8" r="5.75" stroke-dasharray="2.5 2.5"/>`);
export const skipIcon = icon(svg`<circle cx="8" cy="8" r="5.75"/><path d="m4 12 8-8"/>`);
