import { Button, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Navigate } from 'react-router';
import { useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import { useCan } from '../../app/session';
import { useIndicators, useTargetsInForce } from '../plan/plan.api';
import { useInsightTexts } from './insight.texts';
import { seriesOf } from './series-of';

const OtherIndicators = lazy(() => import('./other-indicators').then((list) => ({ default: list.OtherIndicators })));

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
      <Others money={targets.map((each) => each.indicatorCode)} />
    </div>
  );
}

/** What has no amount, at hand without its list being fetched for those who never look. */
function Others({ money }: { money: (string | null)[] }) {
  const t = useInsightTexts();
  const can = useCan();
  const [asked, setAsked] = useState(false);
  if (!can('target.read')) return null;
  const button = (
    <Button title={t('choice.indicatorsHint')} onClick={() => setAsked(true)}>
      {t('choice.indicators')} <span aria-hidden="true">▾</span>
    </Button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <OtherIndicators money={money} onClose={() => setAsked(false)} />
    </Suspense>
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
