import { lockAfterFailure } from './lockout.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const minutes = (failures: number) => {
  const until = lockAfterFailure(failures, NOW);
  return until === null ? 0 : (until.getTime() - NOW.getTime()) / 60_000;
};

describe('lockAfterFailure', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 5],
    [6, 10],
    [8, 40],
    [9, 60],
    [500, 60],
  ])('after %i failures rests %i minutes', (failures, expected) => {
    expect(minutes(failures)).toBe(expected);
  });
});
