import {html, nothing, svg, type TemplateResult} from 'lit';

/** What a donut shows; the words in and beside it are the text, so the ring is hidden from assistive technology. */
export interface DonutFigures {
  readonly used: number;
  readonly total: number;
  /** Under its threshold: amber. */
  readonly low?: boolean;
}

const size = 128;
const centre = size / 2;
const thickness = 12;
const radius = 54;
const length = 2 * Math.PI * radius;
const gap = 5;
const hatchLength = 26;

/** A ring that starts at 12 o'clock, with `middle` inside it. Lengths are SVG attributes: a strict policy forbids styles. */
export function donut({used, total, low = false}: DonutFigures, middle: unknown): TemplateResult {
  return html`
    <div class="donut">
      <svg viewBox="0 0 ${size} ${size}" aria-hidden="true">
        <circle class="rim" cx=${centre} cy=${centre} r=${radius + thickness / 2}></circle>
        <circle class="rim" cx=${centre} cy=${centre} r=${radius - thickness / 2}></circle>
        ${used > total && total > 0 ? overRing(used, total) : ring(used, total, low)}
      </svg>
      <div class="donut-middle">${middle}</div>
    </div>
  `;
}

function ring(used: number, total: number, low: boolean): unknown {
  const className = low ? 'low' : 'fill';
  const share = total > 0 ? Math.min(1, used / total) : 0;
  if (share === 0) return arc('track', 0, length);
  if (share === 1) return arc(className, 0, length);
  // However small a part is, it is there to be seen.
  const end = Math.min(length - 3 * gap, Math.max(gap, share * length - gap / 2));
  return svg`${arc(className, 0, end)}${arc('track', end + gap, length - gap)}`;
}

/** More users than seats: the ring are the users, and those without a seat are hatched. */
function overRing(used: number, total: number): unknown {
  const end = Math.min(length - hatchLength - gap, (total / used) * length - gap / 2);
  const [first, last] = [end + gap, length - gap];
  const strokes: number[] = [];
  for (let at = first; at <= last - 8; at += 6) strokes.push(at);
  return svg`
    ${arc('fill', 0, end)}
    ${strokes.map((at) => {
      const [inner, outer] = [point(at + 8, radius - thickness / 2), point(at, radius + thickness / 2)];
      return svg`<path class="over" d="M${inner}L${outer}"></path>`;
    })}
  `;
}

/** A part of the ring, from one length along it to another. */
const arc = (className: string, start: number, end: number): unknown => svg`
  <circle
    class=${className}
    cx=${centre}
    cy=${centre}
    r=${radius}
    stroke-width=${thickness}
    stroke-dasharray=${end - start >= length ? nothing : `${end - start} ${length}`}
    stroke-dashoffset=${-start}
    transform="rotate(-90 ${centre} ${centre})"
  ></circle>
`;

function point(along: number, distance: number): string {
  const angle = (along / length) * 2 * Math.PI - Math.PI / 2;
  const place = (value: number): string => value.toFixed(2);
  return `${place(centre + distance * Math.cos(angle))} ${place(centre + distance * Math.sin(angle))}`;
}
