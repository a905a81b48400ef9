import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useCan } from '../../app/session';
import { useUnit } from '../../app/unit';
import { EmptyTeach } from '../../components/empty-teach';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { LinkTabs } from '../../components/tabs';
import { addMonths, thisMonth, today } from '../../lib/dates';
import { useMonth } from '../months/months.api';
import { useMonthTexts } from '../months/months.texts';
import { MonthField } from '../projects/date-fields';
import { useInvestmentTexts } from './investment.texts';
import { useRound, type RoundView } from './round.api';
import { RoundSheet } from './round-sheet';
import { RoundStandingView } from './round-standing';
import { RoundTerms } from './round-terms';
import { YearPlanSheet } from './year-plan-sheet';
import './investment.css';

const VIEWS = ['month', 'plan', 'standing', 'terms'] as const;
type View = (typeof VIEWS)[number];

/** In its first days a month is still about the one before. */
const roundOfToday = (): string => (Number(today().slice(8)) <= 10 ? addMonths(thisMonth(), -1) : thisMonth());

function MonthSwitch({ month, choose }: { month: string; choose: (month: string) => void }) {
  const t = useInvestmentTexts();
  return (
    <span className="row">
      <Button icon={<LeftOutlined />} aria-label={t('round.prev')} onClick={() => choose(addMonths(month, -1))} />
      <span className="filter-month">
        <MonthField
          aria-label={t('round.month')}
          value={month}
          max={thisMonth()}
          allowClear={false}
          onChange={(next) => next !== null && choose(next)}
        />
      </span>
      <Button
        icon={<RightOutlined />}
        aria-label={t('round.next')}
        disabled={month >= thisMonth()}
        onClick={() => choose(addMonths(month, 1))}
      />
    </span>
  );
}

/** The views of a month the person has a use for. */
function useViews(): View[] {
  const can = useCan();
  const needs = { month: 'entry.report', plan: 'year_plan.set', standing: 'entry.read', terms: 'entry.read' } as const;
  return VIEWS.filter((view) => can(needs[view]));
}

export default function MonthlyRoundPage() {
  const t = useInvestmentTexts();
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') ?? roundOfToday();
  const views = useViews();
  const view = views.find((each) => each === search.get('as')) ?? views[0] ?? 'standing';
  const choose = (next: string) => setSearch({ month: next, as: view }, { replace: true });
  return (
    <div className="page">
      <PageHeader
        title={t('round')}
        sub={t(`round.sub.${view}`)}
        actions={
          view !== 'terms' && (
            <>
              <ClosedMark month={month} />
              <MonthSwitch month={month} choose={choose} />
            </>
          )
        }
      />
      {views.length > 1 && (
        <LinkTabs
          label={t('round.views')}
          current={view}
          replace
          tabs={views.map((key) => ({
            key,
            to: `/round?month=${month}&as=${key}`,
            text: t(`round.view.${key}`, { year: month.slice(0, 4) }),
          }))}
        />
      )}
      {view === 'standing' && <RoundStandingView month={month} />}
      {view === 'terms' && <RoundTerms />}
      {(view === 'month' || view === 'plan') && <Round key={month} month={month} view={view} />}
    </div>
  );
}

/** What is reported of a closed month asks for a reason, and changes today's number alone. */
function ClosedMark({ month }: { month: string }) {
  const t = useMonthTexts();
  return useMonth(month).data?.state === 'closed' ? <Tag>{t('state.closed')}</Tag> : null;
}

function Round({ month, view }: { month: string; view: 'month' | 'plan' }) {
  const t = useInvestmentTexts();
  const { label } = useUnit();
  const round = useRound(month);
  if (round.error && round.data === undefined)
    return <ProblemAlert error={round.error} onRetry={() => void round.refetch()} />;
  if (round.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />;
  if (round.data.items.length === 0) {
    return (
      <div className="panel">
        <EmptyTeach title={t('round.empty.title')} text={t('round.empty.text')} example={t('round.empty.example')} />
      </div>
    );
  }
  return (
    <>
      <p className="hint">
        {view === 'month' && dueWords(round.data, t)} {t('round.unit', { unit: label })}
      </p>
      {view === 'month' ? <RoundSheet view={round.data} /> : <YearPlanSheet view={round.data} />}
    </>
  );
}

function dueWords({ dueOn }: RoundView, t: ReturnType<typeof useInvestmentTexts>): string {
  return t(today() > dueOn ? 'round.overdue' : 'round.due', { on: dueOn });
}
