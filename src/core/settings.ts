export interface Settings {
  /** The customer's number at the vendor; empty until it is set. */
  readonly companyId: string;
  /** The version last asked for; `1.0.0` at first. */
  readonly licenseVersion: string;
  /** Where requests go by e-mail; empty for none. */
  readonly vendorEmail: string;
  /** Leaves names out of "who can help". */
  readonly hideNames: boolean;
}

/** Settings to change; those that are absent stay. */
export type SettingsPatch = {readonly [N in keyof Settings]?: Settings[N] | undefined};

const defaults: Settings = {companyId: '', licenseVersion: '1.0.0', vendorEmail: '', hideNames: false};

/** Settings from what is stored by name. One that was never stored, or is not of its type, has its default. */
export function settingsOf(stored: ReadonlyMap<string, unknown>): Settings {
  const setting = <N extends keyof Settings>(name: N): Settings[N] => {
    const value = stored.get(name);
    return typeof value === typeof defaults[name] ? (value as Settings[N]) : defaults[name];
  };
  return {
    companyId: setting('companyId'),
    licenseVersion: setting('licenseVersion'),
    vendorEmail: setting('vendorEmail'),
    hideNames: setting('hideNames'),
  };
}
