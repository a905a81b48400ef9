import { type ReadCell } from './cell.js';
import { parseAmount, type AmountOptions } from './parse-amount.js';
import { readUnit, readUnits, type Unit } from './units.js';

const WAN = readUnit('万元') as Unit;
const YI = readUnit('亿元') as Unit;
const WAN_USD = readUnit('万美元') as Unit;
const number = (raw: number, numberFormat?: string): ReadCell => ({
  raw,
  text: String(raw),
  type: 'number',
  numberFormat,
});

describe('parseAmount', () => {
  it.each<[string, AmountOptions, string]>([
    ['3.5亿元', {}, '350000000.00 CNY'],
    ['3.5亿元', { unit: YI }, '350000000.00 CNY'],
    ['约2000万', {}, '20000000.00 CNY ~'],
    ['5000万美元', {}, '50000000.00 USD'],
    ['5000万美元', { unit: WAN }, '50000000.00 USD !'],
    ['￥1,200.00', {}, '1200.00 CNY'],
    ['¥1200', {}, '1200.00 CNY'],
    ['$300万', {}, '3000000.00 USD'],
    ['￥1,200.00', { unit: WAN }, '12000000.00 CNY'],
    ['$500', { unit: WAN_USD }, '5000000.00 USD'],
    ['$500', { unit: WAN }, '5000000.00 USD !'],
    ['1200元', { unit: WAN }, '1200.00 CNY !'],
    ['1.2亿', { unit: YI }, '120000000.00 CNY'],
    ['1.2亿', { unit: WAN }, '120000000.00 CNY !'],
    ['5000万', { unit: WAN }, '50000000.00 CNY'],
    ['2,000', { unit: WAN }, '20000000.00 CNY'],
    ['１２３４', { unit: WAN }, '12340000.00 CNY'],
    ['一亿五千万', {}, '150000000.00 CNY'],
    ['3亿5000万', {}, '350000000.00 CNY'],
    ['3亿5000万元', { unit: YI }, '350000000.00 CNY !'],
    ['壹仟贰佰万元整'.replace('整', ''), {}, '12000000.00 CNY'],
    ['五百万', {}, '5000000.00 CNY'],
    ['两亿', {}, '200000000.00 CNY'],
    ['1.5千万', {}, '15000000.00 CNY'],
    ['3千万元', {}, '30000000.00 CNY'],
    ['1万亿', {}, '1000000000000.00 CNY'],
    ['≥5亿', {}, '500000000.00 CNY ~'],
    ['5亿元以上', {}, '500000000.00 CNY ~'],
    ['超10亿元', {}, '1000000000.00 CNY ~'],
    ['500余万元', {}, '5000000.00 CNY ~'],
    ['3亿多元', {}, '300000000.00 CNY ~'],
    ['10 (亿)', {}, '1000000000.00 CNY'],
    ['10（亿元）', { unit: WAN }, '1000000000.00 CNY !'],
    ['10亿元（其中设备8亿元）', {}, '1000000000.00 CNY !'],
    ['-500', { unit: WAN }, '-5000000.00 CNY'],
    ['(500)', { unit: WAN }, '-5000000.00 CNY'],
    ['负500万', {}, '-5000000.00 CNY'],
    ['人民币3000万元', {}, '30000000.00 CNY'],
    ['USD 1,000,000', {}, '1000000.00 USD'],
    ['100万欧元', {}, '1000000.00 EUR'],
    ['3亿日元', {}, '300000000.00 JPY'],
    ['2亿港币', {}, '200000000.00 HKD'],
    ['2000万', { unit: WAN_USD }, '20000000.00 USD'],
    ['2000', { unit: WAN_USD }, '20000000.00 USD'],
    ['1.2E+3', { unit: WAN }, '12000000.00 CNY'],
    ['总投资3.5亿元', {}, '350000000.00 CNY ~'],
    ['0', {}, '0.00 CNY'],
    ['12,345.67元', {}, '12345.67 CNY'],
    ['1.23456', { unit: WAN }, '12345.60 CNY'],
  ])('%s', (text, options, expected) => {
    const result = parseAmount(text, options);
    expect(describeResult(result)).toBe(expected);
  });

  it.each<[string, AmountOptions, string]>([
    ['1000-1500万', {}, 'amount.range'],
    ['10至15亿元', {}, 'amount.range'],
    ['5~6', { unit: YI }, 'amount.range'],
    ['1e309', { unit: WAN }, 'amount.too_large'],
    ['99999999亿亿', {}, 'amount.not_a_number'],
    ['1000000000亿', {}, 'amount.too_large'],
    ['12.345元', {}, 'amount.too_precise'],
    ['1.23456789', { unit: WAN }, 'amount.too_precise'],
    ['2000', {}, 'amount.no_unit'],
    ['1,2', { unit: WAN }, 'amount.bad_grouping'],
    ['1,2345', { unit: WAN }, 'amount.bad_grouping'],
    ['50%', { unit: WAN }, 'amount.percent'],
    ['一期5亿，二期3亿', {}, 'amount.several'],
    ['见附件', {}, 'amount.not_a_number'],
    ['1.2.3', { unit: WAN }, 'amount.not_a_number'],
    ['万', { unit: WAN }, 'amount.not_a_number'],
  ])('refuses %s', (text, options, code) => {
    expect(parseAmount(text, options)).toMatchObject({ status: 'problem', code });
  });

  it.each(['待定', '—', '/', '无', '-', '', '  ', 'N/A', '暂无', '——', '（待定）', '×'])(
    'takes "%s" as unknown, not zero',
    (text) => {
      expect(parseAmount(text, { unit: WAN })).toEqual({ status: 'unknown' });
    },
  );

  it('reads a float at 15 significant digits', () => {
    expect(parseAmount(number(3.1400000000000001), { unit: WAN })).toMatchObject({ amount: '31400.00' });
    expect(parseAmount(number(0.1 + 0.2), { unit: WAN })).toMatchObject({ amount: '3000.00' });
    expect(parseAmount(number(1234567.89), { unit: WAN })).toMatchObject({ amount: '12345678900.00' });
  });

  it('obeys a unit printed by the number format', () => {
    expect(parseAmount(number(3.5, '0.0"亿元"'), { unit: WAN })).toMatchObject({
      amount: '350000000.00',
      unitSource: 'cell',
    });
    expect(parseAmount(number(35000000, '0!.0,"万元"'), { unit: WAN })).toMatchObject({
      amount: '35000000.00',
      unitSource: 'cell',
    });
  });

  it('takes a printed ¥ for a currency, not for a unit', () => {
    expect(parseAmount(number(1200, '"¥"#,##0.00'), { unit: WAN })).toMatchObject({
      amount: '12000000.00',
      unitSource: 'header',
      notes: [],
    });
    expect(parseAmount(number(1200, '"¥"#,##0.00'))).toMatchObject({ amount: '1200.00', unitSource: 'cell' });
  });

  it('refuses what is not an amount', () => {
    expect(
      parseAmount({ raw: 45000, text: '2023-03-15', type: 'date', dateIso: '2023-03-15' }, { unit: WAN }),
    ).toMatchObject({ code: 'amount.is_date' });
    expect(parseAmount({ raw: '#REF!', text: '#REF!', type: 'error' }, { unit: WAN })).toMatchObject({
      code: 'cell.error',
    });
    expect(parseAmount({ raw: null, text: '', type: 'error', formulaWithoutValue: true }, { unit: WAN })).toMatchObject(
      { code: 'cell.formula_without_value' },
    );
    expect(parseAmount(number(0.5, '0%'), { unit: WAN })).toMatchObject({ code: 'amount.percent' });
  });

  it('never throws on arbitrary text', () => {
    const letters = [...'0123456789.,-+()（）万亿元千百十一二两约$%~e —/至'];
    for (let i = 0; i < 5000; i += 1) {
      const text = Array.from(
        { length: i % 12 },
        (_, j) => letters[(i * 7919 + j * 104729 + ((i * j) % 13)) % letters.length],
      ).join('');
      expect(() => parseAmount(text, { unit: WAN })).not.toThrow();
    }
  });
});

describe('units', () => {
  it.each([
    ['万元', '10000', 'CNY'],
    ['单位：亿元', '100000000', 'CNY'],
    ['（万美元）', '10000', 'USD'],
    ['万元(人民币)', '10000', 'CNY'],
    ['人民币万元', '10000', 'CNY'],
    ['百万元', '1000000', 'CNY'],
    ['万', '10000', null],
    ['万平方米', '15', null],
    ['公顷', '15', null],
    ['㎡', '0.0015', null],
  ])('%s', (text, factor, currency) => expect(readUnit(text)).toMatchObject({ factor, currency }));

  it.each(['个', '开发区管委会', '千', '', '年', '美术'])('"%s" is no unit', (text) =>
    expect(readUnit(text)).toBeNull(),
  );

  it('splits lists', () => expect(readUnits('万元、亩').map((unit) => unit.word)).toEqual(['万元', '亩']));
});

function describeResult(result: ReturnType<typeof parseAmount>): string {
  if (result.status !== 'ok') return JSON.stringify(result);
  return `${result.amount} ${result.currency}${result.approximate ? ' ~' : ''}${result.notes.length > 0 ? ' !' : ''}`;
}
