import {css} from 'lit';

/** Donut and steps. The donut is the same in both directions; time runs with the direction of reading. */
export const charts = css`
  .donut {
    display: grid;
    flex: none;
    inline-size: 128px;
    block-size: 128px;
  }

  .donut > * {
    grid-area: 1 / 1;
  }

  .donut svg {
    fill: none;
  }

  .donut .track {
    stroke: var(--license-_track);
  }

  .donut .fill {
    stroke: var(--license-_accent-mark);
  }

  .donut .low {
    stroke: var(--license-_warn-mark);
  }

  .donut .over {
    stroke: var(--license-_bad-mark);
    stroke-width: 3;
  }

  .donut-middle {
    align-self: center;
    justify-self: center;
    max-inline-size: 88px;
    text-align: center;
    font-size: var(--license-_size-xs);
    color: var(--license-_muted);
    line-height: var(--license-_line-tight);
  }

  .donut .figure {
    display: block;
    font-size: 28px;
    font-weight: var(--license-_weight-strong);
    color: var(--license-_text);
  }

  .donut .figure.long {
    font-size: 20px;
  }

  .donut .figure .icon {
    inline-size: 36px;
    block-size: 36px;
    fill: none;
    stroke-width: 1;
  }

  .steps {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    font-size: 12px;
    line-height: 16px;
  }

  .steps-ticks {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    block-size: 112px;
    padding-inline-end: var(--license-_space-2);
    text-align: right;
    color: var(--license-_muted);
  }

  .steps-plot {
    display: block;
    margin-block-start: 8px;
    overflow: visible;
  }

  .steps-plot svg {
    overflow: visible;
  }

  .steps-plot:dir(rtl) {
    transform: scaleX(-1);
  }

  .steps-plot text {
    direction: ltr;
    unicode-bidi: plaintext;
    fill: var(--license-_muted);
  }

  .steps-plot:dir(rtl) text {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }

  .steps-plot path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }

  .steps-plot .grid {
    stroke: var(--license-_border);
  }

  .steps-plot .total-line {
    stroke: var(--license-_muted);
    stroke-width: 1.5;
    stroke-dasharray: 3 3;
  }

  .steps-plot .used-line {
    stroke: var(--license-_accent-mark);
    stroke-width: 2;
  }

  .steps-plot .used-end {
    fill: var(--license-_accent-mark);
  }

  .steps-ends {
    display: flex;
    flex-direction: column;
    padding-inline-start: 10px;
    white-space: nowrap;
  }

  .steps-ends svg {
    flex: none;
  }

  @media (forced-colors: active) {
    .donut svg,
    .steps-plot {
      forced-color-adjust: none;
    }

    .donut .rim {
      stroke: CanvasText;
    }
  }
`;
