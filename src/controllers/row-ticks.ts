import type {UserListData} from './user-list-data.js';

/** Which users a tick concerns: that of its row, or all up to the row that was ticked before. */
export class RowTicks {
  readonly #data: UserListData;
  /** Where a range begins. */
  #anchor: number | undefined;

  constructor(data: UserListData) {
    this.#data = data;
  }

  /** A range always ticks; without a tick before it begins at `start`. */
  async toggle(
    row: number,
    isRange: boolean,
    start: number,
  ): Promise<{readonly ids: readonly string[]; readonly isTicked: boolean}> {
    const isTicked = isRange || !this.#data.isSelectedAt(row);
    const from = isRange ? (this.#anchor ?? start) : row;
    this.#anchor = row;
    return {ids: await this.#data.idsBetween(from, row), isTicked};
  }

  /** Rows are others now. */
  forget(): void {
    this.#anchor = undefined;
  }
}
