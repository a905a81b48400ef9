import { type HintFacts, hintsFor } from './hints.js';

const usual: HintFacts = {
  kind: 'completed',
  amount: '100.00',
  previous: '90.00',
  previousIsLastMonth: true,
  others: '500.00',
  plannedTotal: '1000.00',
  status: 'active',
  started: true,
  listed: true,
};

describe('what a reporter should look at twice', () => {
  it.each<[string, Partial<HintFacts>, string[]]>([
    ['a usual month', {}, []],
    ['exactly the planned total', { others: '900.00' }, []],
    ['one fen over the planned total', { others: '900.01' }, ['above_planned_total']],
    ['no planned total', { others: '99999.00', plannedTotal: null }, []],
    ['five times the month before', { amount: '450.00' }, []],
    ['more than five times', { amount: '450.01' }, ['jump']],
    ['anything after a month of nothing', { amount: '450.00', previous: '0.00' }, []],
    ['the same as last month', { amount: '90.00' }, ['same_as_last_month']],
    ['the same as a month long ago', { amount: '90.00', previousIsLastMonth: false }, []],
    ['nothing, twice', { amount: '0.00', previous: '0.00' }, []],
    ['before the start', { started: false }, ['not_started']],
    ['paused', { status: 'paused' }, ['project_not_active']],
    ['not on the key list', { listed: false }, ['not_on_key_list']],
    [
      'foreign capital before the start',
      { kind: 'foreign_capital', started: false, listed: false, amount: '9999.00' },
      [],
    ],
  ])('%s', (_, facts, codes) => expect(hintsFor({ ...usual, ...facts }).map((hint) => hint.code)).toEqual(codes));
});
