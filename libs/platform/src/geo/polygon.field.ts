import { applyDecorators } from '@nestjs/common';
import { defineErrors } from '../errors/domain-error.js';
import { FieldRule } from '../http/fields.js';
import { POLYGON_LIMITS, type PolygonProblem, polygonProblem } from './polygon.js';

const CODES: Record<PolygonProblem, string> = {
  shape: 'geometry.shape',
  too_many: 'geometry.too_many',
  position: 'geometry.position',
  open_ring: 'geometry.open_ring',
  no_area: 'geometry.no_area',
  crosses_itself: 'geometry.crosses_itself',
};

defineErrors({
  'geometry.shape': {
    status: 400,
    zh: '图形应为 GeoJSON 的 Polygon（多边形）',
    en: 'The geometry must be a GeoJSON Polygon',
  },
  'geometry.too_many': {
    status: 400,
    zh: '图形过细：最多 {{rings}} 个环、{{positions}} 个点',
    en: 'Too detailed: at most {{rings}} rings and {{positions}} points',
  },
  'geometry.position': {
    status: 400,
    zh: '坐标应为 [经度, 纬度]，例如 [119.35, 34.70]，单位为度',
    en: 'A position is [longitude, latitude] in degrees, e.g. [119.35, 34.70]',
  },
  'geometry.open_ring': {
    status: 400,
    zh: '每个环至少 4 个点，且最后一点与第一点相同',
    en: 'A ring has at least 4 points and ends where it began',
  },
  'geometry.no_area': { status: 400, zh: '图形没有面积', en: 'The geometry encloses no area' },
  'geometry.crosses_itself': { status: 400, zh: '图形的边界自相交', en: 'The outline crosses itself' },
});

/** Looking for crossings is the one costly test of a request: one look serves all the rules of the field. */
const judged = new WeakMap<object, { problem: PolygonProblem | null }>();

function problemOf(value: unknown): PolygonProblem | null {
  if (typeof value !== 'object' || value === null) return 'shape';
  const known = judged.get(value) ?? { problem: polygonProblem(value) };
  judged.set(value, known);
  return known.problem;
}

/** A GeoJSON polygon that can be kept: closed, simple, in degrees, of a sensible size. */
export function IsPolygon(): PropertyDecorator {
  const rules = Object.entries(CODES).map(([problem, code]) =>
    FieldRule(code, (value) => problemOf(value) !== problem, { ...POLYGON_LIMITS }),
  );
  return applyDecorators(...rules) as PropertyDecorator;
}
