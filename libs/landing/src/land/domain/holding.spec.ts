import {
  afterRelease,
  freeOf,
  type Held,
  type HoldingState,
  stateOn,
  takenOn,
  untilProblem,
  type UntilProblem,
} from './holding.js';

const TODAY = '2026-11-24';
const reserved = (area: string, until: string): Held => ({ state: 'reserved', area, until });
const allocated = (area: string): Held => ({ state: 'allocated', area, until: null });
const RELEASED: Held = { state: 'released', area: '0.00', until: null };

describe('a holding', () => {
  it.each<[string, Held, HoldingState, string]>([
    ['reserved until tomorrow', reserved('30.00', '2026-11-25'), 'reserved', '30.00'],
    ['reserved until today: the last day holds', reserved('30.00', TODAY), 'reserved', '30.00'],
    ['reserved until yesterday', reserved('30.00', '2026-11-23'), 'lapsed', '0.00'],
    ['allocated', allocated('12.50'), 'allocated', '12.50'],
    ['released', RELEASED, 'released', '0.00'],
  ])('%s', (_, held, state, taken) => {
    expect([stateOn(held, TODAY), takenOn(held, TODAY)]).toEqual([state, taken]);
  });

  it('leaves free what the others do not take', () => {
    const holdings = [reserved('30.00', TODAY), reserved('20.00', '2026-11-23'), allocated('12.50'), RELEASED];
    expect(freeOf('100.00', holdings, TODAY)).toBe('57.50');
    expect(freeOf('100.00', [], TODAY)).toBe('100.00');
  });

  it.each<[string, string, string | null, UntilProblem | null]>([
    ['today', TODAY, null, null],
    ['yesterday', '2026-11-23', null, 'past'],
    ['a year and a day ahead', '2027-11-25', null, null],
    ['one day more', '2027-11-26', null, 'too_far'],
    ['later than before', '2026-12-02', '2026-12-01', null],
    ['the same day again', '2026-12-01', '2026-12-01', 'not_later'],
    ['earlier than before', '2026-11-30', '2026-12-01', 'not_later'],
  ])('reserved until %s', (_, until, before, problem) => {
    expect(untilProblem(until, TODAY, before)).toBe(problem);
  });

  it.each<[string, Held, string | null, Held | null]>([
    ['all', allocated('30.00'), null, RELEASED],
    ['all, by its area', allocated('30.00'), '30.00', RELEASED],
    ['a part', allocated('30.00'), '10.50', allocated('19.50')],
    ['a part of a reservation', reserved('30.00', TODAY), '10.00', reserved('20.00', TODAY)],
    ['more than is held', allocated('30.00'), '30.01', null],
  ])('gives back %s', (_, held, given, left) => {
    expect(afterRelease(held, given)).toEqual(left);
  });
});
