import { indicatorNamed } from './indicator-name.js';

const rows = [
  { code: 'GDP', ref: '表2-1', nameZh: '地区生产总值', nameEn: 'GDP' },
  { code: 'GDP_TEXT', ref: null, nameZh: '地区生产总值', nameEn: 'GDP (text)' },
  { code: 'FIRMS', ref: '表2-9', nameZh: '规模以上工业企业数', nameEn: 'Above-scale industrial firms' },
  { code: 'A', ref: null, nameZh: '新增企业', nameEn: 'a' },
  { code: 'B', ref: null, nameZh: '新增企业', nameEn: 'b' },
];

describe('an indicator as clerks name it', () => {
  it.each([
    ['GDP', 'GDP'],
    ['表2-9', 'FIRMS'],
    ['9', 'FIRMS'],
    ['09', 'FIRMS'],
    ['规模以上工业企业数（家）', 'FIRMS'],
    [' 规模以上 工业企业数 ', 'FIRMS'],
    ['above-scale industrial firms', 'FIRMS'],
    ['地区生产总值（亿元）', 'GDP'],
  ])('%s is %s', (name, code) => expect(indicatorNamed(name, rows)).toMatchObject({ indicator: { code } }));

  it.each([
    ['别的', 'plan.indicator_unknown'],
    ['', 'plan.indicator_unknown'],
    ['新增企业', 'plan.indicator_ambiguous'],
    ['12', 'plan.indicator_unknown'],
  ])('%s is refused', (name, code) => expect(indicatorNamed(name, rows)).toMatchObject({ code }));
});
