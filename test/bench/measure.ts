import {executeServerCommand} from '@web/test-runner-commands';

/** One line of the table; times in milliseconds. */
export interface Figure {
  readonly work: string;
  readonly ours: number;
  readonly peer?: {readonly name: string; readonly time: number};
  /** At least so many times faster than the peer, at most so many times slower, or at most so many milliseconds. */
  readonly goal: {readonly faster: number} | {readonly within: number} | {readonly below: number};
}

/** How often each work is done; the median counts. */
export const rounds = 3;

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Times by name, gathered over the rounds. */
export class Times {
  readonly #times = new Map<string, number[]>();

  /** Answers what the work does. */
  async add<R>(name: string, work: () => Promise<R>): Promise<R> {
    const start = performance.now();
    const result = await work();
    const time = performance.now() - start;
    this.#times.set(name, [...(this.#times.get(name) ?? []), time]);
    return result;
  }

  median(name: string): number {
    return median(this.#times.get(name) ?? []);
  }
}

export async function report(figure: Figure): Promise<void> {
  await executeServerCommand('bench-figure', {...figure});
}

/** Number of users asked for with `--users`. */
export async function usersAsked(): Promise<number> {
  const {users} = await executeServerCommand<{users: number}, undefined>('bench-options');
  return users;
}
