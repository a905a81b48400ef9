import { useCommonTexts } from '../../app/texts';
import type { Rung, RungState } from './projects.api';
import { useProjectTexts } from './projects.texts';

const MARK: Record<RungState, string> = { done: '✓', current: '●', next: '○', todo: '·', hole: '◌', waived: '⤳' };

function Slip({ rung }: { rung: Rung }) {
  const t = useProjectTexts();
  if (rung.slipDays === null) return null;
  if (rung.effectiveOn === null)
    return <span className="rung-slip">{t('ladder.overdue', { count: rung.slipDays })}</span>;
  if (rung.slipDays === 0) return <span className="rung-slip">{t('ladder.onTime')}</span>;
  return (
    <span className="rung-slip">
      {rung.slipDays > 0 ? t('ladder.late', { count: rung.slipDays }) : t('ladder.early', { count: -rung.slipDays })}
    </span>
  );
}

/** Where it stands, with the date each rung was reached, was promised, and the days between. */
export function StageLadder({ rungs }: { rungs: Rung[] }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  return (
    <ol className="ladder" aria-label={t('ladder')}>
      {rungs.map((rung) => (
        <li
          key={rung.stage}
          className={`rung rung-${rung.state}`}
          aria-current={rung.state === 'current' ? 'step' : undefined}
        >
          <span className="rung-mark" aria-hidden="true">
            {MARK[rung.state]}
          </span>
          <span className="rung-name">
            {common(`stage.${rung.stage}`)}
            <span className="visually-hidden">{t(`ladder.${rung.state}`)}</span>
          </span>
          <span className="rung-date">{rung.effectiveOn ?? (rung.state === 'hole' ? t('ladder.hole') : '')}</span>
          {rung.plannedOn !== null && (
            <span className="rung-plan">
              {t('ladder.planned')} <span className="rung-day">{rung.plannedOn}</span>
            </span>
          )}
          <Slip rung={rung} />
          {rung.waived && <span className="tag tag-off">{t('ladder.waived')}</span>}
        </li>
      ))}
    </ol>
  );
}
