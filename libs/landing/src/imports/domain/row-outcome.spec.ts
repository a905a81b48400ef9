import type { InterpretedRow } from './interpreted-row.js';
import { dryOutcome, identityKey, sameValues } from './row-outcome.js';

const row = (over: Partial<InterpretedRow> = {}): InterpretedRow => ({
  sheet: '一',
  row: 5,
  values: { name: '碳纤维项目' },
  origins: {},
  problems: [],
  questions: [],
  ...over,
});
const problem = (severity: 'error' | 'note', code: 'uscc.wrong' | 'check.duplicate_in_file' = 'uscc.wrong') => ({
  column: 3,
  field: 'uscc' as const,
  severity,
  code,
  params: {},
});

describe('dryOutcome', () => {
  it.each([
    ['a first row', row(), null, 'new'],
    ['a subtotal', row({ skipped: 'subtotal' }), null, 'skipped'],
    ['one wrong value', row({ problems: [problem('error')] }), null, 'error'],
    ['a remark only', row({ problems: [problem('note')] }), null, 'new'],
    [
      'the same project twice in the file',
      row({ problems: [problem('note', 'check.duplicate_in_file')] }),
      null,
      'skipped',
    ],
    ['the same values again', row(), { projectId: 'p', loadedValues: { name: '碳纤维项目' } }, 'unchanged'],
    [
      'other values of a known project',
      row(),
      { projectId: 'p', loadedValues: { name: '碳纤维项目', jobs: '3' } },
      'update',
    ],
    ['a project typed in by hand', row(), { projectId: 'p', loadedValues: null }, 'update'],
  ] as const)('%s', (_, given, known, expected) => {
    expect(dryOutcome(given, known)).toBe(expected);
  });
});

describe('identityKey', () => {
  it('does not depend on width, blanks or the form of the company', () => {
    expect(identityKey({ name: '碳纤维 项目（一期）', investor: '云岫新材料有限公司' })).toBe(
      identityKey({ name: '碳纤维项目(一期)', investor: '云岫新材料' }),
    );
  });

  it('keeps projects of two investors apart', () => {
    expect(identityKey({ name: '总部', investor: '甲' })).not.toBe(identityKey({ name: '总部', investor: '乙' }));
  });
});

it('compares values whatever the order of their keys', () => {
  expect(sameValues({ name: 'a', jobs: '1' }, { jobs: '1', name: 'a' })).toBe(true);
  expect(sameValues({ name: 'a' }, { name: 'b' })).toBe(false);
});
