import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Plan} from '../../core/plan.js';
import type {Messages} from '../../i18n/messages.js';

/** Who was left out and why, behind one line. */
export const skippedUsers = (plan: Plan, isDone: boolean, messages: Messages): unknown =>
  // Another plan is another list: closed, and whole.
  keyed(
    plan,
    html`
      <details class="skipped">
        <summary>${messages.showWhoAndWhy}</summary>
        <license-planned-users .plan=${plan} group="skipped" ?done=${isDone}></license-planned-users>
      </details>
    `,
  );
