import { chainActionOf } from './chain-action.js';

describe('what promotion has to do about a segment', () => {
  it.each([
    [0, 0, 'build'],
    [1, 0, 'complete'],
    [5, 0, 'complete'],
    [1, 1, 'strengthen'],
    [5, 2, 'strengthen'],
  ] as const)('of %d enterprises, %d leading: %s', (enterprises, leaders, action) => {
    expect(chainActionOf({ enterprises, leaders })).toBe(action);
  });
});
