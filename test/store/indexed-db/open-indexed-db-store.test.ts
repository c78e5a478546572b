import {expect} from '@open-wc/testing';
import {openIndexedDbStore} from '../../../src/store/indexed-db/open-indexed-db-store.js';
import {ask, get, put, type Commit, type Migration, type Store} from '../../../src/store/store.js';
import {
  decide,
  failureOf,
  firstLayout,
  headAt,
  nextCommits,
  secondLayout,
  settingIn,
  storeConformance,
} from '../store-conformance.js';

function settled<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}

const deleteDatabase = async (name: string) => {
  await settled(indexedDB.deleteDatabase(name));
};

// A rejection that nobody hears would be reported to the page that embeds the store.
const unhandled: unknown[] = [];
const onUnhandled = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
before(() => addEventListener('unhandledrejection', onUnhandled));
after(() => {
  removeEventListener('unhandledrejection', onUnhandled);
  expect(unhandled).to.deep.equal([]);
});

storeConformance('indexed-db', {open: openIndexedDbStore, deleteDatabase}, {describe, it, expect});

/** Puts something else in the place of a member, and answers how to put it back. */
function replaceMember<T extends object>(owner: T, name: keyof T, descriptor: PropertyDescriptor): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {configurable: true, ...descriptor});
  return () => {
    if (original) Object.defineProperty(owner, name, original);
    else Reflect.deleteProperty(owner, name);
  };
}

