import { maskHandle, maskPhone } from './mask-contact.js';

describe('masked contact details', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['0518-85821234', '051****1234'],
    ['85821234', '****34'],
    ['12345', '****45'],
  ])('phone %s shows as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it.each([
    ['zhang.wei@example.com', 'z****@example.com'],
    ['wx_zhang', 'w****'],
    ['张伟', '张****'],
    ['@x', '@****'],
  ])('%s shows as %s', (handle, shown) => {
    expect(maskHandle(handle)).toBe(shown);
  });
});
