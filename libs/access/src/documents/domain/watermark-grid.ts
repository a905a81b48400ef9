export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where each copy of the text begins, and how large it is. */
export interface WatermarkGrid {
  size: number;
  angle: number;
  places: { x: number; y: number }[];
}

const ANGLE = Math.PI / 6;

/** Copies slanting over the whole page, close enough that no part worth copying is without one. */
export function watermarkGrid(page: Box, advance: number): WatermarkGrid {
  const size = Math.max(6, Math.min(page.width, page.height) / 34);
  const across = advance * size * Math.cos(ANGLE) + 4 * size;
  const up = Math.max(advance * size * Math.sin(ANGLE) * 0.75, 5 * size);
  const places: { x: number; y: number }[] = [];
  for (let row = -1, y = page.y - up / 2; y < page.y + page.height; row += 1, y += up) {
    const shift = row % 2 === 0 ? 0 : -across / 2;
    for (let x = page.x + shift; x < page.x + page.width; x += across) places.push({ x, y });
  }
  return { size, angle: ANGLE, places };
}
