import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMoment } from '../../app/moment';
import { InCurrency } from '../../app/unit';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useTargetsInForce } from '../plan/plan.api';
import { type ClosedParts, ClosedPartsDrawer } from '../months/closed-parts';
import { BridgeChart } from './bridge-chart';
import { Ends } from './bridge-choice';
import { BridgeParts, type OpenedStep } from './bridge-parts';
import { Steps } from './bridge-steps';
import { Zones } from './bridge-zones';
import { useBridge, type Span } from './bridge.api';
import { useBridgeTexts } from './bridge.texts';
import '../insight/insight.css';
import '../investment/investment.css';

const TARGET = 'KEY-INVEST-14';

export default function BridgePage() {
  const t = useBridgeTexts();
  const moment = useMoment();
  const [search, setSearch] = useSearchParams();
  const span: Span = {
    target: search.get('target') ?? TARGET,
    from: search.get('from'),
    // As of a past moment the bridge ends there.
    to: search.get('to') ?? moment,
    asOf: search.get('asOf'),
    fromAsOf: search.get('fromAsOf'),
  };
  const bridge = useBridge(span);
  const currency = useTargetsInForce().data?.find((each) => each.code === span.target)?.currency ?? 'CNY';
  const [opened, setOpened] = useState<OpenedStep | null>(null);
  const [stand, setStand] = useState<ClosedParts | null>(null);
  const choose = (side: 'from' | 'to', value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        // Chosen anew, each end counts as far as it did at its own moment.
        after.delete('asOf');
        after.delete('fromAsOf');
        if (value === '') after.delete(side);
        else after.set(side, value);
        return after;
      },
      { replace: true },
    );
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={<Link to={`/insight?target=${span.target}`}>{t('back')}</Link>}
      />
      <Ends span={span} onChoose={choose} />
      {bridge.error ? (
        <ProblemAlert error={bridge.error} onRetry={() => void bridge.refetch()} />
      ) : bridge.data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <InCurrency currency={currency}>
          <div className={bridge.isPlaceholderData ? 'stack table-stale' : 'stack'}>
            <BridgeChart bridge={bridge.data} />
            <Steps bridge={bridge.data} onOpen={setOpened} onStand={setStand} />
            <Zones bridge={bridge.data} onOpen={setOpened} onStand={setStand} />
            <BridgeParts
              span={{
                ...span,
                from: span.from ?? bridge.data.from.month ?? bridge.data.from.at,
                to: span.to ?? bridge.data.to.at,
              }}
              opened={opened}
              onClose={() => setOpened(null)}
            />
            <ClosedPartsDrawer parts={stand} onClose={() => setStand(null)} />
          </div>
        </InCurrency>
      )}
    </div>
  );
}
