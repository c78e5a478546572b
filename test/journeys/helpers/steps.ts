import type {Name, Screen} from './screen.js';
import {downloadOf} from './take-downloads.js';
import {until} from './until.js';

/** Opens **Actions** of the License manager and chooses one of them. */
export async function chooseAction(screen: Screen, action: string): Promise<void> {
  await screen.press('button', 'Actions');
  await screen.press('menuitem', action);
}

export async function openLicenseManager(screen: Screen): Promise<void> {
  await screen.press('link', 'System Designer');
  await screen.press('link', 'License manager');
  await screen.find('heading', 'License manager');
}

/** Opens the dialog and waits until it holds what the settings say. */
export async function openRequestDialog(screen: Screen): Promise<void> {
  await chooseAction(screen, 'Request');
  const version = (await screen.find('textbox', 'License version')) as HTMLInputElement;
  await until('a license version', () => version.value);
}

/** Makes a request in the License manager and answers the text of the file. */
export async function makeRequest(screen: Screen): Promise<string> {
  await openRequestDialog(screen);
  const {fileName, text} = await downloadOf(screen, () => screen.press('button', 'Generate a license request file'));
  await screen.see(`${fileName} was downloaded`);
  return text;
}

/** By the button in the footer; the cross has the same name. */
export async function closeDialog(screen: Screen): Promise<void> {
  const buttons = await until('a button Close', () => {
    const found = screen.all('button', 'Close');
    return found.length > 0 && found;
  });
  buttons.at(-1)!.click();
}

/** Goes to the support desk, which has the request of this portal at hand. */
export async function openSupportDesk(screen: Screen): Promise<void> {
  await screen.press('link', 'Support desk');
  await screen.find('heading', 'Support desk');
}

/** Issues the ticked licenses and answers the text of the file. */
export async function issueLicenseFile(screen: Screen): Promise<string> {
  const {text} = await downloadOf(screen, () => screen.press('button', 'Issue the license file'));
  return text;
}

/** Gives a file to the upload dialog, which opens for it. */
export async function offerLicenseFile(screen: Screen, text: string): Promise<void> {
  await chooseAction(screen, 'Upload');
  await screen.find('dialog', 'Upload licenses');
  await screen.giveFile(/./, 'ACME-0042.tls', text);
}

/** From an empty database to licenses, with what the support desk proposes or a change of it. */
export async function installLicenses(
  screen: Screen,
  adjust: (desk: Screen) => Promise<void> = async () => {},
): Promise<void> {
  await openLicenseManager(screen);
  await makeRequest(screen);
  await closeDialog(screen);
  await openSupportDesk(screen);
  await adjust(screen);
  const file = await issueLicenseFile(screen);
  await screen.press('link', 'Back to the License manager, to upload it');
  await offerLicenseFile(screen, file);
  await screen.press('button', 'Upload');
  await screen.see('Licenses have been successfully uploaded');
}

/** Opens the list of users with multiple selection and ticks some of them. */
export async function selectUsers(screen: Screen, search: string, names: readonly string[]): Promise<void> {
  await screen.press('tab', /^Users/);
  await chooseAction(screen, 'Select multiple records');
  await searchUsers(screen, search);
  for (const name of names) await screen.press('checkbox', name);
  await screen.see(`${names.length} selected`);
}

/** Fills the demo with its worked example and goes to the License manager. */
export async function openWorkedExample(screen: Screen): Promise<void> {
  await screen.press('button', 'Fill with a worked example');
  await screen.see(/Done: \d{3,} seats are granted/);
  await openLicenseManager(screen);
  await screen.find('row', /^Sales 2 licenses Personal .* Active 250 231 19$/);
}

/** Sets one of the filters above a list. The heads of its columns, which sort, may have the same name. */
export async function chooseFilter(screen: Screen, name: string, value: Name): Promise<void> {
  const menu = await until(`the filter ${name}`, () =>
    screen.all('button', name).find((button) => button.ariaHasPopup === 'menu'),
  );
  menu.click();
  await screen.press('menuitemradio', value);
}

export async function searchUsers(screen: Screen, text: string): Promise<void> {
  await screen.type('searchbox', 'Search name, email or job title', text);
}

/** Selects everyone who matches the filter, once the list has found them, and answers how many that are. */
export async function selectAll(screen: Screen): Promise<number> {
  await chooseAction(screen, 'Select all');
  const pattern = /All ([\d,]*[1-9][\d,]*) that match are selected/;
  const [, count] = await until('everyone selected', () => pattern.exec(screen.text()));
  return Number(count!.replace(/,/g, ''));
}

/** Grants or recalls one product through the dialog, and leaves the list without a selection. */
export async function changeSeats(
  screen: Screen,
  action: 'Grant licenses' | 'Recall licenses',
  product: string,
  names: readonly string[],
): Promise<void> {
  await selectUsers(screen, '', names);
  await screen.press('button', action);
  await screen.find('dialog', action);
  await screen.press('checkbox', product);
  await screen.press('button', 'Select');
  await screen.see(/Licenses have been successfully (granted to|recalled from) the selected users/);
  await screen.press('button', 'Cancel multiple selection');
}
