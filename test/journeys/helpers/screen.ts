import {accessibleName, textOf} from './accessible-name.js';
import {elementsBelow, focusedElement, isInside} from './composed-tree.js';
import {hasRole, type Role} from './roles.js';
import type {Download} from './take-downloads.js';
import {until} from './until.js';

/** A name in full, or a pattern of it. */
export type Name = string | RegExp;

/** A page in a frame, as the person in front of it has it: things have a role and a name, and one waits for them. */
export class Screen {
  readonly frame: HTMLIFrameElement;
  /** The files that were downloaded, oldest first. */
  readonly downloads: readonly Download[];

  constructor(frame: HTMLIFrameElement, downloads: readonly Download[] = []) {
    this.frame = frame;
    this.downloads = downloads;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  /** Everything of this role and name that can be reached now: drawn, and not behind a modal dialog. */
  all(role: Role, name: Name, within?: Element): HTMLElement[] {
    const scope = this.#modalDialog() ?? this.document.documentElement;
    const found: HTMLElement[] = [];
    for (const element of elementsBelow(within ?? scope)) {
      if (!hasRole(element, role) || !element.checkVisibility({visibilityProperty: true})) continue;
      if (within && !isInside(element, scope) && element !== scope) continue;
      if (matches(accessibleName(element, role), name)) found.push(element as HTMLElement);
    }
    // The dialog itself is inside nothing but the page.
    if (scope.localName === 'dialog' && hasRole(scope, role) && matches(accessibleName(scope, role), name)) {
      found.unshift(scope as HTMLElement);
    }
    return found;
  }

  /** Waits for the one thing of this role and name. */
  find(role: Role, name: Name, within?: Element): Promise<HTMLElement> {
    return until(
      () => `${role} ${String(name)}, ${this.all(role, name, within).length} found in: ${this.text(within)}`,
      () => {
        const found = this.all(role, name, within);
        return found.length === 1 && found[0];
      },
    );
  }

  /** Waits until there is nothing of this role and name. */
  async gone(role: Role, name: Name): Promise<void> {
    await until(`no more ${role} ${String(name)}`, () => this.all(role, name).length === 0);
  }

  /** Waits for a text anywhere that can be read. */
  async see(text: Name, within?: Element): Promise<void> {
    await until(
      () => `${String(text)} in: ${this.text(within)}`,
      () => (typeof text === 'string' ? this.text(within).includes(text) : text.test(this.text(within))),
    );
  }

  async seeTick(name: Name, isTicked: boolean): Promise<void> {
    await until(
      `${String(name)} ${isTicked ? 'ticked' : 'not ticked'}`,
      () => (this.all('checkbox', name)[0] as HTMLInputElement | undefined)?.checked === isTicked,
    );
  }

  text(within?: Element): string {
    return textOf(within ?? this.#modalDialog() ?? this.document.body)
      .replace(/\s+/g, ' ')
      .trim();
  }

  get focused(): Element | null {
    return focusedElement(this.document);
  }

  /** As with a pointer: waits until it can be pressed. */
  async press(role: Role, name: Name, within?: Element): Promise<void> {
    const target = await this.find(role, name, within);
    await until(`${role} ${String(name)} enabled`, () => !isDisabled(target));
    target.focus();
    target.click();
  }

  async type(role: 'textbox' | 'searchbox' | 'spinbutton' | 'date input', name: Name, value: string): Promise<void> {
    const field = (await this.find(role, name)) as HTMLInputElement;
    field.focus();
    field.value = value;
    field.dispatchEvent(new this.window.InputEvent('input', {bubbles: true, composed: true}));
    field.dispatchEvent(new this.window.Event('change', {bubbles: true}));
    this.#leave(field);
  }

  async choose(name: Name, option: Name): Promise<void> {
    const select = (await this.find('combobox', name)) as HTMLSelectElement;
    const chosen = [...select.options].find(({text}) => matches(text, option));
    select.value = chosen!.value;
    select.dispatchEvent(new this.window.Event('change', {bubbles: true}));
  }

  /** As a file picker hands a file over. */
  async giveFile(name: Name, fileName: string, text: string): Promise<void> {
    const input = (await this.find('file input', name)) as HTMLInputElement;
    const {DataTransfer, Event, File} = this.window;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], fileName));
    input.files = transfer.files;
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /** Firefox tells of focus only where its window has it, and a journey may run in the background. */
  #leave(field: HTMLElement): void {
    let isTold = false;
    field.addEventListener('blur', () => (isTold = true), {once: true});
    field.blur();
    if (!isTold) field.dispatchEvent(new this.window.FocusEvent('blur'));
  }

  #modalDialog(): Element | undefined {
    let topmost: Element | undefined;
    for (const element of elementsBelow(this.document.documentElement)) {
      if (element.localName === 'dialog' && element.matches(':modal')) topmost = element;
    }
    return topmost;
  }
}

export const isDisabled = (element: Element): boolean =>
  element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true';

const matches = (found: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? found === wanted : wanted.test(found);
