import {sendKeys} from '@web/test-runner-commands';
import {accessibleName} from './accessible-name.js';
import {hasRole, type Role} from './roles.js';
import type {Name, Screen} from './screen.js';
import {until} from './until.js';

const mostTabs = 200;

/** Someone without a pointer: real keys, and nothing but keys. */
export class Keyboard {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await sendKeys({press: key});
  }

  async pressWith(modifier: 'Shift' | 'Control', key: string): Promise<void> {
    await pressTogether(modifier, key);
  }

  /** Key by key: WebKit's driver drops the second of two equal letters when it is given a whole text. */
  async type(text: string): Promise<void> {
    await this.press(...text);
  }

  /** Tabs until the focus is there. */
  async tabTo(role: Role, name: Name): Promise<void> {
    await this.#tabUntil(role, name, () => this.press('Tab'));
  }

  async tabBackTo(role: Role, name: Name): Promise<void> {
    await this.#tabUntil(role, name, () => this.pressWith('Shift', 'Tab'));
  }

  /** Waits for the focus to come there by itself, as it does when a dialog opens or closes. */
  async focusComesTo(role: Role, name: Name): Promise<void> {
    await until(
      () => `focus on ${role} ${String(name)}; it is on ${this.#describeFocus()}`,
      () => this.#isFocused(role, name),
      5000,
    );
  }

  async #tabUntil(role: Role, name: Name, tab: () => Promise<void>): Promise<void> {
    await this.#screen.find(role, name);
    const passed: string[] = [];
    while (!this.#isFocused(role, name)) {
      if (passed.length === mostTabs)
        throw new Error(`Tab never reaches ${role} ${String(name)}: ${passed.join('; ')}`);
      await tab();
      passed.push(this.#describeFocus());
    }
  }

  #isFocused(role: Role, name: Name): boolean {
    const {focused} = this.#screen;
    if (!focused || !hasRole(focused, role)) return false;
    const found = accessibleName(focused, role);
    return typeof name === 'string' ? found === name : name.test(found);
  }

  #describeFocus(): string {
    const {focused} = this.#screen;
    return focused ? `${focused.localName} “${accessibleName(focused, 'button').slice(0, 40)}”` : 'nothing';
  }
}

/** The codes by which WebDriver knows keys that have no character. */
const codes: {readonly [K in string]?: string} = {
  Shift: '\uE008',
  Control: '\uE009',
  Tab: '\uE004',
  End: '\uE010',
  ArrowDown: '\uE015',
};

async function pressTogether(modifier: 'Shift' | 'Control', key: string): Promise<void> {
  if (isWebKit) {
    // Its driver knows no `down` and `up`, and presses the keys of a text all together.
    await sendKeys({type: `${codes[modifier]}${codes[key] ?? key}`});
    return;
  }
  await sendKeys({down: modifier});
  await sendKeys({press: key});
  await sendKeys({up: modifier});
}

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);
