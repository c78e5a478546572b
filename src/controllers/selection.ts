import type {UserFilter, UserSelection, UserSort} from '../core/user.js';

/**
 * Which users are selected: ids picked one by one, or everyone who matches a filter, less exceptions. A later filter of the
 * list leaves it as it is. Immutable, so that a change of it is a change of a property.
 */
export class Selection {
  static readonly nobody = new Selection(new Set(), undefined);

  /** Everyone who matches, in the order of the list. */
  static everyone(filter: UserFilter, sort: UserSort): Selection {
    return new Selection(new Set(), {filter, sort});
  }

  /** The filter that was selected as a whole, if one was. */
  readonly matching: {readonly filter: UserFilter; readonly sort: UserSort} | undefined;
  /** As a change takes it. Picked ids are in the order in which they were picked. */
  readonly users: UserSelection;
  /** Picked ids; with a filter those that are excepted. */
  readonly #ids: ReadonlySet<string>;

  private constructor(ids: ReadonlySet<string>, matching: Selection['matching']) {
    this.#ids = ids;
    this.matching = matching;
    this.users = matching ? {filter: matching.filter, ...(ids.size > 0 && {except: [...ids]})} : [...ids];
  }

  get isEmpty(): boolean {
    return !this.matching && this.#ids.size === 0;
  }

  get hasExceptions(): boolean {
    return this.matching !== undefined && this.#ids.size > 0;
  }

  /** Whether a user is selected, where `matches` says whether the selected filter holds for them. */
  has(id: string, matches: boolean): boolean {
    return this.matching ? matches && !this.#ids.has(id) : this.#ids.has(id);
  }

  /** With some users selected or not. */
  with(ids: readonly string[], selected: boolean): Selection {
    const changed = new Set(this.#ids);
    const adds = this.matching ? !selected : selected;
    for (const id of ids) {
      if (adds) changed.add(id);
      else changed.delete(id);
    }
    return new Selection(changed, this.matching);
  }
}
