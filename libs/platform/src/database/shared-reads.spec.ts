import { writeOnce } from '../http/write-once.js';
import { SharedReads } from './shared-reads.js';

describe('shared reads', () => {
  const settle = async () => {
    for (const _ of [1, 2, 3]) await new Promise((resolve) => setImmediate(resolve));
  };

  /** A read that tells what was stored when it began, and ends when told to. */
  function store() {
    const ends: (() => void)[] = [];
    const state = { value: 0, begun: 0, ends };
    const work = (): Promise<number> => {
      state.begun += 1;
      const { value } = state;
      return new Promise((resolve) => ends.push(() => resolve(value)));
    };
    return { state, work };
  }

  it('tells nobody less than was stored when they asked', async () => {
    const { state, work } = store();
    const reads = new SharedReads<number>();
    const first = reads.read('number', work);
    await settle();
    state.value = 7;
    const late = [reads.read('number', work), reads.read('number', work)];
    state.ends[0]?.();
    await settle();
    state.ends[1]?.();
    expect(await first).toBe(0);
    expect(await Promise.all(late)).toEqual([7, 7]);
    expect(state.begun).toBe(2);
  });

  it('keeps different questions apart and keeps nothing afterwards', async () => {
    const { state, work } = store();
    const reads = new SharedReads<number>();
    const both = [reads.read('a', work), reads.read('b', work), reads.read('a', work)];
    await settle();
    // Those who come in together share one, whoever was first.
    expect(state.begun).toBe(2);
    state.ends.forEach((end) => end());
    await Promise.all(both);
    state.value = 3;
    const again = reads.read('a', work);
    await settle();
    state.ends[2]?.();
    expect(await again).toBe(3);
  });

  it('lets the next one try when a read fails', async () => {
    const reads = new SharedReads<string>();
    const failing = reads.read('x', () => settle().then(() => Promise.reject(new Error('cut off'))));
    const seen = failing.catch((error: Error) => error.message);
    await settle();
    const next = reads.read('x', () => Promise.resolve('well'));
    expect(await seen).toBe('cut off');
    await expect(next).resolves.toBe('well');
  });

  it('lets an answer for many be written out once, and any other each time', async () => {
    const answer = await new SharedReads<object>().read('x', () => Promise.resolve({ n: 1 }));
    const stringify = jest.spyOn(JSON, 'stringify');
    expect([writeOnce(answer), writeOnce(answer)]).toEqual(['{"n":1}', '{"n":1}']);
    expect(stringify).toHaveBeenCalledTimes(1);
    const own = { n: 2 };
    expect([writeOnce(own), writeOnce(own)]).toEqual(['{"n":2}', '{"n":2}']);
    expect(stringify).toHaveBeenCalledTimes(3);
    stringify.mockRestore();
  });
});
