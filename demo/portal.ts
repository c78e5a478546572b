import type {LicenseProvider} from '../src/elements/license-provider/license-provider.js';
import type {LicensingSession} from '../src/licensing/licensing-session.js';
import {accounts} from './accounts.js';

/** What the pages share: the provider around them and who is signed in. */
export class Portal {
  readonly provider: LicenseProvider;
  readonly #accountChanges = new EventTarget();

  constructor(provider: LicenseProvider) {
    this.provider = provider;
    this.#setCurrentUser(this.accountId);
  }

  /** Id of the signed-in account; empty when nobody is. */
  get accountId(): string {
    return sessionStorage.getItem(this.#accountKey) ?? accounts[0]!.id;
  }

  signIn(accountId: string): void {
    sessionStorage.setItem(this.#accountKey, accountId);
    this.#setCurrentUser(accountId);
    this.#accountChanges.dispatchEvent(new Event('change'));
  }

  /**
   * Calls `show` with the licensing session: now, after each commit in this tab or another, and when someone else signs in.
   * `fail` hears why when that does not work.
   */
  watch(
    signal: AbortSignal,
    show: (licensing: LicensingSession) => void | Promise<void>,
    fail: (error: unknown) => void,
  ): void {
    let unsubscribe = (): void => {};
    let generation = 0;
    const start = async (): Promise<void> => {
      const own = ++generation;
      unsubscribe();
      try {
        const licensing = await this.provider.ready;
        if (signal.aborted || own !== generation) return;
        const update = async (): Promise<void> => {
          try {
            await show(licensing);
          } catch (error) {
            if (!signal.aborted && own === generation) fail(error);
          }
        };
        unsubscribe = licensing.subscribe(() => void update());
        await update();
      } catch (error) {
        if (!signal.aborted && own === generation) fail(error);
      }
    };
    this.#accountChanges.addEventListener('change', () => void start(), {signal});
    signal.addEventListener('abort', () => unsubscribe());
    void start();
  }

  #setCurrentUser(accountId: string): void {
    const account = accounts.find(({id}) => id === accountId);
    this.provider.currentUser = account ? {id: account.id, name: account.name, roles: account.roles ?? []} : null;
  }

  /** Each database of this demo has a user of its own. */
  get #accountKey(): string {
    return `license-demo-account-${this.provider.database}`;
  }
}
