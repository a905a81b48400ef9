import { normalisedName, placeNamed } from './zone-name.js';

const places = [
  { code: 'C-LOG', nameZh: '“一带一路”物流园', nameEn: 'Belt and Road logistics park', aliases: ['物流园'] },
  { code: 'C-MAT-Q', nameZh: '青口盐场片区（中华碳港）', nameEn: 'Qingkou saltworks area', aliases: ['中华碳港'] },
];

describe('a place is found by any of its names', () => {
  it.each([
    ['“一带一路”物流园', 'C-LOG'],
    ['一带一路物流园', 'C-LOG'],
    ['"一带一路" 物流园', 'C-LOG'],
    ['「一带一路」物流园', 'C-LOG'],
    ['物流园', 'C-LOG'],
    ['c-log', 'C-LOG'],
    ['Belt and Road Logistics Park', 'C-LOG'],
    ['青口盐场片区(中华碳港)', 'C-MAT-Q'],
    ['中华碳港', 'C-MAT-Q'],
    ['物流', null],
    ['物流园二期', null],
    ['', null],
    ['  ', null],
  ])('%s → %s', (text, code) => expect(placeNamed(text, places)?.code ?? null).toBe(code));

  it('ignores width, quotes and blanks', () => expect(normalisedName('（Ａ·园）')).toBe('a园'));
});
