import {html, nothing, svg, type TemplateResult} from 'lit';

/** What a meter shows; the number beside it is the text, so it is hidden from assistive technology. */
export interface MeterFigures {
  readonly used: number;
  readonly total: number;
  /** Planned additions, drawn in the same colour at less strength. */
  readonly planned?: number;
  /** Under its threshold: amber. */
  readonly low?: boolean;
}

const height = 6;
const hatchWidth = 14;

/** Seats used of a total. Widths are SVG attributes: a strict policy forbids inline styles. */
export function meter({used, total, planned = 0, low = false}: MeterFigures, width = 128): TemplateResult {
  const over = used > total;
  const share = (value: number): number => (total > 0 ? Math.min(1, value / total) * width : 0);
  const limit = over ? Math.min(width - hatchWidth, (total / used) * width) : width;
  const filled = over ? limit : share(used);
  const added = over ? 0 : Math.max(0, share(used + planned) - filled - 1);
  return html`
    <svg class="meter ${width < 128 ? 'narrow' : ''}" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      <rect class="track" width=${width} height=${height} rx="3"></rect>
      ${filled > 0 ? svg`<rect class=${low ? 'low' : 'fill'} width=${filled} height=${height} rx="3"></rect>` : nothing}
      ${added > 0 ? svg`<rect class="planned" x=${filled + 1} width=${added} height=${height} rx="2"></rect>` : nothing}
      ${over ? hatching(limit, width) : nothing}
    </svg>
  `;
}

/** More users than seats: where the seats end, then diagonal strokes. */
function hatching(start: number, end: number): unknown {
  const strokes: number[] = [];
  for (let x = start + 4; x < end; x += 5) strokes.push(x);
  return svg`
    ${strokes.map((x) => svg`<path class="over" d="M${x} ${height}l4 ${-height}"></path>`)}
    <rect class="limit" x=${start} y="-1" width="2" height=${height + 2}></rect>
  `;
}
