import { api, onSessionEnded, signedInAgain } from '../api/client';
import { meKey } from './me-key';
import { queryClient } from './query-client';
import { asksWhoIsThere, isStillThere, leave } from './who-is-there';

/** Signed in: whose answers the server gives; null: nobody. */
let there: string | null;
let asked: string[];
const { fetch, localStorage } = globalThis;
let stop: () => void;

function answer(url: string): Response {
  asked.push(url);
  if (url === '/api/auth/refresh' || there === null) return Response.json({ code: 'session.ended' }, { status: 401 });
  return Response.json(url === '/api/auth/me' ? { id: there } : { of: there });
}

beforeEach(() => {
  there = null;
  asked = [];
  globalThis.fetch = (url) => Promise.resolve(answer(String(url)));
  globalThis.localStorage = { setItem: () => undefined, removeItem: () => undefined } as never;
  // A page stands open.
  stop = onSessionEnded(() => undefined);
  queryClient.setQueryData(meKey, { id: 'first' });
  queryClient.setQueryData(['leads'], { of: 'first' });
});
afterEach(() => {
  stop();
  queryClient.clear();
  Object.assign(globalThis, { fetch, localStorage });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const reads = () => asked.filter((url) => url === '/api/leads').length;

describe('a page whose session has ended', () => {
  it('reads on once the same person is back', async () => {
    const read = api.get('leads');
    await turn();
    expect(reads()).toBe(1);
    there = 'first';
    signedInAgain();
    expect(await read).toEqual({ of: 'first' });
  });

  it('reads nothing more for who was there before once it is left to somebody else', async () => {
    const read = api.get('leads').catch((error: unknown) => error);
    await turn();
    await leave();
    expect(await read).toMatchObject({ status: 401, code: 'session.ended' });
    there = 'second';
    signedInAgain();
    await turn();
    expect([reads(), queryClient.getQueryData(['leads']), queryClient.getQueryData(meKey)]).toEqual([
      1,
      undefined,
      null,
    ]);
  });

  it('keeps what it shows while nobody is there', async () => {
    expect(await queryClient.fetchQuery({ ...asksWhoIsThere, staleTime: 0 })).toEqual({ id: 'first' });
    expect(queryClient.getQueryData(['leads'])).toEqual({ of: 'first' });
  });
});

describe('who is there', () => {
  it('as somebody else than before is shown nothing of it', async () => {
    there = 'second';
    expect(await queryClient.fetchQuery({ ...asksWhoIsThere, staleTime: 0 })).toEqual({ id: 'second' });
    expect(queryClient.getQueryData(['leads'])).toBeUndefined();
  });

  it('is asked before something is sent by itself: in another window somebody else may have signed in', async () => {
    there = 'first';
    expect(await isStillThere('first')).toBe(true);
    there = 'second';
    expect(await isStillThere('first')).toBe(false);
    // It is refused, and the page asks to sign in.
    there = null;
    expect(await isStillThere('first')).toBe(true);
    globalThis.fetch = () => Promise.reject(new TypeError('no connection'));
    expect(await isStillThere('first')).toBe(false);
  });

  it('as before keeps what was read', async () => {
    there = 'first';
    await queryClient.fetchQuery({ ...asksWhoIsThere, staleTime: 0 });
    expect(queryClient.getQueryData(['leads'])).toEqual({ of: 'first' });
  });
});
