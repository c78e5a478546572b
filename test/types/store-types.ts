import {ask, get, put, scan, type Store} from '../../src/store/store.js';

// Compiled by the type check only: what a transaction did not declare, it can neither read nor store.
export async function declarationsBind(store: Store): Promise<void> {
  const [[head], chunks] = await store.read(['head', 'seats'], () =>
    ask(get('head', ['head']), scan('seats', ['sales'], {from: 0, reverse: true, limit: 1})),
  );
  const entry: number | undefined = head?.entry;
  const bytes: Uint8Array | undefined = chunks[0]?.[1];
  void [entry, bytes];

  // @ts-expect-error: `seats` was not declared.
  await store.read(['head'], () => ask(get('seats', ['sales', 0])));

  // @ts-expect-error: `seats` was not declared, nor may a later round ask for it.
  await store.read(['head'], function* () {
    yield* ask(get('head', ['head']));
    yield* ask(scan('seats', ['sales']));
  });

  // @ts-expect-error: `settings` was declared, and `seats` is stored.
  await store.write(['settings'], function* () {
    yield* ask(get('settings', ['term']));
    return {changes: [put('seats', ['sales', 0], new Uint8Array())], result: undefined};
  });

  // @ts-expect-error: the key of a seat chunk has two parts.
  get('seats', ['sales']);
  // @ts-expect-error: the value of a seat chunk is bytes.
  put('seats', ['sales', 0], 'bytes');
  // @ts-expect-error: the last part of the key is a string, so that its order is nobody's promise.
  scan('settings', [], {from: 0});
}