describe('openIndexedDbStore', () => {
  const restores: (() => void)[] = [];
  const stores: Store[] = [];
  const names: string[] = [];

  const newName = () => {
    const name = `license-test-engine-${crypto.randomUUID()}`;
    names.push(name);
    return name;
  };

  const openStore = async (name: string, layouts: readonly Migration[] = [firstLayout], patience?: number) => {
    const store = await openIndexedDbStore(name, layouts, patience === undefined ? {} : {patience});
    stores.push(store);
    return store;
  };

  /** Opens a store, and gets hold of the connection below it. */
  const openWithConnection = async (name: string) => {
    let request: IDBOpenDBRequest | undefined;
    const open = IDBFactory.prototype.open;
    const restore = replaceMember(IDBFactory.prototype, 'open', {
      value(this: IDBFactory, ...options: Parameters<IDBFactory['open']>) {
        request = open.apply(this, options);
        return request;
      },
    });
    try {
      const store = await openStore(name);
      return {store, connection: request?.result as IDBDatabase};
    } finally {
      restore();
    }
  };

  const expectCode = async (promise: Promise<unknown>, code: string) => {
    const error = await failureOf(promise);
    expect(error).to.have.property('code', code);
    return error as Error;
  };

  afterEach(async () => {
    for (const restore of restores.splice(0)) restore();
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(names.splice(0).map(deleteDatabase));
  });

  describe('while an older connection does not let go', () => {
    let stubborn: IDBDatabase;
    let name: string;

    beforeEach(async () => {
      name = newName();
      const older = await openStore(name);
      await older.write(['settings'], () => decide(put('settings', ['term'], 30)));
      await older.close();
      stubborn = await settled(indexedDB.open(name));
    });

    afterEach(() => stubborn.close());

    it('gives up as blocked after its patience, and again when tried again', async () => {
      await expectCode(openStore(name, [firstLayout, secondLayout], 20), 'STORE_BLOCKED');
      await expectCode(openStore(name, [firstLayout, secondLayout], 20), 'STORE_BLOCKED');
    });

    it('changes nothing after it gave up, so that the older version still opens', async () => {
      await expectCode(openStore(name, [firstLayout, secondLayout], 20), 'STORE_BLOCKED');
      stubborn.close();
      expect(await settingIn(await openStore(name), 'term')).to.equal(30);
    });

    it('lets go of what opens after it gave up', async () => {
      await expectCode(openStore(name, [firstLayout, secondLayout], 20), 'STORE_BLOCKED');
      // It needs no upgrade, and waits behind one.
      await expectCode(openStore(name, [firstLayout], 20), 'STORE_BLOCKED');
      stubborn.close();
      await deleteDatabase(name);
      expect(await settingIn(await openStore(name), 'term')).to.equal(undefined);
    });

    it('opens when the other lets go in time', async () => {
      const newer = openStore(name, [firstLayout, secondLayout], 60_000);
      stubborn.onversionchange = () => stubborn.close();
      expect(await settingIn(await newer, 'term')).to.deep.equal([30, 'second']);
    });
  });

  it('has patience with its own upgrade', async () => {
    const waiting = new Map<unknown, () => void>();
    restores.push(
      replaceMember(globalThis, 'setTimeout', {
        value(callback: () => void) {
          waiting.set(callback, callback);
          return callback;
        },
      }),
      replaceMember(globalThis, 'clearTimeout', {value: (callback: unknown) => waiting.delete(callback)}),
    );
    const slow: Migration = {
      ...firstLayout,
      steps() {
        for (const endOfPatience of waiting.values()) endOfPatience();
        return decide();
      },
    };
    const store = await openStore(newName(), [slow]);
    expect(await settingIn(store, 'a')).to.equal(undefined);
  });

  it('says that there is no storage, however the engine says it', async () => {
    const withFactory = (descriptor: PropertyDescriptor) => {
      restores.push(replaceMember(globalThis, 'indexedDB', descriptor));
    };
    withFactory({value: undefined});
    await expectCode(openStore('none'), 'STORE_UNAVAILABLE');
    withFactory({
      get() {
        throw new DOMException('Not in this frame.', 'SecurityError');
      },
    });
    await expectCode(openStore('none'), 'STORE_UNAVAILABLE');
    for (const code of ['SecurityError', 'InvalidStateError']) {
      const refusal = new DOMException('Not in this window.', code);
      withFactory({
        value: {
          open() {
            throw refusal;
          },
        },
      });
      expect((await expectCode(openStore('none'), 'STORE_UNAVAILABLE')).cause).to.equal(refusal);
    }
    while (restores.length > 0) restores.pop()?.();
  });

  it('is full when the engine has no room, and stores nothing of that write', async () => {
    const store = await openStore(newName());
    const realPut = IDBObjectStore.prototype.put;
    const restore = replaceMember(IDBObjectStore.prototype, 'put', {
      value(this: IDBObjectStore, value: unknown, key: IDBValidKey) {
        if (value === 'too much') throw new DOMException('No room.', 'QuotaExceededError');
        return realPut.call(this, value, key);
      },
    });
    try {
      const write = store.write(['settings'], () =>
        decide(put('settings', ['a'], 1), put('settings', ['b'], 'too much')),
      );
      await expectCode(write, 'STORE_FULL');
    } finally {
      restore();
    }
    expect(await settingIn(store, 'a')).to.equal(undefined);
  });

  it('fails, and tells nobody, when the engine aborts after the last row was put', async () => {
    const name = newName();
    const store = await openStore(name);
    const told = nextCommits(store, 1);
    const realPut = IDBObjectStore.prototype.put;
    const restore = replaceMember(IDBObjectStore.prototype, 'put', {
      value(this: IDBObjectStore, value: unknown, key: IDBValidKey) {
        const request = realPut.call(this, value, key);
        request.addEventListener('success', () => this.transaction.abort());
        return request;
      },
    });
    try {
      await expectCode(
        store.write(['settings'], () => decide(put('settings', ['a'], 1))),
        'STORE_FAILED',
      );
    } finally {
      restore();
    }
    expect(await settingIn(store, 'a')).to.equal(undefined);
    await store.write(['requests'], () => decide(put('requests', ['r'], {digest: '', at: '', by: ''})));
    expect(await told).to.deep.equal([{revision: 0, tables: ['requests']}]);
  });

  it('fails with the cause when the engine aborts while the steps ask', async () => {
    const {store, connection} = await openWithConnection(newName());
    const transaction = connection.transaction.bind(connection);
    connection.transaction = (...options) => {
      const begun = transaction(...options);
      setTimeout(() => begun.abort());
      return begun;
    };
    const write = store.write(['settings'], function* () {
      for (;;) yield* ask(get('settings', ['a']));
    });
    expect((await expectCode(write, 'STORE_FAILED')).cause).to.have.property('name', 'AbortError');
  });

  it('waits for the disk, unless a write is volatile', async () => {
    const {store, connection} = await openWithConnection(newName());
    const durabilities: (string | undefined)[] = [];
    const transaction = connection.transaction.bind(connection);
    connection.transaction = (tables, mode, options) => {
      durabilities.push(options?.durability);
      return transaction(tables, mode, options);
    };
    await store.write(['settings'], () => decide(put('settings', ['a'], 1)));
    await store.write(['sessions'], () => decide(put('sessions', ['sales', 0], [])), {volatile: true});
    expect(durabilities).to.deep.equal(['strict', 'relaxed']);
  });

  it('ends as lost when the engine closes the connection, with or without saying so', async () => {
    const told = await openWithConnection(newName());
    told.connection.dispatchEvent(new Event('close'));
    expect(await told.store.ended).to.equal('lost');
    await expectCode(settingIn(told.store, 'a'), 'STORE_CLOSED');

    const silent = await openWithConnection(newName());
    silent.connection.close();
    await expectCode(settingIn(silent.store, 'a'), 'STORE_CLOSED');
    expect(await silent.store.ended).to.equal('lost');
  });

  describe('and the channel of changes', () => {
    const wakes: [string, () => void][] = [
      [
        'comes back from the page cache',
        () => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})),
      ],
      ['was frozen', () => document.dispatchEvent(new Event('resume'))],
    ];
    for (const [what, wake] of wakes) {
      it(`asks to read everything again when the page ${what}`, async () => {
        const store = await openStore(newName());
        await store.write(['head'], () => decide(put('head', ['head'], headAt(3))));
        const told = nextCommits(store, 1);
        wake();
        expect(await told).to.deep.equal([{revision: 3}]);
      });
    }

    it('asks to read everything again when the page is seen again, and not when it is hidden', async () => {
      const store = await openStore(newName());
      const told = nextCommits(store, 1);
      restores.push(replaceMember(document, 'hidden', {value: true}));
      document.dispatchEvent(new Event('visibilitychange'));
      await store.write(['head'], () => decide(put('head', ['head'], headAt(1))));
      expect(await told).to.deep.equal([{revision: 1, tables: ['head']}]);
      const toldAgain = nextCommits(store, 1);
      restores.pop()?.();
      restores.push(replaceMember(document, 'hidden', {value: false}));
      document.dispatchEvent(new Event('visibilitychange'));
      expect(await toldAgain).to.deep.equal([{revision: 1}]);
    });

    it('asks nothing when the page is shown for the first time', async () => {
      const store = await openStore(newName());
      const told = nextCommits(store, 1);
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
      await store.write(['settings'], () => decide(put('settings', ['a'], 1)));
      expect(await told).to.deep.equal([{revision: 0, tables: ['settings']}]);
    });

    it('takes no message that does not have the form of one', async () => {
      const name = newName();
      const store = await openStore(name);
      const told = nextCommits(store, 2);
      const foreign = new BroadcastChannel(`license-changes:${name}`);
      const messages: unknown[] = [
        null,
        'revision',
        {},
        {revision: 9},
        {tables: ['seats']},
        {revision: '9', tables: ['seats']},
        {revision: -1, tables: ['seats']},
        {revision: 1.5, tables: ['seats']},
        {revision: Infinity, tables: ['seats']},
        {revision: 9, tables: 'seats'},
        {revision: 9, tables: {length: 1, 0: 'seats'}},
        {revision: 9, tables: [['seats']]},
        {revision: 9, tables: ['seats', 'users']},
        {revision: 9, tables: ['__proto__']},
        {revision: 2, tables: ['seats', 'seats'], extra: 'left out'},
        {revision: 1, tables: ['head']},
      ];
      for (const message of messages) foreign.postMessage(message);
      // The last is older than what was told, and so is told under the newer revision.
      const expected: Commit[] = [
        {revision: 2, tables: ['seats']},
        {revision: 2, tables: ['head']},
      ];
      expect(await told).to.deep.equal(expected);
      foreign.close();
    });

    it('works without one, for its own listeners', async () => {
      restores.push(replaceMember(globalThis, 'BroadcastChannel', {value: undefined}));
      const store = await openStore(newName());
      const told = nextCommits(store, 1);
      await store.write(['settings'], () => decide(put('settings', ['a'], 1)));
      expect(await told).to.deep.equal([{revision: 0, tables: ['settings']}]);
    });
  });
});
