import type {UserLicense} from '../../licensing/licensing-session.js';
import {canChange} from './license-row.js';
import type {LicenseChanges} from './save-bar.js';

/**
 * How boxes were set that are not saved, by product. Whether that is a change depends on what is stored now: what somebody
 * else changed in the same way meanwhile is none any more. Immutable.
 */
export class WantedLicenses {
  static readonly none = new WantedLicenses(new Map());

  /** Ticks or clears every box that can be changed. */
  static all(licenses: readonly UserLicense[], isTicked: boolean): WantedLicenses {
    const changeable = licenses.filter((license) => canChange(license, true));
    return new WantedLicenses(new Map(changeable.map(({product}) => [product.id, isTicked])));
  }

  readonly #boxes: ReadonlyMap<string, boolean>;

  private constructor(boxes: ReadonlyMap<string, boolean>) {
    this.#boxes = boxes;
  }

  with(product: string, isTicked: boolean): WantedLicenses {
    return new WantedLicenses(new Map(this.#boxes).set(product, isTicked));
  }

  changes({product, granted}: UserLicense): boolean {
    return (this.#boxes.get(product.id) ?? granted) !== granted;
  }

  /** What would be stored. */
  changesOf(licenses: readonly UserLicense[]): LicenseChanges {
    const changed = licenses.filter((license) => this.changes(license));
    return {
      granted: changed.filter(({granted}) => !granted),
      recalled: changed.filter(({granted}) => granted),
    };
  }
}
