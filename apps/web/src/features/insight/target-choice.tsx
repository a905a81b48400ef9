import { Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import { useCan } from '../../app/session';
import { useIndicators, useTargetsInForce } from '../plan/plan.api';
import { useInsightTexts } from './insight.texts';

const seriesOf = (code: string): string => `/evaluation?plan=${currentPlan}&indicator=${code}`;

/** Money targets as chips; an indicator without money leads to its series. */
export function TargetChoice({ code, onChoose }: { code: string; onChoose: (target: string) => void }) {
  const t = useInsightTexts();
  const name = useName();
  const targets = useTargetsInForce().data ?? [];
  const plans = new Set(targets.map((each) => each.planCode));
  return (
    <div className="toolbar">
      <div className="switch target-switch" role="group" aria-label={t('choice')}>
        {targets.map((each) => (
          <button key={each.code} type="button" aria-pressed={each.code === code} onClick={() => onChoose(each.code)}>
            {name(each)}
            {plans.size > 1 && (
              <span className="hint">
                {' '}
                {each.windowFrom.slice(0, 4)}–{each.windowTo.slice(0, 4)}
              </span>
            )}
          </button>
        ))}
      </div>
      <OtherIndicators money={targets.map((each) => each.indicatorCode)} />
    </div>
  );
}

function OtherIndicators({ money }: { money: (string | null)[] }) {
  const t = useInsightTexts();
  const can = useCan();
  const name = useName();
  const go = useNavigate();
  const english = useLanguage() === 'en';
  const indicators = useIndicators(currentPlan).data ?? [];
  if (!can('target.read')) return null;
  return (
    <Select<string | null>
      className="target-others"
      value={null}
      placeholder={t('choice.indicators')}
      aria-label={t('choice.indicatorsHint')}
      title={t('choice.indicatorsHint')}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={indicators
        .filter((each) => !money.includes(each.code))
        .map((each) => ({ value: each.code, label: `${name(each)} (${english ? each.unitEn : each.unit})` }))}
      onChange={(indicator) => indicator !== null && void go(seriesOf(indicator))}
    />
  );
}

/** A code that names no money target may name an indicator: its series is what there is of it. */
export function NotATarget({ code, children }: { code: string; children: ReactNode }) {
  const indicators = useIndicators(currentPlan);
  const can = useCan();
  if (indicators.isPending) return <Skeleton active />;
  const isIndicator = indicators.data?.some((each) => each.code === code) ?? false;
  return isIndicator && can('target.read') ? <Navigate to={seriesOf(code)} replace /> : children;
}
