import { type GeoJSONSource, Map as MapLibre, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useMemo, useRef, useState } from 'react';
import { boundsOf, closed, nameSpot, type Polygon } from '../../lib/geometry';
import type { MapProps } from './land-map';
import { useLandUnitTexts } from './land.texts';
import { type Palette, usePalette } from './map-colours';

// The worker is a file of ours beside the others: no blob, no foreign address.
setWorkerUrl(workerUrl);

const PADDING = 28;

interface Feature {
  type: 'Feature';
  geometry: Polygon | { type: 'LineString' | 'MultiPoint'; coordinates: [number, number][] };
  properties: Record<string, string | boolean>;
}

const collection = (features: Feature[]) => ({ type: 'FeatureCollection' as const, features });
const EMPTY = collection([]);

/** The whole style, made here: a ground, our own outlines, no tiles, no glyphs, no sprites. */
function styleOf(palette: Palette): ConstructorParameters<typeof MapLibre>[0]['style'] {
  const source = (id: string) => ({ [id]: { type: 'geojson' as const, data: EMPTY } });
  return {
    version: 8,
    sources: { ...source('zones'), ...source('units'), ...source('draft') },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
      { id: 'zones', type: 'fill', source: 'zones', paint: { 'fill-color': palette.zone, 'fill-opacity': 0.6 } },
      {
        id: 'zone-lines',
        type: 'line',
        source: 'zones',
        paint: { 'line-color': palette.zoneLine, 'line-width': 1.2 },
      },
      { id: 'units', type: 'fill', source: 'units', paint: { 'fill-color': ['get', 'fill'] } },
      {
        id: 'unit-lines',
        type: 'line',
        source: 'units',
        filter: ['!', ['get', 'plant']],
        paint: { 'line-color': palette.line, 'line-width': 1 },
      },
      {
        id: 'plant-lines',
        type: 'line',
        source: 'units',
        filter: ['get', 'plant'],
        paint: { 'line-color': palette.line, 'line-width': 1.4, 'line-dasharray': [2, 1.5] },
      },
      {
        id: 'selected',
        type: 'line',
        source: 'units',
        filter: ['get', 'selected'],
        paint: { 'line-color': palette.selected, 'line-width': 3.5 },
      },
      {
        id: 'draft',
        type: 'line',
        source: 'draft',
        paint: { 'line-color': palette.accent, 'line-width': 3 },
      },
      {
        id: 'draft-corners',
        type: 'circle',
        source: 'draft',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: { 'circle-color': palette.accent, 'circle-radius': 5 },
      },
    ],
  };
}

function useFeatures({ zones, units, selected, draft = [] }: MapProps, own: string) {
  return useMemo(
    () => ({
      zones: collection(zones.map(({ geometry }) => ({ type: 'Feature', geometry, properties: {} }))),
      units: collection(
        units.map(({ id, label, geometry, fill, plant }) => ({
          type: 'Feature',
          geometry,
          properties: { id, label, plant, fill: fill === 'accent' ? own : fill, selected: id === selected },
        })),
      ),
      draft: collection(
        draft.length === 0
          ? []
          : [
              { type: 'Feature', geometry: { type: 'MultiPoint', coordinates: draft }, properties: {} },
              draft.length < 3
                ? { type: 'Feature', geometry: { type: 'LineString', coordinates: draft }, properties: {} }
                : { type: 'Feature', geometry: closed(draft), properties: {} },
            ],
      ),
    }),
    [zones, units, selected, draft, own],
  );
}

function nameOn(map: MapLibre, text: string, geometry: Polygon): Marker {
  const element = document.createElement('div');
  element.className = 'map-name';
  element.textContent = text;
  // The list beside the map says it too.
  element.setAttribute('aria-hidden', 'true');
  return new Marker({ element, anchor: 'bottom', opacityWhenCovered: '1' }).setLngLat(nameSpot(geometry)).addTo(map);
}

