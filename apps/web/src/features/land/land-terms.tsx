import { shareOf, formatMoney } from '../../lib/decimal';
import type { LandKind, LandUnitRow } from './land.api';
import { useLandUnitTexts } from './land.texts';
import './land.css';

/** '1234.50' → '1,234.5': areas have two decimals, but nobody says "30.00 mu". */
export function areaText(area: string): string {
  return formatMoney(area, 'yuan').replace(/\.(\d*?)0+$/, (_, kept: string) => (kept === '' ? '' : `.${kept}`));
}

/** An area with its unit: 1,234.5 亩. */
export function useAreaText(): (area: string, kind: LandKind) => string {
  const t = useLandUnitTexts();
  return (area, kind) => `${areaText(area)} ${t(`unit.${kind}`)}`;
}

type Areas = Pick<LandUnitRow, 'kind' | 'area' | 'reserved' | 'allocated' | 'free'>;

/** How much is allocated, reserved and free, as one bar; its words are its label. */
export function AreaBar({ unit, legend = false }: { unit: Areas; legend?: boolean }) {
  const t = useLandUnitTexts();
  const say = useAreaText();
  const words = (area: string) => say(area, unit.kind);
  const label = t('bar.label', {
    area: words(unit.area),
    allocated: words(unit.allocated),
    reserved: words(unit.reserved),
    free: words(unit.free),
  });
  const part = (area: string) => `${shareOf(area, unit.area) * 100}%`;
  return (
    <>
      <span className="area-bar" role="img" aria-label={label} title={label}>
        <span className="area-allocated" style={{ inlineSize: part(unit.allocated) }} />
        <span className="area-reserved" style={{ inlineSize: part(unit.reserved) }} />
      </span>
      {legend && (
        <span className="area-legend">
          <span>
            <i className="area-allocated" /> {t('bar.allocated', { area: words(unit.allocated) })}
          </span>
          <span>
            <i className="area-reserved" /> {t('bar.reserved', { area: words(unit.reserved) })}
          </span>
          <span>
            <i className="area-free" /> {t('bar.free', { area: words(unit.free) })}
          </span>
        </span>
      )}
    </>
  );
}

export function Price({ unit }: { unit: Pick<LandUnitRow, 'price' | 'priceBasis'> }) {
  const t = useLandUnitTexts();
  if (unit.price === null || unit.priceBasis === null) return <span className="hint">—</span>;
  return (
    <span className="num">
      {formatMoney(unit.price, 'yuan')} <span className="figure-unit">{t(`price.${unit.priceBasis}`)}</span>
    </span>
  );
}
