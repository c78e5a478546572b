import {checkRow} from '../records/check-row.js';
import {damaged} from '../records/damaged.js';
import type {Head} from '../records/tables.js';
import {ask as askStore, get, type Ask, type Steps, type TableName} from '../store/store.js';

/**
 * Asks one round, as the store's own `ask` does, and judges each row that it answers. Throws STORE_DAMAGED for one that
 * something else has written, so that no rule ever sees it.
 */
export function* ask<const Q extends readonly Ask<TableName, unknown>[]>(
  ...questions: Q
): ReturnType<typeof askStore<Q>> {
  const answers = yield* askStore<Q>(...questions);
  questions.forEach(({table, keys}, i) => {
    const answer = (answers as readonly unknown[])[i] as readonly unknown[];
    if (keys) keys.forEach((key, k) => checkRow(table, key, answer[k]));
    else
      for (const [key, value] of answer as readonly (readonly [readonly unknown[], unknown])[]) {
        // Of a row that was asked for, undefined is its absence; of one that a scan has found, it is damage.
        if (value === undefined) throw damaged(table, key.join(' '));
        checkRow(table, key, value);
      }
  });
  return answers;
}

/** The head, without which nothing can be read or written. Throws STORE_DAMAGED where it is missing. */
export function* readHead(): Steps<'head', Head> {
  const [[head]] = yield* ask(get('head', ['head']));
  if (!head) throw damaged('head', 'head');
  return head;
}

type TablesOf<S> = S extends Steps<infer T, unknown> ? T : never;
type ResultOf<S> = S extends Steps<TableName, infer R> ? R : never;

/** Runs steps side by side: what they ask at the same time is one round, and so one way to the engine and back. */
export function* together<const S extends readonly Steps<TableName, unknown>[]>(
  ...all: S
): Steps<TablesOf<S[number]>, {[I in keyof S]: ResultOf<S[I]>}> {
  const turns = all.map((steps) => steps.next([]));
  for (;;) {
    const asking = turns.flatMap((turn, i) => (turn.done ? [] : [{steps: all[i]!, i, questions: turn.value}]));
    if (asking.length === 0) return turns.map(({value}) => value) as unknown as {[I in keyof S]: ResultOf<S[I]>};
    const answers = yield asking.flatMap(({questions}) => questions) as never[];
    let at = 0;
    for (const {steps, i, questions} of asking) {
      turns[i] = steps.next(answers.slice(at, (at += questions.length)));
    }
  }
}
