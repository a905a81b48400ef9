import type { MouseEvent } from 'react';
import { boundsOf, nameSpot, type Polygon, type Position } from '../../lib/geometry';
import type { MapProps } from './land-map';
import { useLandUnitTexts } from './land.texts';
import { usePalette } from './map-colours';

const WIDTH = 1000;

interface Projection {
  height: number;
  to: (position: Position) => Position;
  from: (position: Position) => Position;
}

/** Flat enough for one zone: degrees scaled by the latitude. */
function projectionOf(polygons: Polygon[]): Projection {
  const box = boundsOf(polygons) ?? { west: 119.2, south: 34.6, east: 119.5, north: 34.8 };
  const margin = (box.east - box.west) * 0.04;
  const west = box.west - margin;
  const north = box.north + margin;
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = WIDTH / (box.east - box.west + 2 * margin);
  const vertical = scale / squeeze;
  return {
    height: (box.north - box.south + 2 * margin) * vertical,
    to: ([lon, lat]) => [(lon - west) * scale, (north - lat) * vertical],
    from: ([x, y]) => [west + x / scale, north - y / vertical],
  };
}

function pathOf({ coordinates }: Polygon, to: Projection['to']): string {
  return coordinates
    .map(
      (ring) =>
        `M${ring
          .map((corner) =>
            to(corner)
              .map((value) => value.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('');
}

/** The same zones and parcels without WebGL: a plain drawing whose parcels are buttons. */
export function FlatMap({ zones, units, selected, focus, draft = [], onPick, onPoint, small }: MapProps) {
  const t = useLandUnitTexts();
  const palette = usePalette();
  const all = [...zones, ...units].map((one) => one.geometry);
  const { height, to, from } = projectionOf(small && focus ? [focus] : all);
  const point = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = WIDTH / box.width;
    onPoint?.(from([(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]));
  };
  return (
    <svg
      className={small ? 'flat-map small' : 'flat-map'}
      viewBox={`0 0 ${WIDTH} ${height.toFixed(0)}`}
      role="group"
      aria-label={t('map.label')}
      style={{ background: palette.ground, cursor: onPoint ? 'crosshair' : undefined }}
      onClick={onPoint && point}
    >
      {zones.map((zone) => (
        <path
          key={zone.code}
          d={pathOf(zone.geometry, to)}
          fill={palette.zone}
          fillOpacity={0.6}
          stroke={palette.zoneLine}
          strokeWidth={1.5}
        />
      ))}
      {units.map((unit) => (
        <path
          key={unit.id}
          d={pathOf(unit.geometry, to)}
          fill={unit.fill === 'accent' ? palette.own : unit.fill}
          stroke={unit.id === selected ? palette.selected : palette.line}
          strokeWidth={unit.id === selected ? 4 : 1}
          strokeDasharray={unit.plant ? '5 3' : undefined}
          {...(onPick && {
            role: 'button',
            tabIndex: 0,
            'aria-label': unit.label,
            className: 'flat-unit',
            onClick: () => onPick(unit.id),
            onKeyDown: (event) => event.key === 'Enter' && onPick(unit.id),
          })}
        >
          <title>{unit.label}</title>
        </path>
      ))}
      {zones.map((zone) => {
        const [x, y] = to(nameSpot(zone.geometry));
        return (
          zone.name !== '' && (
            <text key={zone.code} x={x} y={y - 4} className="flat-name" aria-hidden="true">
              {zone.name}
            </text>
          )
        );
      })}
      {draft.length > 0 && (
        <polyline
          points={draft.map((corner) => to(corner).join(',')).join(' ')}
          fill="none"
          stroke={palette.accent}
          strokeWidth={3}
        />
      )}
      {draft.map((corner, index) => {
        const [x, y] = to(corner);
        return <circle key={index} cx={x} cy={y} r={6} fill={palette.accent} />;
      })}
    </svg>
  );
}
