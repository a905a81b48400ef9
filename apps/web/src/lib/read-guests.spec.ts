import { readGuests } from './read-guests';

describe('a pasted list of guests', () => {
  it.each([
    ['one a line', '甲药业\n乙材料', [{ company: '甲药业' }, { company: '乙材料' }]],
    ['numbered, with blanks', ' 1. 甲药业 \n\n2、乙材料\r\n', [{ company: '甲药业' }, { company: '乙材料' }]],
    [
      'columns of a spreadsheet',
      '甲药业\t张伟\t138 1234 5678',
      [{ company: '甲药业', person: '张伟', phone: '138 1234 5678' }],
    ],
    [
      'commas of either width',
      '甲药业，李娜,13912345678',
      [{ company: '甲药业', person: '李娜', phone: '13912345678' }],
    ],
    ['a number without a person is left out', '甲药业,13912345678', [{ company: '甲药业' }]],
    ['repetitions', '甲药业\n甲药业', [{ company: '甲药业' }]],
    [
      'full width',
      'ＡＢＣ（中国）药业，李娜，１３９１２３４５６７８',
      [{ company: 'ＡＢＣ（中国）药业', person: '李娜', phone: '13912345678' }],
    ],
    ['a name that begins with a number', '3M中国', [{ company: '3M中国' }]],
    ['nothing', ' \n--\n', []],
  ])('%s', (_, pasted, guests) => expect(readGuests(pasted)).toEqual(guests));
});
