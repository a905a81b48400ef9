import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { useCan } from '../../app/session';
import { InCurrency } from '../../app/unit';
import { EmptyTeach } from '../../components/empty-teach';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { ForecastLine } from '../forecast/forecast-line';
import { AttentionPanel } from '../attention/attention-list';
import { isZero } from '../investment/typed-amount';
import { BesideFigures, Headline } from './headline';
import { isOpenable, type Openable, useNumberFormulas } from './formulas';
import type { OpenedOf } from '../opened/opened.api';
import { OpenedDrawer } from '../opened/opened-later';
import { HEADLINE_TARGET, useProgress, type Progress } from './insight.api';
import { useInsightTexts } from './insight.texts';
import { BreakdownPanel } from './breakdown-panel';
import { IndustryBars, YearBars, ZoneBars } from './part-bars';
import type { Opened } from './parts-list';
import { PartsDrawer } from './parts-later';
import { PlannedRule, usePlannedCurve, type PlannedCurve } from './planned';
import { PipelinePanel, StuckPanel } from './pipeline-panel';
import { CumulativeChart, MonthlyTrend } from './progress-charts';
import { NotATarget, TargetChoice } from './target-choice';
import './insight.css';
import '../investment/investment.css';

/** The number of any money target; the URL says which. */
export default function NumberPage() {
  const t = useInsightTexts();
  const name = useName();
  const [search, setSearch] = useSearchParams();
  const code = search.get('target') ?? HEADLINE_TARGET;
  const asOf = search.get('asOf');
  const progress = useProgress(code, asOf);
  // Another target is never told under this one's name.
  const data = progress.data?.target.code === code ? progress.data : undefined;
  const set = (key: 'target' | 'asOf', value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        // Each target has its own window, and so its own month.
        if (key === 'target') after.delete('asOf');
        if (value === null || value === HEADLINE_TARGET) after.delete(key);
        else after.set(key, value);
        return after;
      },
      { replace: key === 'asOf' },
    );
  const isHeadline = code === HEADLINE_TARGET;
  return (
    <div className="page">
      <PageHeader
        title={data === undefined ? t('title') : name(data.target)}
        actions={isHeadline ? <BigScreenLink /> : <RatesLink />}
      />
      <TargetChoice code={code} onChoose={(target) => set('target', target)} />
      {progress.error ? (
        <NotATarget code={code}>
          <ProblemAlert error={progress.error} onRetry={() => void progress.refetch()} />
        </NotATarget>
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 14 }} />
      ) : (
        <div className={progress.isPlaceholderData ? 'stack table-stale' : 'stack'}>
          <InCurrency currency={data.target.currency}>
            <TheNumber key={code} progress={data} asOf={asOf} onAsOf={(month) => set('asOf', month)} />
          </InCurrency>
          {isHeadline && <Beside />}
        </div>
      )}
    </div>
  );
}

interface NumberProps {
  progress: Progress;
  asOf: string | null;
  onAsOf: (month: string | null) => void;
}

/** Every amount in here is of the target's own currency. */
function TheNumber({ progress, asOf, onAsOf }: NumberProps) {
  const { code, entryKind } = progress.target;
  const moment = useMoment();
  const [opened, setOpened] = useState<Opened | null>(null);
  const formulas = useNumberFormulas(progress);
  const [formula, setFormula] = useFormulaInAddress(formulas);
  // Year plans speak of completed investment and of nothing else.
  const curve = usePlannedCurve(code, entryKind === 'completed' ? (asOf ?? progress.asOf) : null).data;
  const planned = curve?.targetCode === code ? curve : undefined;
  const foreseen = asOf === null && moment === null && entryKind === 'completed';
  return (
    <>
      <div className="number-top panel">
        <div>
          <Headline
            {...{ progress, onAsOf, planned, formulas }}
            chosen={asOf !== null}
            onOpen={setOpened}
            onFormula={setFormula}
          />
          {foreseen && <ForecastLine target={code} />}
        </div>
        <BesideFigures progress={progress} onOpen={setOpened} formulas={formulas} onFormula={setFormula} />
      </div>
      {isZero(progress.verified) && isZero(progress.pending) ? (
        <NothingYet foreign={entryKind === 'foreign_capital'} />
      ) : (
        <Details progress={progress} planned={planned} onOpen={setOpened} onFormula={setFormula} />
      )}
      <PartsDrawer target={code} asOf={progress.asOf} opened={opened} onClose={() => setOpened(null)} />
      <OpenedDrawer opened={formula} onClose={() => setFormula(null)} />
    </>
  );
}

/** A page elsewhere may lead to a figure opened: closed, it is out of the address too. */
function useFormulaInAddress(formulas: Record<Openable, OpenedOf>) {
  const [search, setSearch] = useSearchParams();
  const named = search.get('open');
  const [clicked, setClicked] = useState<OpenedOf | null>(null);
  const open = (next: OpenedOf | null) => {
    setClicked(next);
    if (named === null) return;
    const without = (before: URLSearchParams) => {
      before.delete('open');
      return before;
    };
    setSearch(without, { replace: true });
  };
  return [clicked ?? (isOpenable(named) ? formulas[named] : null), open] as const;
}

/** What else the leader's room holds beside its first number. */
function Beside() {
  return (
    <>
      <AttentionPanel />
      <div className="halves">
        <PipelinePanel />
        <StuckPanel />
      </div>
    </>
  );
}

function RatesLink() {
  const t = useInsightTexts();
  const can = useCan();
  return can('entry.read') ? <Link to="/rates">{t('rates')}</Link> : null;
}

function BigScreenLink() {
  const t = useInsightTexts();
  const can = useCan();
  if (!can('insight.read')) return null;
  return (
    <Link to="/screen">
      <Button icon={<FundProjectionScreenOutlined />}>{t('screen.open')}</Button>
    </Link>
  );
}

interface DetailsProps {
  progress: Progress;
  planned?: PlannedCurve;
  onOpen: (opened: Opened) => void;
  onFormula: (opened: OpenedOf) => void;
}

function Details({ progress, planned, onOpen, onFormula }: DetailsProps) {
  return (
    <>
      <div className="halves">
        <CumulativeChart progress={progress} planned={planned} onOpen={onOpen} onFormula={onFormula}>
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
      <BreakdownPanel target={progress.target.code} asOf={progress.asOf} />
    </>
  );
}

function NothingYet({ foreign }: { foreign: boolean }) {
  const t = useInsightTexts();
  const can = useCan();
  return (
    <div className="panel">
      <EmptyTeach
        title={t('empty.title')}
        text={t(foreign ? 'empty.foreign' : 'empty.text')}
        example={foreign ? undefined : t('empty.example')}
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
