import {LicensingError} from '../core/errors.js';
import type {JournalDetail} from '../core/journal.js';
import type {Settings, SettingsPatch} from '../core/settings.js';
import type {Actor} from '../core/user.js';
import {put, type RowChange, type Steps} from '../store/store.js';
import type {LicensingCore} from './licensing-core.js';
import type {Snapshot} from './snapshot.js';
import type {JournaledTable} from './journaled-tables.js';
import {writeChange, type Verdict} from './write-change.js';

/** Rows and journal details of settings that differ from those stored. */
export interface SettingsChange {
  readonly rows: readonly RowChange<'settings'>[];
  readonly details: {readonly [name: string]: JournalDetail};
}

/**
 * What setting them writes. Throws NEEDS_ACKNOWLEDGEMENT for another company ID while verified licenses of the present
 * one exist, since a mere typo would make all of them give nothing.
 */
export function changeSettings(snapshot: Snapshot, wanted: SettingsPatch, acknowledge: boolean): SettingsChange {
  const {settings: present} = snapshot;
  const changed = (Object.keys(present) as (keyof Settings)[]).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== present[name],
  );
  const hasVerified = snapshot.licenses.files.some(({verified}) => verified !== null);
  if (changed.includes('companyId') && hasVerified && !acknowledge) {
    throw new LicensingError('NEEDS_ACKNOWLEDGEMENT', {what: 'company-id'});
  }
  return {
    rows: changed.map((name) => put('settings', [name], wanted[name]!)),
    details: Object.fromEntries(changed.map((name) => [name, {before: present[name], after: wanted[name]!}])),
  };
}

export function setSettings(
  core: LicensingCore,
  actor: Actor | null,
  wanted: SettingsPatch,
  acknowledge: boolean,
): Promise<void> {
  return writeChange<void>(core, {
    actor,
    operation: 'CanManageLicUsers',
    action: 'settings',
    source: 'api',
    // eslint-disable-next-line require-yield -- settings are in the snapshot, which a moved head outdates
    *decide({snapshot}): Steps<JournaledTable, Verdict<void>> {
      const {rows, details} = changeSettings(snapshot, wanted, acknowledge);
      if (rows.length === 0) return {unchanged: undefined};
      return {
        rows,
        store: {details, touches: ['settings']},
        result: () => undefined,
      };
    },
  });
}
