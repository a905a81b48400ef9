import { refusalToTake } from './fair-taking.js';

const TERMS = { mostOpen: 3, mostTakenWeekly: 2, ownRestDays: 7 };
const FACTS = { open: 0, takenThisWeek: 0, letGoOn: null, today: '2026-03-10' };

describe('fair taking', () => {
  it.each([
    [{}, null],
    [{ open: 2, takenThisWeek: 1 }, null],
    [{ open: 3 }, 'pool.too_many_open'],
    [{ takenThisWeek: 2 }, 'pool.too_many_taken'],
    [{ letGoOn: '2026-03-09' }, 'pool.own_lead'],
    [{ letGoOn: '2026-03-04' }, 'pool.own_lead'],
    [{ letGoOn: '2026-03-03' }, null],
  ])('%j: %s', (over, refusal) => {
    expect(refusalToTake(TERMS, { ...FACTS, ...over })).toBe(refusal);
  });
});
