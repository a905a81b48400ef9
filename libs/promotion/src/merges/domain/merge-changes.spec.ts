import { blanksToFill, fillsToTakeBack } from './merge-changes.js';

const GROUPS = [['uscc'], ['capital', 'currency'], ['note']] as const;

describe('what a merge fills', () => {
  it.each([
    [{ uscc: 'X' }, { uscc: null }, [{ field: 'uscc', from: null, to: 'X' }]],
    [{ uscc: 'X' }, { uscc: 'Y' }, []],
    [{ uscc: null }, { uscc: null }, []],
    [{ note: 'a' }, { note: '' }, [{ field: 'note', from: null, to: 'a' }]],
    [{ capital: '1.00', currency: 'USD' }, { capital: null, currency: null }, 2],
    // A currency already there means the amount is meant in it: the pair is not torn apart.
    [{ capital: '1.00', currency: 'USD' }, { capital: null, currency: 'CNY' }, []],
  ])('%j into %j', (source, target, expected) => {
    const filled = blanksToFill(source, target, GROUPS);
    if (typeof expected === 'number') expect(filled).toHaveLength(expected);
    else expect(filled).toEqual(expected);
  });
});

describe('what the undoing takes back', () => {
  const filled = blanksToFill(
    { uscc: 'X', capital: '1.00', currency: 'USD' },
    { uscc: null, capital: null, currency: null },
    GROUPS,
  );

  it.each([
    [{ uscc: 'X', capital: '1.00', currency: 'USD' }, ['uscc', 'capital', 'currency']],
    [{ uscc: 'Z', capital: '1.00', currency: 'USD' }, ['capital', 'currency']],
    [{ uscc: 'X', capital: '2.00', currency: 'USD' }, ['uscc']],
    [{ uscc: null, capital: null, currency: null }, []],
  ])('of %j is %j', (now, fields) => {
    expect(fillsToTakeBack(filled, now, GROUPS).map(({ field }) => field)).toEqual(fields);
  });
});
