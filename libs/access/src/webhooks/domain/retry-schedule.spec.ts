import { hasFailedLongEnough, nextTry, RETRY_AFTER, verdictOn } from './retry-schedule.js';

const NOW = new Date('2026-03-10T02:00:00Z');

describe('trying again', () => {
  it('follows the specification: 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 h, and then no more', () => {
    const seconds = RETRY_AFTER.map((_, at) => (nextTry(at + 1, NOW)!.getTime() - NOW.getTime()) / 1000);
    expect(seconds).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(nextTry(10, NOW)).toBeNull();
  });

  it.each([
    [200, 'taken'],
    [204, 'taken'],
    [299, 'taken'],
    [301, 'refused'],
    [307, 'refused'],
    [400, 'refused'],
    [404, 'refused'],
    [410, 'gone'],
    [429, 'silent'],
    [500, 'refused'],
    [502, 'silent'],
    [504, 'silent'],
    [null, 'silent'],
  ])('takes %s for %s', (status, verdict) => {
    expect(verdictOn(status)).toBe(verdict);
  });

  it.each([
    ['2026-03-05T02:00:00.001Z', false],
    ['2026-03-05T02:00:00Z', true],
    ['2026-03-01T02:00:00Z', true],
  ])('of an endpoint failing since %s: enough? %s', (since, enough) => {
    expect(hasFailedLongEnough(new Date(since), NOW)).toBe(enough);
  });
});
