import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { useMomentTexts } from '../../app/moment.texts';
import { useCan } from '../../app/session';
import { EmptyTeach } from '../../components/empty-teach';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { ForecastLine } from '../forecast/forecast-line';
import { AttentionPanel } from '../attention/attention-list';
import { isZero } from '../investment/typed-amount';
import { useScreenTexts } from '../screen/screen.texts';
import { BesideFigures, Headline } from './headline';
import { HEADLINE_TARGET, useProgress, type Progress } from './insight.api';
import { useInsightTexts } from './insight.texts';
import { BreakdownPanel } from './breakdown-panel';
import { IndustryBars, YearBars, ZoneBars } from './part-bars';
import { PartsDrawer, type Opened } from './parts-drawer';
import { PlannedRule, usePlannedCurve, type PlannedCurve } from './planned';
import { PipelinePanel, StuckPanel } from './pipeline-panel';
import { CumulativeChart, MonthlyTrend } from './progress-charts';
import './insight.css';
import '../investment/investment.css';

export default function NumberPage() {
  const t = useInsightTexts();
  const name = useName();
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('asOf');
  const moment = useMoment();
  const moments = useMomentTexts();
  const progress = useProgress(HEADLINE_TARGET, asOf);
  const planned = usePlannedCurve(HEADLINE_TARGET, asOf ?? progress.data?.asOf ?? null).data;
  const [opened, setOpened] = useState<Opened | null>(null);
  const choose = (month: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (month === null) after.delete('asOf');
        else after.set('asOf', month);
        return after;
      },
      { replace: true },
    );
  return (
    <div className="page">
      <PageHeader
        title={progress.data === undefined ? t('title') : name(progress.data.target)}
        actions={<BigScreenLink />}
      />
      {progress.error ? (
        <ProblemAlert error={progress.error} onRetry={() => void progress.refetch()} />
      ) : progress.data === undefined ? (
        <Skeleton active paragraph={{ rows: 14 }} />
      ) : (
        <div className={progress.isPlaceholderData ? 'stack table-stale' : 'stack'}>
          <div className="number-top panel">
            <div>
              <Headline
                progress={progress.data}
                chosen={asOf !== null}
                onAsOf={choose}
                onOpen={setOpened}
                planned={planned}
              />
              {asOf === null && moment === null && <ForecastLine target={HEADLINE_TARGET} />}
            </div>
            <BesideFigures progress={progress.data} onOpen={setOpened} />
          </div>
          {isZero(progress.data.verified) && isZero(progress.data.pending) ? (
            <NothingYet />
          ) : (
            <Details progress={progress.data} planned={planned} onOpen={setOpened} />
          )}
          {moment === null ? (
            <AttentionPanel />
          ) : (
            <p className="hints" role="note">
              {moments('panelNowOnly')}
            </p>
          )}
          <div className="halves">
            <PipelinePanel />
            <StuckPanel />
          </div>
          <PartsDrawer
            target={HEADLINE_TARGET}
            asOf={progress.data.asOf}
            opened={opened}
            onClose={() => setOpened(null)}
          />
        </div>
      )}
    </div>
  );
}

function BigScreenLink() {
  const t = useScreenTexts();
  const can = useCan();
  if (!can('insight.read')) return null;
  return (
    <Link to="/screen">
      <Button icon={<FundProjectionScreenOutlined />}>{t('open')}</Button>
    </Link>
  );
}

interface DetailsProps {
  progress: Progress;
  planned?: PlannedCurve;
  onOpen: (opened: Opened) => void;
}

function Details({ progress, planned, onOpen }: DetailsProps) {
  return (
    <>
      <div className="halves">
        <CumulativeChart progress={progress} planned={planned}>
          <PlannedRule curve={planned} />
        </CumulativeChart>
        <MonthlyTrend progress={progress} onOpen={onOpen} />
      </div>
      <div className="halves">
        <div className="stack">
          <YearBars rows={progress.byYear} onOpen={onOpen} />
          <IndustryBars rows={progress.byIndustry} whole={progress.verified} onOpen={onOpen} />
        </div>
        <ZoneBars rows={progress.byZone} whole={progress.verified} onOpen={onOpen} />
      </div>
      <BreakdownPanel target={HEADLINE_TARGET} asOf={progress.asOf} />
    </>
  );
}

function NothingYet() {
  const t = useInsightTexts();
  const can = useCan();
  return (
    <div className="panel">
      <EmptyTeach
        title={t('empty.title')}
        text={t('empty.text')}
        example={t('empty.example')}
        action={
          can('entry.report') && (
            <Link to="/round">
              <Button type="primary">{t('desk.button.round')}</Button>
            </Link>
          )
        }
      />
    </div>
  );
}
