import { readDate } from './dates';
import { readMessage } from './read-message';

describe('a pasted card or message', () => {
  it('gives what is certain', () => {
    const card =
      '苏州样例生物科技有限公司\n王建国 总经理\n手机：138-1234-5678\n邮箱 wang@example.com\n计划投资约3.5亿元';
    expect(readMessage(card)).toEqual({
      company: '苏州样例生物科技有限公司',
      person: '王建国',
      title: '总经理',
      phone: '13812345678',
      email: 'wang@example.com',
      amount: '约3.5亿元',
    });
  });

  it('does not guess', () => {
    expect(readMessage('明天下午三点在二楼会议室开会')).toEqual({});
  });
});

describe('a date as people type it', () => {
  it.each([
    ['2025-6-30', '2025-06-30'],
    ['20250630', '2025-06-30'],
    ['2025年6月30日', '2025-06-30'],
    ['２０２５．６．３０', '2025-06-30'],
    ['6月30日', '2026-06-30'],
    ['2025-02-29', null],
    ['2025-13-01', null],
    ['soon', null],
  ])('%s is %s', (typed, iso) => {
    expect(readDate(typed, '2026-01-15')).toBe(iso);
  });
});
