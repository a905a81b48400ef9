import { Button, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addMonths, thisMonth } from '../../lib/dates';
import { useOnce } from '../../lib/use-once';
import { useCan } from '../../app/session';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { monthEnd } from './months';
import { MonthField } from '../projects/date-fields';
import { Assumed } from './assumed';
import { BacktestPanel } from './backtest';
import { FanChart } from './fan-chart';
import {
  isUnderWay,
  useAsk,
  useLatest,
  useRun,
  useStop,
  type Backtest,
  type Forecast,
  type Question,
  type Run,
} from './forecast.api';
import { useForecastTexts } from './forecast.texts';
import { Method } from './method';
import { MonthDrawer, type OpenedMonth } from './month-drawer';
import { Movers } from './movers';
import { PastForecasts } from './past-forecasts';
import { type OpenedProject, ProjectDrawer } from './project-drawer';
import { Sentence } from './sentence';
import { Compared, pickedIn, WhatIf } from './what-if';
import './forecast.css';
import '../insight/insight.css';
import '../opened/opened.css';
import '../investment/investment.css';

/** The target of the page: key-industry investment of the 14th plan period, as on the number's own page. */
export const TARGET = 'KEY-INVEST-14';

export default function ForecastPage() {
  const t = useForecastTexts();
  const can = useCan();
  const [search, setSearch] = useSearchParams();
  const id = search.get('run');
  const latest = useLatest(TARGET);
  const chosen = useRun(id);
  const ask = useAsk(TARGET);
  const mayAsk = can('forecast.ask');
  const show = (run: string | null) => setSearch(run === null ? {} : { run }, { replace: true });
  const put = useOnce(async (...questions: Question[]) => {
    for (const [at, question] of questions.entries()) {
      const { id: asked } = await ask.mutateAsync(question);
      if (at === questions.length - 1) show(asked);
    }
  });
  const run = id === null ? (latest.data?.forecast ?? latest.data?.underWay[0] ?? null) : (chosen.data ?? null);
  const error = latest.error ?? chosen.error;
  const pending = latest.isPending || (id !== null && chosen.isPending);
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            {run?.forecast && <ExportButton path={`forecasts/${run.id}/export`} name={`${t('title')}.xlsx`} />}
            {mayAsk && <Ask pending={ask.isPending} onAsk={put} onLatest={id === null ? null : () => show(null)} />}
          </>
        }
      />
      <ProblemAlert error={ask.error ?? error} />
      {error ? null : pending ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <div className="stack">
          {run === null ? (
            <div className="panel">
              <EmptyTeach title={t('none.title')} text={t('none.text')} />
            </div>
          ) : (
            <Answer
              run={run}
              backtest={latest.data?.backtest?.backtest ?? null}
              mayAsk={mayAsk}
              pending={ask.isPending}
              onAsk={put}
              onBack={() => show(null)}
            />
          )}
          {latest.data?.backtest?.backtest && <BacktestPanel backtest={latest.data.backtest.backtest} />}
          {run?.forecast && <Method run={run} forecast={run.forecast} />}
          <PastForecasts target={TARGET} />
        </div>
      )}
    </div>
  );
}

/** Now, or as it was seen from the end of a past month. */
function Ask({
  pending,
  onAsk,
  onLatest,
}: {
  pending: boolean;
  onAsk: (...questions: Question[]) => void;
  onLatest: (() => void) | null;
}) {
  const t = useForecastTexts();
  const last = addMonths(thisMonth(), -2);
  return (
    <span className="row forecast-ask">
      <label htmlFor="forecast-as-of" title={t('asOf.hint')}>
        {t('asOf')}
      </label>
      <span className="filter-month">
        <MonthField
          id="forecast-as-of"
          aria-label={`${t('asOf')} — ${t('asOf.hint')}`}
          max={last}
          value={null}
          onChange={(month) => month !== null && onAsk({ knownAt: monthEnd(month) })}
        />
      </span>
      {onLatest !== null && <Button onClick={onLatest}>{t('asOf.back')}</Button>}
      <Button type="primary" loading={pending} onClick={() => onAsk({ kind: 'backtest' }, {})}>
        {t('ask')}
      </Button>
    </span>
  );
}

interface AnswerProps {
  run: Run;
  backtest: Backtest | null;
  mayAsk: boolean;
  pending: boolean;
  onAsk: (question: Question) => void;
  onBack: () => void;
}

function Answer(props: AnswerProps) {
  const t = useForecastTexts();
  const { run, mayAsk } = props;
  if (isUnderWay(run)) return <UnderWay run={run} mayStop={mayAsk} />;
  if (run.state === 'failed' || run.state === 'cancelled') return <p className="panel">{t(run.state)}</p>;
  if (run.missing.length > 0) return <Missing run={run} />;
  if (run.forecast === null) return null;
  return <Told {...props} forecast={run.forecast} />;
}

function Told({ run, forecast, backtest, mayAsk, pending, onAsk, onBack }: AnswerProps & { forecast: Forecast }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(pickedIn(run, forecast)));
  const choose = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const [month, setMonth] = useState<OpenedMonth | null>(null);
  const [project, setProject] = useState<OpenedProject | null>(null);
  const from = addMonths(run.knownAt.slice(0, 7), 1);
  const open = (of: string) => setMonth({ month: of, side: 'base' });
  return (
    <>
      <Sentence run={run} forecast={forecast} backtest={backtest} onOpen={open} />
      <Compared run={run} forecast={forecast} onBack={onBack} onOpen={(of, side) => setMonth({ month: of, side })} />
      <FanChart forecast={forecast} onOpen={open} />
      <div className={mayAsk ? 'forecast-halves' : 'stack'}>
        <Movers
          movers={forecast.base.movers}
          chosen={mayAsk ? chosen : null}
          onChoose={choose}
          onOpen={(projectId) => setProject({ projectId, side: 'base', month: null })}
        />
        {mayAsk && (
          <WhatIf
            chosen={[...chosen]}
            from={from}
            before={run.assumed}
            pending={pending}
            onAsk={(whatIf) => onAsk({ knownAt: run.knownAt, seed: run.seed, draws: run.draws, whatIf })}
          />
        )}
      </div>
      <MonthDrawer run={run} forecast={forecast} opened={month} onClose={() => setMonth(null)} onProject={setProject} />
      <ProjectDrawer run={run.id} opened={project} onClose={() => setProject(null)} />
    </>
  );
}

function UnderWay({ run, mayStop }: { run: Run; mayStop: boolean }) {
  const t = useForecastTexts();
  const stop = useStop();
  return (
    <section className="panel" role="status">
      <p>{run.state === 'queued' ? t('queued') : t('running', { progress: run.progress })}</p>
      {run.assumed !== null && <Assumed assumed={run.assumed} />}
      <Progress percent={run.progress} showInfo={false} aria-label={t('title')} />
      {mayStop && (
        <Button loading={stop.isPending} onClick={() => stop.mutate(run.id)}>
          {t('stop')}
        </Button>
      )}
      <ProblemAlert error={stop.error} />
    </section>
  );
}

/** No figure without history enough: what is missing is said instead. */
function Missing({ run }: { run: Run }) {
  const t = useForecastTexts();
  return (
    <section className="panel">
      <h2>{t('missing.title')}</h2>
      <p>{t('missing.text')}</p>
      <ul>
        {run.missing.map(({ what, has, needs }) => (
          <li key={what}>{t(`missing.${what}`, { has, needs })}</li>
        ))}
      </ul>
    </section>
  );
}
