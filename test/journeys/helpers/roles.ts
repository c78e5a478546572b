/** What a person, or their screen reader, calls a thing on the screen. */
export type Role =
  | 'alert'
  | 'button'
  | 'cell'
  | 'checkbox'
  | 'columnheader'
  | 'combobox'
  | 'date input'
  | 'dialog'
  | 'file input'
  | 'group'
  | 'heading'
  | 'link'
  | 'menuitem'
  | 'menuitemradio'
  | 'radio'
  | 'row'
  | 'searchbox'
  | 'spinbutton'
  | 'status'
  | 'tab'
  | 'table'
  | 'textbox';

/** Elements that have a role without saying so. */
const nativeElements: {readonly [R in Role]?: string} = {
  button: 'button, summary, input[type="button"], input[type="submit"]',
  cell: 'td',
  checkbox: 'input[type="checkbox"]',
  columnheader: 'th[scope="col"]',
  combobox: 'select',
  'date input': 'input[type="date"]',
  dialog: 'dialog',
  'file input': 'input[type="file"]',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  row: 'tr',
  searchbox: 'input[type="search"]',
  table: 'table',
  spinbutton: 'input[type="number"]',
  textbox: 'input:not([type]), input[type="text"], textarea',
};

/** Roles whose name is their content. The others are named by a label alone. */
const namedByContent: readonly Role[] = [
  'alert',
  'button',
  'cell',
  'columnheader',
  'heading',
  'link',
  'menuitem',
  'menuitemradio',
  'row',
  'status',
  'tab',
];

export const isNamedByContent = (role: Role): boolean => namedByContent.includes(role);

export function hasRole(element: Element, role: Role): boolean {
  const explicit = element.getAttribute('role');
  if (explicit !== null) return explicit === role || (role === 'cell' && explicit === 'gridcell');
  const native = nativeElements[role];
  return native !== undefined && element.matches(native);
}
