import type {Messages} from '../../i18n/messages.js';
import {
  downloadIcon,
  fileIcon,
  minusIcon,
  plusIcon,
  selectAllIcon,
  selectIcon,
  swapIcon,
  trashIcon,
  uploadIcon,
} from '../../styles/icons.js';
import type {MenuItem} from '../license-menu/license-menu.js';

export interface ManagerActions {
  readonly request: () => void;
  readonly upload: () => void;
  readonly delete: () => void;
  readonly selectMultiple: () => void;
  readonly cancelMultiple: () => void;
  readonly selectAll: () => void;
  readonly grant: () => void;
  readonly recall: () => void;
  readonly replace: () => void;
  readonly import: () => void;
  readonly export: () => void;
}

/** The items of the **Actions** menu. Those that cannot be used stay where they are and say why. */
export function managerMenu(
  state: {readonly isSelecting: boolean; readonly hasSelection: boolean; readonly hasLicenses: boolean},
  messages: Messages,
  actions: ManagerActions,
): readonly (readonly MenuItem[])[] {
  const needsUsers = state.hasSelection ? undefined : messages.selectUsersFirst;
  return [
    [
      {label: messages.request, icon: fileIcon, run: actions.request},
      {label: messages.upload, icon: uploadIcon, run: actions.upload},
      {
        label: messages.delete,
        icon: trashIcon,
        danger: true,
        unavailable: state.hasLicenses ? undefined : messages.noLicensesToDelete,
        run: actions.delete,
      },
    ],
    [
      state.isSelecting
        ? {label: messages.cancelMultiple, icon: selectIcon, run: actions.cancelMultiple}
        : {label: messages.selectMultiple, icon: selectIcon, run: actions.selectMultiple},
      {label: messages.selectAll, icon: selectAllIcon, run: actions.selectAll},
    ],
    [
      {label: messages.grantLicenses, icon: plusIcon, unavailable: needsUsers, run: actions.grant},
      {label: messages.recallLicenses, icon: minusIcon, unavailable: needsUsers, run: actions.recall},
      {label: messages.replaceLicenses, icon: swapIcon, unavailable: needsUsers, run: actions.replace},
    ],
    [
      {label: messages.import, icon: uploadIcon, run: actions.import},
      {label: messages.export, icon: downloadIcon, run: actions.export},
    ],
  ];
}
