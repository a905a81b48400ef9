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

/** Slanting lines over the whole page, close enough that no part worth copying is without the text, and never across each other. */
export function watermarkGrid(page: Box, advance: number): WatermarkGrid {
  const size = Math.max(6, Math.min(page.width, page.height) / 34);
  const [cos, sin] = [Math.cos(ANGLE), Math.sin(ANGLE)];
  const [apart, period] = [6 * size, (advance + 4) * size];
  const reach = Math.hypot(page.width, page.height) / 2;
  const middle = { x: page.x + page.width / 2, y: page.y + page.height / 2 };
  const places: { x: number; y: number }[] = [];
  for (let line = 0, up = -reach; up < reach; line += 1, up += apart) {
    const first = -reach - (line % 2 === 0 ? 0 : period / 2);
    for (let along = first; along < reach; along += period) {
      places.push({ x: middle.x + along * cos - up * sin, y: middle.y + along * sin + up * cos });
    }
  }
  return { size, angle: ANGLE, places };
}
