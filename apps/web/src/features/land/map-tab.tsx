import { Segmented, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { LightDot, lights } from '../../components/light-dot';
import { ProblemAlert } from '../../components/problem-alert';
import { stages } from '../../components/stage-tag';
import { asPolygon } from '../../lib/geometry';
import { LandMap, type MapUnit } from './land-map';
import { type LandMapUnit, landStates, useLandMap, useZoneShapes } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { useAreaText } from './land-terms';
import { COLOURINGS, type Colouring, usePalette } from './map-colours';
import { UnitDrawer, useOpenUnit } from './unit-drawer';
import { LAND_FILTERS, type LandFilterState, UnitChips, UnitFilters } from './unit-filters';

/** The filters of the list, in the same address, for what is drawn. */
function useMapFilters(): LandFilterState {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(
    LAND_FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Record<string, string>;
  const set: LandFilterState['set'] = (changes) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value == null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  const clear = () => set(Object.fromEntries([...LAND_FILTERS, 'q'].map((name) => [name, null])));
  return { filters, q: search.get('q') ?? '', set, clear };
}

function useUnitLabel(): (unit: LandMapUnit) => string {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  const say = useAreaText();
  return (unit) =>
    [
      unit.name,
      t(`state.${unit.state}`),
      `${t('col.free')} ${say(unit.free, unit.kind)}`,
      unit.stage === null ? '' : common(`stage.${unit.stage}`),
      unit.light === null ? '' : common(`light.${unit.light}`),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** Where the land is. The list beside the map holds the same, for the keyboard and the screen reader. */
export function MapTab() {
  const t = useLandUnitTexts();
  const filters = useMapFilters();
  const [search, setSearch] = useSearchParams();
  const by = COLOURINGS.find((each) => each === search.get('by')) ?? 'state';
  const [opened, open] = useOpenUnit();
  const map = useLandMap({ ...filters.filters, q: filters.q });
  const shapes = useZoneShapes();
  const colour = (next: Colouring) => {
    const after = new URLSearchParams(search);
    if (next === 'state') after.delete('by');
    else after.set('by', next);
    setSearch(after, { replace: true });
  };
  return (
    <>
      <UnitFilters list={filters} />
      <UnitChips list={filters} />
      <ProblemAlert
        error={map.error ?? shapes.error}
        onRetry={() => void Promise.all([map.refetch(), shapes.refetch()])}
      />
      <div className="map-grid">
        <section className="panel" aria-label={t('map.label')}>
          <div className="row map-head">
            <span>{t('map.colour')}</span>
            <Segmented<Colouring>
              size="small"
              value={by}
              onChange={colour}
              options={COLOURINGS.map((value) => ({ value, label: t(`map.colour.${value}`) }))}
            />
          </div>
          {map.data && shapes.data ? (
            <Drawing units={map.data.units} by={by} opened={opened} onPick={open} />
          ) : (
            <Skeleton active title={false} paragraph={{ rows: 12 }} />
          )}
          <Legend by={by} />
          <p className="hint">
            {shapes.data?.some((shape) => shape.geometrySample) && t('map.sketch')} {t('map.hint')}
          </p>
        </section>
        <UnitList
          units={map.data?.units ?? []}
          undrawn={map.data?.undrawn ?? 0}
          opened={opened}
          onPick={open}
          by={by}
        />
      </div>
      <UnitDrawer id={opened} onClose={() => open(null)} />
    </>
  );
}

interface DrawingProps {
  units: LandMapUnit[];
  by: Colouring;
  opened: string | null;
  onPick: (id: string) => void;
}

function Drawing({ units, by, opened, onPick }: DrawingProps) {
  const palette = usePalette();
  const label = useUnitLabel();
  const names = useNames();
  const name = useName();
  const shapes = useZoneShapes().data;
  const zones = useMemo(
    () =>
      (shapes ?? []).map(({ zoneCode, geometry }) => ({
        code: zoneCode,
        // The whole zone is the page's own subject.
        name: zoneCode === 'ROOT' ? '' : name(names.zone(zoneCode)),
        geometry: asPolygon(geometry),
      })),
    // Names arrive after the shapes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shapes, names],
  );
  const drawn: MapUnit[] = useMemo(
    () =>
      units.map((unit) => ({
        id: unit.id,
        label: label(unit),
        geometry: asPolygon(unit.geometry),
        fill: palette.of(unit, by),
        plant: unit.kind === 'plant',
      })),
    // The palette and the words follow theme and language, which change the ground too.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [units, by, palette.ground, label(units[0] ?? NOWHERE)],
  );
  const focus = opened === null ? null : (drawn.find((unit) => unit.id === opened)?.geometry ?? null);
  return <LandMap zones={zones} units={drawn} selected={opened} focus={focus} onPick={onPick} />;
}

const NOWHERE = { name: '', state: 'free', free: '0', kind: 'land', stage: null, light: null } as LandMapUnit;

function Legend({ by }: { by: Colouring }) {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  const palette = usePalette();
  const none = palette.ofStage(null);
  const entries = {
    state: landStates.map((state) => [palette.ofState(state), t(`state.${state}`)] as const),
    stage: [
      ...stages.map((stage) => [palette.ofStage(stage), common(`stage.${stage}`)] as const),
      [none, t('map.none')] as const,
    ],
    light: [
      ...lights.map((light) => [palette.ofLight(light), common(`light.${light}`)] as const),
      [none, common('light.none')] as const,
    ],
  }[by];
  return (
    <ul className="map-legend">
      {entries.map(([colour, text]) => (
        <li key={text}>
          <i style={{ background: colour }} /> {text}
        </li>
      ))}
      <li className="hint">{t('map.plant')}</li>
    </ul>
  );
}

function UnitList({ units, undrawn, opened, onPick, by }: DrawingProps & { undrawn: number }) {
  const t = useLandUnitTexts();
  const common = useCommonTexts();
  const say = useAreaText();
  const palette = usePalette();
  return (
    <section className="panel map-list" aria-labelledby="map-list">
      <h2 id="map-list">{t('map.list')}</h2>
      {undrawn > 0 && <p className="hint">{t('map.undrawn', { count: undrawn })}</p>}
      {units.length === 0 && <p className="hint">{t('map.empty')}</p>}
      <ul tabIndex={-1}>
        {units.map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              aria-current={unit.id === opened ? 'true' : undefined}
              onClick={() => onPick(unit.id)}
            >
              <i style={{ background: palette.of(unit, by) }} />
              <span>
                {unit.name}
                <span className="cell-sub">
                  {t(`state.${unit.state}`)} · {t('col.free')} {say(unit.free, unit.kind)}
                  {unit.stage !== null && ` · ${common(`stage.${unit.stage}`)} `}
                  <LightDot light={unit.light} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