/** Where two names would lie on each other the one that comes first stays. */
function declutter(markers: readonly Marker[]): void {
  const kept: DOMRect[] = [];
  for (const element of markers.map((marker) => marker.getElement())) {
    const box = element.getBoundingClientRect();
    const free = kept.every(
      (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    );
    element.style.visibility = free ? '' : 'hidden';
    if (free) kept.push(box);
  }
}

/** Zones and parcels drawn by MapLibre, from our own outlines alone. */
export default function WebglMap({ onFail, ...props }: MapProps & { onFail: () => void }) {
  const t = useLandUnitTexts();
  const palette = usePalette();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [pointed, setPointed] = useState('');
  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });
  const features = useFeatures(props, palette.own);
  const { zones, focus, small, onPoint } = props;

  useEffect(() => {
    const made = openMap(box.current, styleOf(palette), {
      'Map.Title': t('map.label'),
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
    });
    if (made === null) return onFail();
    made.on('click', (event) => {
      const { onPick, onPoint: point } = handlers.current;
      if (point) return point([event.lngLat.lng, event.lngLat.lat]);
      const [hit] = made.queryRenderedFeatures(event.point, { layers: ['units'] });
      if (hit !== undefined) onPick?.(String(hit.properties['id']));
    });
    made.on('mousemove', 'units', (event) => {
      setPointed(String(event.features?.[0]?.properties['label'] ?? ''));
      if (handlers.current.onPick) made.getCanvas().style.cursor = 'pointer';
    });
    made.on('mouseleave', 'units', () => {
      setPointed('');
      made.getCanvas().style.cursor = '';
    });
    made.on('load', () => setMap(made));
    return () => {
      setMap(null);
      made.remove();
    };
    // Made anew for another theme or language: it is drawn from what is in memory.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [palette.ground, t('map.label')]);

  useEffect(() => {
    if (map === null) return;
    for (const id of ['zones', 'units', 'draft'] as const) {
      (map.getSource(id) as GeoJSONSource | undefined)?.setData(features[id]);
    }
  }, [map, features]);

  useEffect(() => {
    if (map === null) return;
    const markers = zones.filter((zone) => zone.name !== '').map((zone) => nameOn(map, zone.name, zone.geometry));
    const settle = () => declutter(markers);
    map.on('moveend', settle);
    map.on('resize', settle);
    // The first view may have settled before the names came.
    requestAnimationFrame(settle);
    return () => {
      map.off('moveend', settle);
      map.off('resize', settle);
      markers.forEach((marker) => marker.remove());
    };
  }, [map, zones]);

  const whole = useMemo(() => boundsOf(focus ? [focus] : zones.map((zone) => zone.geometry)), [focus, zones]);
  useEffect(() => {
    if (map === null || whole === null) return;
    const { west, south, east, north } = whole;
    map.fitBounds([west, south, east, north], {
      padding: focus ? 90 : PADDING,
      duration: 0, // A parcel is looked at among its neighbours.
      maxZoom: focus && !small ? 13 : 15,
    });
    // A new outline to look at moves the view; new colours do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [map, JSON.stringify(whole)]);

  return (
    <div className="map-frame">
      <div
        ref={box}
        className={small ? 'land-map small' : 'land-map'}
        style={{ cursor: onPoint ? 'crosshair' : undefined }}
      />
      {!small && <div className="map-pointed">{pointed}</div>}
    </div>
  );
}

function openMap(
  container: HTMLDivElement | null,
  style: ReturnType<typeof styleOf>,
  locale: Record<string, string>,
): MapLibre | null {
  if (container === null) return null;
  try {
    const map = new MapLibre({
      container,
      style,
      locale,
      center: [119.35, 34.7],
      zoom: 10,
      minZoom: 8,
      maxZoom: 18,
      attributionControl: false,
      // A plan is read from above, north up; and the page scrolls unless one means the map.
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: false,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    return map;
  } catch {
    return null;
  }
}
