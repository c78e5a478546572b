import {html, type TemplateResult} from 'lit';

/** Grey bars where title and charts will be, for a product that takes a while. */
export const pageSkeleton = (): TemplateResult => html`
  <div class="part" aria-busy="true">
    <span class="skeleton"></span>
    <span class="skeleton"></span>
    <span class="skeleton"></span>
  </div>
`;
