import { type DatedChange, redateBounds, redateProblem } from './redate.js';

const known = { began: '2027-01-10', today: '2027-06-30' };
const pause: DatedChange = { from: 'active', to: 'paused', on: '2027-03-11', before: null, after: null };

describe('the day of a pause', () => {
  it.each<[string, Partial<DatedChange>, string, object | null]>([
    ['the day the project began', {}, '2027-01-10', null],
    ['today', {}, '2027-06-30', null],
    [
      'before the project began',
      {},
      '2027-01-09',
      { code: 'project.backdate_too_early', params: { on: '2027-01-10' } },
    ],
    ['still to come', {}, '2027-07-01', { code: 'field.future' }],
    ['the one it has', {}, '2027-03-11', { code: 'project.redate_same' }],
    ['the day of what it follows', { before: '2027-02-01' }, '2027-02-01', null],
    ['before what it follows', { before: '2027-02-01' }, '2027-01-31', { code: 'project.backdate_order' }],
    ['the day of what follows it', { after: '2027-04-01' }, '2027-04-01', null],
    [
      'after what follows it',
      { after: '2027-04-01' },
      '2027-04-02',
      { code: 'project.redate_after_next', params: { on: '2027-04-01' } },
    ],
    ['of a resumption', { from: 'paused', to: 'active', before: '2027-03-01' }, '2027-03-05', null],
    ['of an end', { to: 'terminated' }, '2027-03-01', { code: 'project.redate_end' }],
    [
      'of a project taken back from its end',
      { from: 'lost', to: 'active' },
      '2027-03-01',
      { code: 'project.redate_end' },
    ],
  ])('%s', (_, over, day, told) => {
    const change = { ...pause, ...over };
    const problem = redateProblem(change, redateBounds(change, known), day);
    if (told === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject(told);
  });
});
