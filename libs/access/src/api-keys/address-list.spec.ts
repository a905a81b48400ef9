import { addressListed, isAddressEntry } from './address-list.js';

describe('the addresses a key may be used from', () => {
  it.each<[string[], string, boolean]>([
    [[], '8.8.8.8', true],
    [['10.1.0.0/16'], '10.1.2.3', true],
    [['10.1.0.0/16'], '::ffff:10.1.2.3', true],
    [['10.1.0.0/16'], '10.2.0.1', false],
    [['10.1.0.0/16', '192.0.2.7'], '192.0.2.7', true],
    [['192.0.2.7'], '192.0.2.8', false],
    [['2001:db8::/32'], '2001:db8::5', true],
    [['2001:db8::/32'], '2001:db9::5', false],
    [['10.1.0.0/16'], 'not an address', false],
  ])('%j lets in %s: %s', (entries, address, open) => {
    expect(addressListed(entries, address)).toBe(open);
  });

  it.each([
    ['10.1.0.0/16', true],
    ['10.1.2.3', true],
    ['2001:db8::/32', true],
    ['::1', true],
    ['10.1.0.0/33', false],
    ['intranet.example', false],
    ['10.1', false],
    ['', false],
    [7, false],
  ])('may hold %s: %s', (entry, fits) => {
    expect(isAddressEntry(entry)).toBe(fits);
  });
});
