import type {Head, Value} from '../../src/records/tables.js';
import {
  ask,
  get,
  put,
  remove,
  scan,
  type Commit,
  type Decision,
  type Migration,
  type OpenStore,
  type RowChange,
  type Steps,
  type Store,
  type TableName,
} from '../../src/store/store.js';

interface StoreEngine {
  readonly open: OpenStore;
  /** Deletes a database; settles when it is gone, whoever had it open. */
  readonly deleteDatabase: (name: string) => Promise<void>;
}

/** The same suite runs under mocha and under node:test. */
interface TestTools {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, body: () => Promise<void>) => unknown;
  readonly expect: Chai.ExpectStatic;
}

const everyTable = ['head', 'settings', 'requests', 'seats', 'sessions', 'journal', 'journalUsers', 'undone'] as const;

export const firstLayout: Migration = {
  to: 1,
  tables: everyTable,
  steps: () => decide(),
};

export const secondLayout: Migration = {
  to: 2,
  tables: ['usage'],
  *steps() {
    const [[term]] = yield* ask(get('settings', ['term']));
    return {
      changes: [put('settings', ['term'], [term ?? null, 'second']), put('usage', ['sales'], {count: 2, at: ''})],
      result: undefined,
    };
  },
};

const thirdLayout: Migration = {
  to: 3,
  tables: ['overuse'],
  *steps() {
    const [[term], [usage]] = yield* ask(get('settings', ['term']), get('usage', ['sales']));
    return {
      changes: [put('settings', ['term'], [term ?? null, usage?.count ?? null, 'third'])],
      result: undefined,
    };
  },
};

/** Steps that ask nothing and store rows. */
export function* decide<T extends TableName>(...changes: RowChange<T>[]): Steps<T, Decision<T, void>> {
  yield* ask();
  return {changes, result: undefined};
}

export function headAt(entry: number): Head {
  const never = {nextOrdinal: 0, firstLoose: 0, directory: 0, licenses: 0, permissions: 0, settings: 0, newestTime: 0};
  return {...never, entry, hash: '', installation: 'test'};
}

export async function settingIn(store: Store, name: string): Promise<Value | undefined> {
  const [[value]] = await store.read(['settings'], () => ask(get('settings', [name])));
  return value;
}

/** Resolves with the first `count` commits told from now on. */
export function nextCommits(store: Store, count: number): Promise<Commit[]> {
  return new Promise((resolve) => {
    const commits: Commit[] = [];
    const undo = store.onCommit((commit) => {
      commits.push(commit);
      if (commits.length < count) return;
      undo();
      resolve(commits);
    });
  });
}

