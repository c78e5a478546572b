import type {AssignChange} from '../../core/change.js';
import type {ListedUser} from '../../licensing/licensing-session.js';

/** What is to be done with the seats of a product once it is applied. Immutable: another one is another question. */
export class StagedChanges {
  static readonly none = new StagedChanges([], new Set());

  /** Users to grant a seat, in the order in which seats are handed out. */
  readonly added: readonly ListedUser[];
  /** Ids of users to recall the seat from. */
  readonly recalled: ReadonlySet<string>;

  private constructor(added: readonly ListedUser[], recalled: ReadonlySet<string>) {
    this.added = added;
    this.recalled = recalled;
  }

  get count(): number {
    return this.added.length + this.recalled.size;
  }

  withAdded(users: readonly ListedUser[]): StagedChanges {
    const known = new Set(this.added.map(({id}) => id));
    return new StagedChanges([...this.added, ...users.filter(({id}) => !known.has(id))], this.recalled);
  }

  withRecalled(ids: readonly string[]): StagedChanges {
    return new StagedChanges(this.added, new Set([...this.recalled, ...ids]));
  }

  without(ids: ReadonlySet<string>): StagedChanges {
    return new StagedChanges(
      this.added.filter(({id}) => !ids.has(id)),
      new Set([...this.recalled].filter((id) => !ids.has(id))),
    );
  }

  lines(product: string): AssignChange['lines'] {
    return [
      ...[...this.recalled].map((user) => ({user, product, action: 'recall' as const})),
      ...this.added.map(({id}) => ({user: id, product, action: 'grant' as const})),
    ];
  }
}
