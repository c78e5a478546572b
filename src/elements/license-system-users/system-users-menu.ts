import type {Messages} from '../../i18n/messages.js';
import {
  downloadIcon,
  endedIcon,
  fileIcon,
  goodIcon,
  minusIcon,
  plusIcon,
  selectAllIcon,
  selectIcon,
  uploadIcon,
  userIcon,
  type Icon,
} from '../../styles/icons.js';
import type {MenuItem} from '../license-menu/license-menu.js';

/** The users whom the actions take. */
export interface TakenUsers {
  readonly active: number;
  readonly inactive: number;
}

export interface SystemUsersActions {
  readonly selectMultiple: () => void;
  readonly cancelMultiple: () => void;
  readonly selectAll: () => void;
  readonly grant: () => void;
  readonly recall: () => void;
  readonly activate: () => void;
  readonly deactivate: () => void;
  readonly upload: () => void;
  readonly request: () => void;
  readonly importUsers: () => void;
  readonly export: () => void;
}

/** The items of the **Actions** menu. Those that cannot be used stay where they are and say why. */
export function systemUsersMenu(
  isSelecting: boolean,
  taken: TakenUsers,
  messages: Messages,
  actions: SystemUsersActions,
): readonly (readonly MenuItem[])[] {
  const {active, inactive} = taken;
  const isNobody = active + inactive === 0;
  const needsUsers = isNobody ? (isSelecting ? messages.selectUsersFirst : messages.chooseUserFirst) : undefined;
  const {activation} = messages;
  return [
    [
      isSelecting
        ? {label: messages.cancelMultiple, icon: selectIcon, run: actions.cancelMultiple}
        : {label: messages.selectMultiple, icon: selectIcon, run: actions.selectMultiple},
      {label: messages.selectAll, icon: selectAllIcon, run: actions.selectAll},
    ],
    [
      {label: messages.grantLicenses, icon: plusIcon, unavailable: needsUsers, run: actions.grant},
      {label: messages.recallLicenses, icon: minusIcon, unavailable: needsUsers, run: actions.recall},
    ],
    [
      ...(inactive > 0 ? [{label: activation.activate, icon: goodIcon, run: actions.activate}] : []),
      ...(active > 0 || isNobody
        ? [{label: activation.deactivate, icon: endedIcon, unavailable: needsUsers, run: actions.deactivate}]
        : []),
    ],
    [
      {label: messages.uploadTitle, icon: uploadIcon, run: actions.upload},
      {label: messages.requestTitle, icon: fileIcon, run: actions.request},
      {label: messages.importUsersTitle, icon: userIcon, run: actions.importUsers},
      {label: messages.export, icon: downloadIcon, run: actions.export},
    ],
  ];
}

/** What the selection bar offers beside Grant and Recall. Both stay, so that the one that was pressed keeps the focus. */
export function systemUsersBar(
  taken: TakenUsers,
  messages: Messages,
  actions: SystemUsersActions,
): readonly MenuItem[] {
  const {activation, selectUsersFirst, userActivation} = messages;
  const isNobody = taken.active + taken.inactive === 0;
  const item = (action: 'activate' | 'deactivate', icon: Icon, fitting: number): MenuItem => ({
    label: activation[action],
    icon,
    unavailable: isNobody ? selectUsersFirst : fitting > 0 ? undefined : userActivation('already', action, false),
    run: actions[action],
  });
  return [item('activate', goodIcon, taken.inactive), item('deactivate', endedIcon, taken.active)];
}