/** What a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not reject.');
}

/** What every implementation of the store port holds to. */
export function storeConformance(engineName: string, engine: StoreEngine, {describe, it, expect}: TestTools): void {
  let databases = 0;

  /** Runs a test on a database of its own; connections are closed and rows removed afterwards. */
  const onDatabase =
    (test: (open: (...layouts: Migration[]) => Promise<Store>, name: string) => Promise<void>) => async () => {
      databases += 1;
      const name = `license-test-${engineName}-${databases}`;
      const stores: Store[] = [];
      try {
        await test(async (...layouts) => {
          const store = await engine.open(name, layouts.length > 0 ? layouts : [firstLayout]);
          stores.push(store);
          return store;
        }, name);
      } finally {
        await Promise.all(stores.map((store) => store.close()));
        await engine.deleteDatabase(name);
      }
    };

  const expectCode = async (promise: Promise<unknown>, code: string) => {
    expect(await failureOf(promise)).to.have.property('code', code);
  };

  describe(`${engineName}: rows`, () => {
    it(
      'answers keys in their order, and undefined where there is no row',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings'], () => decide(put('settings', ['a'], 1), put('settings', ['b'], 2)));
        const [values, none] = await store.read(['settings'], () =>
          ask(get('settings', ['b'], ['missing'], ['a'], ['b']), get('settings')),
        );
        expect(values).to.deep.equal([2, undefined, 1, 2]);
        expect(none).to.deep.equal([]);
      }),
    );

    it(
      'lets a round depend on the answers of the one before',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings', 'undone'], () =>
          decide(put('undone', [7], 8), put('undone', [8], 9), put('settings', ['9'], 'found')),
        );
        const found = await store.read(['settings', 'undone'], function* () {
          let entry = 7;
          for (;;) {
            const [[next]] = yield* ask(get('undone', [entry]));
            if (next === undefined) break;
            entry = next;
            yield* ask();
          }
          const [[value]] = yield* ask(get('settings', [`${entry}`]));
          return value;
        });
        expect(found).to.equal('found');
      }),
    );

    it(
      'keeps JSON and bytes as they are, and after reopening',
      onDatabase(async (open) => {
        const value: Value = JSON.parse('{"list":[null,true,-0.5,"ä€😀\\u0000"],"__proto__":{"own":1},"":{}}') as Value;
        const first = await open();
        await first.write(['settings', 'seats'], () =>
          decide(put('settings', ['all'], value), put('seats', ['sales', 0], new Uint8Array([0, 255, 7]))),
        );
        await first.close();
        const second = await open();
        const [[kept], [bytes]] = await second.read(['settings', 'seats'], () =>
          ask(get('settings', ['all']), get('seats', ['sales', 0])),
        );
        expect(JSON.stringify(kept)).to.equal(JSON.stringify(value));
        expect(bytes).to.be.instanceOf(Uint8Array);
        expect([...(bytes ?? [])]).to.deep.equal([0, 255, 7]);
      }),
    );

    it(
      'shares no object with its callers',
      onDatabase(async (open) => {
        const store = await open();
        const given = new Uint8Array([1]);
        await store.write(['seats'], () => decide(put('seats', ['sales', 0], given)));
        given[0] = 2;
        const read = () => store.read(['seats'], () => ask(get('seats', ['sales', 0]), scan('seats', ['sales'])));
        const [[first], [firstRow]] = await read();
        expect(first?.[0]).to.equal(1);
        if (first) first[0] = 3;
        if (firstRow) firstRow[1][0] = 4;
        const [[second], [secondRow]] = await read();
        expect([second?.[0], secondRow?.[1][0]]).to.deep.equal([1, 1]);
      }),
    );

    it(
      'removes a row, and takes a missing one for removed',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings'], () => decide(put('settings', ['a'], 1), put('settings', ['b'], 2)));
        await store.write(['settings'], () => decide(remove('settings', ['a']), remove('settings', ['missing'])));
        const [rows] = await store.read(['settings'], () => ask(scan('settings', [])));
        expect(rows).to.deep.equal([[['b'], 2]]);
      }),
    );

    it(
      'lets the last of several changes to one row stand',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings'], () =>
          decide(
            put('settings', ['a'], 1),
            put('settings', ['a'], 2),
            put('settings', ['b'], 1),
            remove('settings', ['b']),
            remove('settings', ['c']),
            put('settings', ['c'], 3),
          ),
        );
        const [values] = await store.read(['settings'], () => ask(get('settings', ['a'], ['b'], ['c'])));
        expect(values).to.deep.equal([2, undefined, 3]);
      }),
    );
  });

  describe(`${engineName}: scans`, () => {
    const withEntries = async (store: Store) => {
      await store.write(['undone'], () =>
        decide(...[100, 3, 0, 20, 7, 2].map((entry) => put('undone', [entry], -entry))),
      );
      return async (range?: Parameters<typeof scan<'undone'>>[2]) => {
        const [rows] = await store.read(['undone'], () => ask(scan('undone', [], range)));
        for (const [[entry], value] of rows) expect(value).to.equal(-entry);
        return rows.map(([[entry]]) => entry);
      };
    };

    it(
      'goes in the order of the last integer, within a range that includes its ends',
      onDatabase(async (open) => {
        const entries = await withEntries(await open());
        expect(await entries()).to.deep.equal([0, 2, 3, 7, 20, 100]);
        expect(await entries({})).to.deep.equal([0, 2, 3, 7, 20, 100]);
        expect(await entries({from: 3})).to.deep.equal([3, 7, 20, 100]);
        expect(await entries({to: 7})).to.deep.equal([0, 2, 3, 7]);
        expect(await entries({from: 3, to: 20})).to.deep.equal([3, 7, 20]);
        expect(await entries({from: 4, to: 6})).to.deep.equal([]);
        expect(await entries({from: 7, to: 7})).to.deep.equal([7]);
        expect(await entries({from: 20, to: 3})).to.deep.equal([]);
      }),
    );

    it(
      'goes backwards, and stops at the limit',
      onDatabase(async (open) => {
        const entries = await withEntries(await open());
        expect(await entries({reverse: true})).to.deep.equal([100, 20, 7, 3, 2, 0]);
        expect(await entries({limit: 2})).to.deep.equal([0, 2]);
        expect(await entries({reverse: true, limit: 2})).to.deep.equal([100, 20]);
        expect(await entries({from: 2, to: 20, reverse: true})).to.deep.equal([20, 7, 3, 2]);
        expect(await entries({from: 2, to: 20, reverse: true, limit: 3})).to.deep.equal([20, 7, 3]);
        expect(await entries({from: 3, limit: 2})).to.deep.equal([3, 7]);
        expect(await entries({limit: 100})).to.deep.equal([0, 2, 3, 7, 20, 100]);
        expect(await entries({reverse: true, limit: 100})).to.deep.equal([100, 20, 7, 3, 2, 0]);
        expect(await entries({limit: 0})).to.deep.equal([]);
        expect(await entries({reverse: true, limit: 0})).to.deep.equal([]);
        expect(await entries({from: 4, to: 6, reverse: true, limit: 1})).to.deep.equal([]);
      }),
    );

    const oddIds = [
      '',
      'a',
      'ab',
      'a\u0000',
      'A',
      '__proto__',
      'constructor',
      '0',
      '10',
      '2',
      '😀',
      '😀a',
      '\uffff',
      '["a"]',
      'é',
      'e\u0301',
    ];

    it(
      'finds the rows below a prefix and no others, whatever strings the prefix has',
      onDatabase(async (open) => {
        const store = await open();
        const chunks = oddIds.flatMap((product, index) => [
          put('seats', [product, 0], new Uint8Array([index])),
          put('seats', [product, 1], new Uint8Array([index, 1])),
        ]);
        await store.write(['seats'], () => decide(...chunks));
        for (const [index, product] of oddIds.entries()) {
          const [rows] = await store.read(['seats'], () => ask(scan('seats', [product])));
          expect(rows.map(([key, bytes]) => [key, [...bytes]])).to.deep.equal([
            [[product, 0], [index]],
            [
              [product, 1],
              [index, 1],
            ],
          ]);
        }
      }),
    );

    it(
      'finds the rows below a number, and no others',
      onDatabase(async (open) => {
        const store = await open();
        const parts = [1, 10, 11, 2].map((entry) => put('journalUsers', [entry, 0], new Uint8Array([entry])));
        await store.write(['journalUsers'], () => decide(...parts));
        const [rows, none] = await store.read(['journalUsers'], () =>
          ask(scan('journalUsers', [1]), scan('journalUsers', [3])),
        );
        expect(rows.map(([key, bytes]) => [key, [...bytes]])).to.deep.equal([[[1, 0], [1]]]);
        expect(none).to.deep.equal([]);
      }),
    );

    it(
      'finds all rows whose last part is a string, whatever that is',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings'], () => decide(...oddIds.map((id) => put('settings', [id], `value of ${id}`))));
        const [rows, values] = await store.read(['settings'], () =>
          ask(scan('settings', []), get('settings', ...oddIds.map((id) => [id] as const))),
        );
        expect(rows.map(([[id]]) => id)).to.have.members(oddIds);
        for (const [[id], value] of rows) expect(value).to.equal(`value of ${id}`);
        expect(values).to.deep.equal(oddIds.map((id) => `value of ${id}`));
      }),
    );
  });

  describe(`${engineName}: all or nothing`, () => {
    it(
      'stores nothing when the steps throw, and rejects with just that error',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings'], () => decide(put('settings', ['a'], 1)));
        const error = new Error('The steps refuse.');
        const refusal = store.write(['settings'], function* () {
          yield* ask(get('settings', ['a']));
          if (error) throw error;
          return {changes: [put('settings', ['a'], 2)], result: undefined};
        });
        expect(await failureOf(refusal)).to.equal(error);
        const early = store.read(['settings'], () => {
          throw error;
        });
        expect(await failureOf(early)).to.equal(error);
        expect(await settingIn(store, 'a')).to.equal(1);
      }),
    );

    it(
      'stores nothing when the last row cannot be stored',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['settings'], () => decide(put('settings', ['a'], 1)));
        const notStorable = (() => undefined) as unknown as Value;
        const failing = store.write(['settings'], () =>
          decide(put('settings', ['a'], 2), put('settings', ['b'], 2), put('settings', ['c'], {inside: [notStorable]})),
        );
        await expectCode(failing, 'STORE_FAILED');
        const [rows] = await store.read(['settings'], () => ask(scan('settings', [])));
        expect(rows).to.deep.equal([[['a'], 1]]);
      }),
    );

    it(
      'stores nothing when a table was not declared or a key is none',
      onDatabase(async (open) => {
        const store = await open();
        const undeclared = 'requests' as unknown as 'settings';
        const misplaced = store.write(['settings'], () => decide(put('settings', ['a'], 1), put(undeclared, ['b'], 1)));
        await expectCode(misplaced, 'STORE_FAILED');
        await expectCode(
          store.read(['settings'], () => ask(get(undeclared, ['b']))),
          'STORE_FAILED',
        );
        const noKey = store.write(['undone'], () => decide(put('undone', [1], 1), put('undone', [Number.NaN], 1)));
        await expectCode(noKey, 'STORE_FAILED');
        await expectCode(
          store.read(['undone'], () => ask(get('undone', [Number.NaN]))),
          'STORE_FAILED',
        );
        const [settings, undone] = await store.read(['settings', 'undone'], () =>
          ask(scan('settings', []), scan('undone', [])),
        );
        expect([...settings, ...undone]).to.deep.equal([]);
      }),
    );
  });

  describe(`${engineName}: several at once`, () => {
    function* takeSeat(): Steps<'seats', Decision<'seats', boolean>> {
      const [[free]] = yield* ask(get('seats', ['free', 0]));
      if (!free?.[0]) return {changes: [], result: false};
      return {changes: [put('seats', ['free', 0], new Uint8Array([free[0] - 1]))], result: true};
    }

    it(
      'gives the last seat once, whichever of two connections asks',
      onDatabase(async (open) => {
        const [one, other] = [await open(), await open()];
        await one.write(['seats'], () => decide(put('seats', ['free', 0], new Uint8Array([1]))));
        const taken = await Promise.all([one, other, one, other].map((store) => store.write(['seats'], takeSeat)));
        expect(taken.filter(Boolean)).to.have.length(1);
      }),
    );

    it(
      'loses no write of two connections',
      onDatabase(async (open) => {
        const [one, other] = [await open(), await open()];
        function* increment(): Steps<'undone', Decision<'undone', number>> {
          const [[count = 0]] = yield* ask(get('undone', [0]));
          return {changes: [put('undone', [0], count + 1)], result: count};
        }
        const writes = Array.from({length: 40}, (_, index) => (index % 2 ? one : other).write(['undone'], increment));
        const counts = await Promise.all(writes);
        expect(counts.sort((a, b) => a - b)).to.deep.equal(Array.from({length: 40}, (_, index) => index));
      }),
    );

    it(
      'shows all rounds of a read one state, while another connection writes',
      onDatabase(async (open) => {
        const [one, other] = [await open(), await open()];
        await one.write(['settings'], () => decide(put('settings', ['a'], 0), put('settings', ['b'], 0)));
        const readTwice = () =>
          one.read(['settings'], function* () {
            const [[a]] = yield* ask(get('settings', ['a']));
            for (let round = 0; round < 5; round += 1) yield* ask(get('settings', ['missing']));
            const [[b]] = yield* ask(get('settings', ['b']));
            return [a, b];
          });
        const reads: Promise<unknown[]>[] = [];
        const writes: Promise<void>[] = [];
        for (let n = 1; n <= 10; n += 1) {
          reads.push(readTwice());
          writes.push(other.write(['settings'], () => decide(put('settings', ['a'], n), put('settings', ['b'], n))));
        }
        await Promise.all(writes);
        for (const [a, b] of await Promise.all(reads)) expect(a).to.equal(b);
        expect(await settingIn(one, 'a')).to.equal(10);
      }),
    );

    it(
      'answers the same steps alike when they run again',
      onDatabase(async (open) => {
        const store = await open();
        await store.write(['seats'], () => decide(put('seats', ['free', 0], new Uint8Array([2]))));
        const read = () => store.read(['seats'], takeSeat);
        const [first, second] = [await read(), await read()];
        expect(first).to.deep.equal(second);
        expect(first.result).to.equal(true);
        expect(await store.write(['seats'], takeSeat)).to.equal(true);
        expect(await store.write(['seats'], takeSeat)).to.equal(true);
        expect(await store.write(['seats'], takeSeat)).to.equal(false);
      }),
    );
  });

  describe(`${engineName}: commits`, () => {
    it(
      'tells every connection the revision and the tables',
      onDatabase(async (open) => {
        const [one, other] = [await open(), await open()];
        const told = Promise.all([nextCommits(one, 1), nextCommits(other, 1)]);
        await one.write(['head', 'settings', 'requests'], () =>
          decide(put('head', ['head'], headAt(4)), put('settings', ['a'], 1), put('settings', ['b'], 1)),
        );
        for (const commits of await told) {
          expect(commits).to.have.length(1);
          expect(commits[0]?.revision).to.equal(4);
          expect(commits[0]?.tables).to.have.members(['head', 'settings']);
        }
      }),
    );

    it(
      'has told its own listeners when the write resolves',
      onDatabase(async (open) => {
        const store = await open();
        const revisions: number[] = [];
        store.onCommit(({revision}) => revisions.push(revision));
        const write = store.write(['head'], () => decide(put('head', ['head'], headAt(1))));
        expect(revisions).to.deep.equal([]);
        await write;
        expect(revisions).to.deep.equal([1]);
      }),
    );

    it(
      'leaves the revision when a volatile write commits, also on a new connection',
      onDatabase(async (open) => {
        const one = await open();
        await one.write(['head'], () => decide(put('head', ['head'], headAt(6))));
        const other = await open();
        const told = Promise.all([nextCommits(one, 1), nextCommits(other, 1)]);
        await other.write(['sessions'], () => decide(put('sessions', ['sales', 0], [])), {volatile: true});
        expect(await told).to.deep.equal([
          [{revision: 6, tables: ['sessions']}],
          [{revision: 6, tables: ['sessions']}],
        ]);
        const [[head]] = await one.read(['head'], () => ask(get('head', ['head'])));
        expect(head?.entry).to.equal(6);
      }),
    );

    it(
      'knows the revision that a migration left',
      onDatabase(async (open) => {
        const store = await open(firstLayout, {
          to: 2,
          tables: ['usage'],
          steps: () => decide(put('head', ['head'], headAt(9))),
        });
        const told = nextCommits(store, 1);
        await store.write(['usage'], () => decide(put('usage', ['sales'], {count: 1, at: ''})), {volatile: true});
        expect(await told).to.deep.equal([{revision: 9, tables: ['usage']}]);
      }),
    );

    it(
      'tells in the order of revisions, whoever writes',
      onDatabase(async (open) => {
        const [one, other] = [await open(), await open()];
        const told = Promise.all([nextCommits(one, 20), nextCommits(other, 20)]);
        function* next(): Steps<'head', Decision<'head', void>> {
          const [[head]] = yield* ask(get('head', ['head']));
          return {changes: [put('head', ['head'], headAt((head?.entry ?? -1) + 1))], result: undefined};
        }
        await Promise.all(Array.from({length: 20}, (_, index) => (index % 2 ? one : other).write(['head'], next)));
        for (const commits of await told) {
          const revisions = commits.map(({revision}) => revision);
          expect(revisions).to.deep.equal([...revisions].sort((a, b) => a - b));
          expect(revisions.at(-1)).to.equal(19);
        }
      }),
    );

    it(
      'tells nothing of a write that failed or that changed nothing, nor to who stopped listening',
      onDatabase(async (open) => {
        const [one, other] = [await open(), await open()];
        const told = Promise.all([nextCommits(one, 1), nextCommits(other, 1)]);
        let heardAfterUndo = 0;
        const undo = one.onCommit(() => (heardAfterUndo += 1));
        undo();
        const failing = one.write(['settings'], () => decide(put('settings', ['a'], (() => 1) as unknown as Value)));
        await expectCode(failing, 'STORE_FAILED');
        await one.write(['settings'], () => decide());
        await one.write(['requests'], () => decide(put('requests', ['r'], {digest: '', at: '', by: ''})));
        for (const [commit] of await told) expect(commit?.tables).to.deep.equal(['requests']);
        expect(heardAfterUndo).to.equal(0);
      }),
    );
  });

  describe(`${engineName}: ends`, () => {
    function* slowly(value: Value): Steps<'settings', Decision<'settings', string>> {
      for (let round = 0; round < 5; round += 1) yield* ask(get('settings', ['missing']));
      return {changes: [put('settings', ['slow'], value)], result: 'stored'};
    }

    it(
      'closes after the writes that run, and then refuses',
      onDatabase(async (open) => {
        const [store, other] = [await open(), await open()];
        const order: string[] = [];
        const write = store.write(['settings'], () => slowly(1)).then((result) => order.push(result));
        const closing = store.close().then(() => order.push('closed'));
        const late = store.write(['settings'], () => slowly(2));
        await expectCode(late, 'STORE_CLOSED');
        await expectCode(settingIn(store, 'slow'), 'STORE_CLOSED');
        await Promise.all([write, closing]);
        expect(order).to.deep.equal(['stored', 'closed']);
        expect(await store.ended).to.equal('closed');
        expect(await settingIn(other, 'slow')).to.equal(1);
        await store.close();
      }),
    );

    it(
      'tells a closed connection nothing more',
      onDatabase(async (open) => {
        const [store, other] = [await open(), await open()];
        let heard = 0;
        store.onCommit(() => (heard += 1));
        await store.close();
        const third = await open();
        const told = nextCommits(third, 1);
        await other.write(['settings'], () => decide(put('settings', ['a'], 1)));
        await told;
        expect(heard).to.equal(0);
      }),
    );

    it(
      'ends as gone when the database is deleted, and starts anew',
      onDatabase(async (open, name) => {
        const store = await open();
        await store.write(['settings'], () => decide(put('settings', ['a'], 1)));
        const write = store.write(['settings'], () => slowly(1));
        await engine.deleteDatabase(name);
        expect(await write).to.equal('stored');
        expect(await store.ended).to.equal('gone');
        await expectCode(settingIn(store, 'a'), 'STORE_CLOSED');
        expect(await settingIn(await open(), 'a')).to.equal(undefined);
      }),
    );

    it(
      'ends as replaced when a newer layout opens, after the writes that run',
      onDatabase(async (open) => {
        const store = await open();
        const write = store.write(['settings'], () => slowly(1));
        const newer = await open(firstLayout, secondLayout);
        expect(await write).to.equal('stored');
        expect(await store.ended).to.equal('replaced');
        await expectCode(settingIn(store, 'slow'), 'STORE_CLOSED');
        expect(await settingIn(newer, 'slow')).to.equal(1);
      }),
    );
  });

  describe(`${engineName}: layouts`, () => {
    it(
      'refuses a database of a newer layout',
      onDatabase(async (open) => {
        const newer = await open(firstLayout, secondLayout);
        await expectCode(open(firstLayout), 'STORE_TOO_NEW');
        await newer.close();
        await expectCode(open(firstLayout), 'STORE_TOO_NEW');
      }),
    );

    it(
      'runs the migrations that are missing, oldest first, each on what the one before left',
      onDatabase(async (open) => {
        const first = await open();
        await first.write(['settings'], () => decide(put('settings', ['term'], 30)));
        await first.close();
        const third = await open(firstLayout, secondLayout, thirdLayout);
        expect(await settingIn(third, 'term')).to.deep.equal([[30, 'second'], 2, 'third']);
        const [[usage]] = await third.read(['usage', 'overuse'], () => ask(get('usage', ['sales'])));
        expect(usage?.count).to.equal(2);
        await third.close();
        const again = await open(firstLayout, secondLayout, thirdLayout);
        expect(await settingIn(again, 'term')).to.deep.equal([[30, 'second'], 2, 'third']);
      }),
    );

    it(
      'leaves the database as it was when a migration fails',
      onDatabase(async (open) => {
        const first = await open();
        await first.write(['settings'], () => decide(put('settings', ['term'], 30)));
        await first.close();
        const error = new Error('The migration refuses.');
        const refusing: Migration = {
          to: 3,
          tables: ['overuse'],
          *steps() {
            yield* ask(get('settings', ['term']));
            throw error;
          },
        };
        expect(await failureOf(open(firstLayout, secondLayout, refusing))).to.equal(error);
        const notStorable: Migration = {
          to: 2,
          tables: ['usage'],
          steps: () => decide(put('settings', ['term'], 0), put('settings', ['b'], (() => 1) as unknown as Value)),
        };
        await expectCode(open(firstLayout, notStorable), 'STORE_FAILED');
        expect(await settingIn(await open(), 'term')).to.equal(30);
      }),
    );
  });
}
