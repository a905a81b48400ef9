import { lazy, Suspense, useState } from 'react';
import type { Polygon, Position } from '../../lib/geometry';
import { FlatMap } from './flat-map';
import { useLandUnitTexts } from './land.texts';

export interface MapZone {
  code: string;
  /** Written on it; empty: no name. */
  name: string;
  geometry: Polygon;
}

export interface MapUnit {
  id: string;
  /** Said when it is pointed at or read out. */
  label: string;
  geometry: Polygon;
  /** A colour of map-colours, or `accent` for an outline that is being drawn. */
  fill: string;
  plant: boolean;
}

/** What both ways of drawing understand. */
export interface MapProps {
  zones: MapZone[];
  units: MapUnit[];
  /** Outlined strongly. */
  selected?: string | null;
  /** Brought into view; the whole when missing. */
  focus?: Polygon | null;
  /** Corners of an outline under way. */
  draft?: Position[];
  onPick?: (id: string) => void;
  onPoint?: (position: Position) => void;
  small?: boolean;
}

/** MapLibre is larger than the rest of the app: it is fetched when a map is really drawn. */
const WebglMap = lazy(() => import('./webgl-map'));

function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Zones and parcels on the ground; a plain drawing where the browser has no WebGL. */
export function LandMap(props: MapProps) {
  const t = useLandUnitTexts();
  const [webgl, setWebgl] = useState(hasWebgl);
  if (!webgl) {
    return (
      <>
        <p className="hint" role="note">
          {t('map.noWebgl')}
        </p>
        <FlatMap {...props} />
      </>
    );
  }
  return (
    <Suspense fallback={<div aria-busy="true" className={props.small ? 'land-map small' : 'land-map'} />}>
      <WebglMap {...props} onFail={() => setWebgl(false)} />
    </Suspense>
  );
}
