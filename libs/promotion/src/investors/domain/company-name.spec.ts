import { companyNameKey } from './company-name.js';

describe('company name key', () => {
  it.each([
    ['中复神鹰碳纤维股份有限公司', '中复神鹰碳纤维有限责任公司'],
    ['中复神鹰碳纤维股份有限公司', ' 中复 神鹰　碳纤维股份有限公司 '],
    ['恒瑞医药集团有限公司', '恒瑞医药集团股份有限公司'],
    ['恒瑞医药（集团）有限公司', '恒瑞医药有限公司'],
    ['杜邦（中国）有限公司', '杜邦(中国)有限公司'],
    ['杜邦（中国）有限公司', '杜邦中国有限公司'],
    ['ＢＡＳＦ Ｃｏ．， Ｌｔｄ．', 'basf'],
    ['Bayer AG', 'BAYER'],
    ['Du Pont Company Limited', 'DU-PONT'],
    ['益海（连云港）粮油工业有限公司', '益海【连云港】粮油工业有限公司'],
    ['雅仕\u200b集团', '雅仕集团有限公司'],
    ['３Ｍ中国有限公司', '3M中国有限公司'],
  ])('%p and %p are one name', (left, right) => {
    expect(companyNameKey(left)).toBe(companyNameKey(right));
    expect(companyNameKey(left)).not.toBe('');
  });

  it.each([
    ['中复神鹰碳纤维有限公司', '中复连众复合材料有限公司'],
    ['杜钟氨纶有限公司', '杜仲氨纶有限公司'],
    ['中复神鹰（连云港）有限公司', '中复神鹰（上海）有限公司'],
    ['中复神鹰（连云港）有限公司', '中复神鹰有限公司'],
    ['华乐一期有限公司', '华乐二期有限公司'],
    ['Costco', 'Cost'],
    ['Sago', 'Go SA'],
  ])('%p and %p are two names', (left, right) => {
    expect(companyNameKey(left)).not.toBe(companyNameKey(right));
  });

  it.each(['有限公司', '集团', '公司集团', 'Ltd.'])('%p, nothing but a legal form, still has a key', (name) => {
    expect(companyNameKey(name)).not.toBe('');
  });

  it.each(['', '　', '。。。', '（）', '--- ***', '\u200b'])('%p is no name at all', (name) => {
    expect(companyNameKey(name)).toBe('');
  });
});
