import {html, nothing, type TemplateResult} from 'lit';
import type {Formatters} from '../../i18n/formatters.js';
import type {Phrase} from '../../i18n/journal-messages.js';
import type {Messages} from '../../i18n/messages.js';
import type {ListedEntry} from '../../licensing/journal-page.js';
import {badIcon, chevronDownIcon, chevronRightIcon, goodIcon, skipIcon, undoIcon} from '../../styles/icons.js';
import {entryStory} from './entry-story.js';

export const entryColumns = ['entry', 'when', 'who', 'what', 'result', 'undo'] as const;

export interface EntryRowState {
  readonly row: number;
  readonly isOpen: boolean;
  /** Verify named it. */
  readonly isBroken: boolean;
  readonly isBusy: boolean;
}

export interface EntryRowActions {
  readonly toggle: (entry: number) => void;
  readonly undo: (entry: number) => void;
  readonly show: (entry: number) => void;
}

/** One entry in a line: its number opens it. */
export function entryRow(
  entry: ListedEntry,
  {row, isOpen, isBroken, isBusy}: EntryRowState,
  {journal, ...messages}: Messages,
  format: Formatters,
  actions: EntryRowActions,
): TemplateResult {
  const {n} = entry;
  const isDamaged = isBroken || entry.result === 'STORE_DAMAGED';
  const isKnown = entry.result !== 'STORE_DAMAGED';
  return html`
    <tr role="row" data-row=${row} aria-rowindex=${row + 2} class=${isDamaged ? 'broken' : ''}>
      <td role="cell" class="column-entry">
        <button
          class="entry-button"
          type="button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-label="${journal.columns.entry} ${format.number(n)}"
          @click=${() => actions.toggle(n)}
        >
          ${isOpen ? chevronDownIcon() : chevronRightIcon()} ${format.number(n)}
        </button>
      </td>
      <td role="cell" class="column-when">${isKnown ? format.dateTime(entry.at) : nothing}</td>
      <td role="cell" class="column-who">
        ${isKnown ? html`<bdi>${entry.by.name ?? entry.by.id ?? journal.nobody}</bdi>` : nothing}
      </td>
      <td role="cell" class="column-what cut">
        ${isDamaged ? journal.damaged : phrase(journal.what(entryStory(entry)), format, actions.show)}
      </td>
      <td role="cell" class="column-result">${resultLabel(entry, isDamaged, journal)}</td>
      <td role="cell" class="column-undo">
        ${
          entry.undoneBy !== null
            ? html`<span class="muted">${journal.undoneBy(entry.undoneBy)}</span>`
            : entry.notUndoable === null && !isDamaged
              ? html`<button
                  class="button compact"
                  type="button"
                  aria-label=${journal.undoEntry(n)}
                  aria-disabled=${isBusy ? 'true' : nothing}
                  @click=${() => !isBusy && actions.undo(n)}
                >
                  ${undoIcon()} ${messages.undo}
                </button>`
              : nothing
        }
      </td>
    </tr>
  `;
}

function resultLabel(entry: ListedEntry, isDamaged: boolean, journal: Messages['journal']): TemplateResult {
  const {damaged, refused, undone, done} = journal.results;
  if (isDamaged) return html`<span class="status">${badIcon('bad')} ${damaged}</span>`;
  if (entry.result !== 'ok') return html`<span class="status">${skipIcon('muted')} ${refused}</span>`;
  if (entry.undoneBy !== null) return html`<span class="status muted">${undoIcon()} ${undone}</span>`;
  return html`<span class="status">${goodIcon('good')} ${done}</span>`;
}

/** A sentence with names in bold, codes as such, and entries as links. */
function phrase(parts: Phrase, format: Formatters, show: (entry: number) => void): unknown {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    if ('name' in part) return html`<bdi class="name">${part.name}</bdi>`;
    if ('code' in part) return html`<code>${part.code}</code>`;
    const open = (): void => show(part.entry);
    return html`<button class="link" type="button" @click=${open}>${format.number(part.entry)}</button>`;
  });
}
