import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {expect} from 'chai';
import type {SessionState} from '../../src/context/session-context.js';
import {LiveQuery} from '../../src/controllers/live-query.js';
import type {SessionController} from '../../src/controllers/session-controller.js';
import {LicensingError} from '../../src/core/errors.js';
import type {LicensingSession} from '../../src/licensing/licensing-session.js';
import {FakeHost} from './fake-host.js';

/** A session that only tells of commits. */
class FakeSession {
  readonly listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  commit(): void {
    for (const listener of this.listeners) listener();
  }
}

interface Asked {
  readonly question: string;
  readonly session: unknown;
  readonly answer: (value: string) => Promise<void>;
  readonly fail: (error: unknown) => Promise<void>;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a live query', () => {
  let host: FakeHost;
  let session: FakeSession;
  let state: SessionState;
  let question: string | undefined;
  let asked: Asked[];
  let query: LiveQuery<[string], string>;

  const ready = (next: FakeSession): SessionState => ({
    status: 'ready',
    session: next as unknown as LicensingSession,
  });

  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout']});
    host = new FakeHost();
    session = new FakeSession();
    state = ready(session);
    question = 'one';
    asked = [];
    const controller = {
      get state() {
        return state;
      },
      get session() {
        return state.status === 'ready' ? state.session : undefined;
      },
    } as SessionController;
    query = new LiveQuery(
      host,
      controller,
      () => (question === undefined ? undefined : [question]),
      (inSession, text) => {
        return new Promise((resolve, reject) => {
          asked.push({
            question: text,
            session: inSession,
            answer: (value) => (resolve(value), settled()),
            fail: (error) => (reject(error), settled()),
          });
        });
      },
    );
    host.update();
  });

  afterEach(() => mock.timers.reset());

  it('asks once for a question, and again when it changes', async () => {
    await asked[0]!.answer('first');
    host.update();
    expect(asked.map(({question: text}) => text)).to.deep.equal(['one']);
    question = 'two';
    host.update();
    expect(asked.map(({question: text}) => text)).to.deep.equal(['one', 'two']);
    expect(query.value, 'the old answer stays meanwhile').to.equal('first');
    expect(query.isPending).to.equal(true);
    await asked[1]!.answer('second');
    expect(query.value).to.equal('second');
    expect(query.isPending).to.equal(false);
  });

  it('asks again after a commit', async () => {
    await asked[0]!.answer('first');
    session.commit();
    await asked[1]!.answer('after the commit');
    expect(query.value).to.equal('after the commit');
  });

  it('never lets an older answer replace a newer one', async () => {
    question = 'two';
    host.update();
    await asked[1]!.answer('newer');
    await asked[0]!.answer('older');
    expect(query.value).to.equal('newer');
  });

  it('keeps the old answer when a newer one cannot be had, and forgets the failure once it can', async () => {
    await asked[0]!.answer('first');
    session.commit();
    await asked[1]!.fail(new LicensingError('STORE_CLOSED', {}));
    expect(query.value).to.equal('first');
    expect(query.error?.code).to.equal('STORE_CLOSED');
    void query.refresh();
    await asked[2]!.answer('again');
    expect(query.error).to.equal(undefined);
    expect(query.value).to.equal('again');
  });

  it('shows an error of the program with its own code and reports it, also where it comes too late to be shown', async (test) => {
    const reported: unknown[] = [];
    test.mock.method(console, 'error', (error: unknown) => reported.push(error));
    const [early, late] = [new TypeError('boom'), new RangeError('boom')];
    question = 'two';
    host.update();
    await asked[0]!.fail(late);
    expect(query.error).to.equal(undefined);
    await asked[1]!.fail(early);
    expect(query.error).to.include({code: 'UNEXPECTED', cause: early});
    expect(reported).to.deep.equal([late, early]);
  });

  it('is slow after 300 ms without an answer, and no longer once there is one', async () => {
    mock.timers.tick(299);
    expect(query.isSlow).to.equal(false);
    mock.timers.tick(1);
    expect(query.isSlow).to.equal(true);
    await asked[0]!.answer('late');
    expect(query.isSlow).to.equal(false);
  });

  it('is slow as well while the session itself is being opened', () => {
    state = {status: 'pending'};
    host.update();
    mock.timers.tick(300);
    expect(query.isSlow).to.equal(true);
  });

  it('drops what one session answered as soon as that session is gone', async () => {
    await asked[0]!.answer('for one user');
    state = {status: 'pending'};
    host.update();
    expect(query.value).to.equal(undefined);
    const other = new FakeSession();
    state = ready(other);
    host.update();
    expect(asked[1]!.session).to.equal(other);
    expect(session.listeners.size).to.equal(0);
  });

  it('ignores an answer that comes after its host left the page, and listens no more', async () => {
    host.disconnect();
    await asked[0]!.answer('too late');
    expect(query.value).to.equal(undefined);
    expect(session.listeners.size).to.equal(0);
  });

  it('asks nothing without a question', () => {
    question = undefined;
    host.update();
    session.commit();
    expect(asked.length).to.equal(1);
  });
});
