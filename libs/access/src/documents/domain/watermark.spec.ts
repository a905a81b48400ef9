import { watermarkGrid } from './watermark-grid.js';
import { watermarkText } from './watermark-text.js';

describe('a watermark', () => {
  it.each([
    ['2026-11-24T02:00:00Z', '王海平 manager 2026-11-24 10:00'],
    ['2026-11-24T16:30:00Z', '王海平 manager 2026-11-25 00:30'],
  ])('says who reads, and when by the office’s clock (%s)', (at, text) => {
    expect(watermarkText({ name: '王海平', username: 'manager' }, new Date(at))).toBe(text);
  });

  it.each([
    { x: 0, y: 0, width: 595, height: 842 },
    { x: 0, y: 0, width: 842, height: 595 },
    { x: -100, y: 50, width: 2384, height: 3370 },
    { x: 0, y: 0, width: 40, height: 60 },
    { x: 0, y: 0, width: 1190, height: 8 },
  ])('is near every point of a page of %j', (page) => {
    const advance = 18;
    const { size, angle, places } = watermarkGrid(page, advance);
    expect(places.length).toBeLessThan(2000);
    for (let x = 0; x <= 1; x += 0.1) {
      for (let y = 0; y <= 1; y += 0.1) {
        const point = { x: page.x + x * page.width, y: page.y + y * page.height };
        const near = places.some((place) => {
          const [dx, dy] = [point.x - place.x, point.y - place.y];
          const along = dx * Math.cos(angle) + dy * Math.sin(angle);
          const off = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
          return along > -4 * size && along < (advance + 4) * size && off <= 6 * size;
        });
        expect([point, near]).toEqual([point, true]);
      }
    }
  });
});
