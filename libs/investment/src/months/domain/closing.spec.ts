import { needsWord, refusalToClose } from './closing.js';

describe('which month may be closed', () => {
  it.each([
    ['the first may be any month that is over', '2023-05', null, null],
    ['the first may not be this month', '2026-11', null, { code: 'month.not_over', current: '2026-11' }],
    ['nor a later one', '2027-01', null, { code: 'month.not_over', current: '2026-11' }],
    ['the next one', '2023-06', '2023-05', null],
    ['over the turn of the year', '2024-01', '2023-12', null],
    ['the same again', '2023-05', '2023-05', { code: 'month.closed_already' }],
    ['one before the chain', '2023-04', '2023-05', { code: 'month.closed_already' }],
    ['one left out', '2023-07', '2023-05', { code: 'month.out_of_order', expected: '2023-06' }],
    ['the next one while it lasts', '2026-11', '2026-10', { code: 'month.not_over', current: '2026-11' }],
    ['the future', '2026-12', '2026-09', { code: 'month.not_over', current: '2026-11' }],
  ])('%s', (_, month, lastClosed, refusal) =>
    expect(refusalToClose(month, { lastClosed, current: '2026-11' })).toEqual(refusal),
  );
});

describe('a word is asked for', () => {
  it.each([
    [0, 0, false],
    [1, 0, true],
    [0, 1, true],
  ])('with %d waiting and %d missing: %s', (pending, missing, needed) =>
    expect(needsWord({ pending, missing })).toBe(needed),
  );
});
