import { type HintFacts, hintsFor, lacksWord } from './hints.js';

const usual: HintFacts = {
  kind: 'completed',
  amount: '100.00',
  previous: '90.00',
  previousIsLastMonth: true,
  others: '500.00',
  sameElsewhere: 0,
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
    ['the same as another project of the reporter', { sameElsewhere: 1 }, ['same_elsewhere']],
    ['nothing, like others', { amount: '0.00', sameElsewhere: 7 }, []],
    ['a month below zero', { amount: '-0.01' }, ['negative_sum']],
    ['a sum below zero', { amount: '100.00', others: '-100.01' }, ['negative_sum']],
    ['a sum of nothing', { amount: '100.00', others: '-100.00' }, []],
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

describe('a hint asks for a word', () => {
  it.each<[string, Partial<HintFacts>, string, boolean]>([
    ['a usual month', {}, '', false],
    ['a jump', { amount: '450.01' }, '', true],
    ['a jump and blanks', { amount: '450.01' }, '  ', true],
    ['a jump explained', { amount: '450.01' }, '设备集中到货', false],
    ['copied', { amount: '90.00' }, '', true],
    ['below zero', { amount: '-1.00' }, '', true],
    ['what the reporter cannot help: not on the list', { listed: false }, '', false],
  ])('%s', (_, facts, note, lacks) => expect(lacksWord(hintsFor({ ...usual, ...facts }), note)).toBe(lacks));
});
