import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { addMoney, subtractMoney } from '../../lib/decimal';
import { PartsDrawer } from '../insight/parts-later';
import { ExactMoney } from '../investment/exact-money';
import { isZero } from '../investment/typed-amount';
import { Assumed } from './assumed';
import {
  AT,
  type Forecast,
  type Month,
  type PartKind,
  type PartLine,
  type PartQuestion,
  type Run,
  type Side,
  useForecastPart,
} from './forecast.api';
import type { OpenedProject } from './project-drawer';
import { useOpenedForecastTexts } from './opened-forecast.texts';

export interface OpenedMonth {
  month: string;
  side: Side;
}

/** Of whom the lines are known; the others are told as one figure. */
const KINDS = ['waiting', 'works', 'agreed', 'talks', 'newcomers', 'added'] as const satisfies readonly PartKind[];

interface Props {
  run: Run;
  forecast: Forecast;
  opened: OpenedMonth | null;
  onClose: () => void;
  onProject: (opened: OpenedProject) => void;
}

/** A month's mean, taken apart down to the projects; median and interval beside it, which have no parts. */
export function MonthDrawer({ run, forecast, opened, onClose, onProject }: Props) {
  const t = useOpenedForecastTexts();
  const month = opened === null ? undefined : forecast[opened.side]?.months.find((each) => each.month === opened.month);
  return (
    <Drawer
      open={month !== undefined}
      onClose={onClose}
      size="min(620px, 100vw)"
      title={month && t(opened?.side === 'changed' ? 'month.changed' : 'month.title', { month: month.month })}
      destroyOnHidden
    >
      {month !== undefined && opened !== null && (
        <>
          {opened.side === 'changed' && run.assumed !== null && <Assumed assumed={run.assumed} />}
          <Sum forecast={forecast} month={month} />
          <p className="hint parts-basis">{t('quantile.read', { draws: forecast.draws, month: month.month })}</p>
          <p className="hint parts-basis">
            {t('basis.rules', { version: run.ruleVersion, seed: run.seed, draws: forecast.draws })}
          </p>
          {month.parts !== null && (
            <ol className="parts">
              <Done run={run} forecast={forecast} />
              {KINDS.filter((kind) => !isZero(month.parts![kind])).map((kind) => (
                <Part
                  key={kind}
                  question={{ run: run.id, month: month.month, side: opened.side, kind }}
                  amount={month.parts![kind]}
                  forecast={forecast}
                  onProject={(projectId) => onProject({ projectId, ...opened })}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </Drawer>
  );
}

function Sum({ forecast, month }: { forecast: Forecast; month: Month }) {
  const t = useOpenedForecastTexts();
  const { format, label } = useUnit();
  const { quantiles, mean, parts } = month;
  const quantile = (at: number) => format(quantiles[at]);
  const why = t('mean.why', {
    median: `${quantile(AT.p50)} ${label}`,
    low: quantile(AT.p10),
    high: `${quantile(AT.p90)} ${label}`,
  });
  if (mean === null || parts === null) {
    return (
      <div className="parts-sum">
        <p>{t('mean.none')}</p>
      </div>
    );
  }
  const difference = subtractMoney(addMoney(forecast.done, ...KINDS.map((kind) => parts[kind])), mean);
  return (
    <div className="parts-sum">
      <div className="row">
        <span className="quiet">{t('mean')}</span>
        <strong>
          <Money value={mean} withUnit />
        </strong>
        <span className="hint" role="status">
          {isZero(difference) ? `✓ ${t('mean.agrees')}` : t('mean.differs', { amount: format(difference, 4) })}
        </span>
      </div>
      <p className="hint parts-basis">{why}</p>
    </div>
  );
}

/** What is done leads to the ledger, as it was known then. */
function Done({ run, forecast }: { run: Run; forecast: Forecast }) {
  const t = useOpenedForecastTexts();
  const [open, setOpen] = useState(false);
  const { asOf, done, amount, windowFrom } = forecast;
  const name = t('done', { asOf });
  const ledger = `/ledger?kind=completed&state=verified&from=${windowFrom}&to=${asOf}`;
  // After the last target there is none whose parts could be asked for.
  const target = amount === null ? null : (run.next?.code ?? run.targetCode);
  return (
    <li>
      <div className="part-line part-line-still">
        <span className="part-name">
          {target === null ? (
            <Link to={ledger}>{name}</Link>
          ) : (
            <button type="button" className="link-button" onClick={() => setOpen(true)}>
              {name}
            </button>
          )}
          <span className="hint part-said">{t('done.hint')}</span>
        </span>
        <span className="part-amount">
          <Money value={done} withUnit />
        </span>
      </div>
      {target !== null && (
        <PartsDrawer
          target={target}
          asOf={asOf}
          knownAt={run.knownAt}
          opened={open ? { filter: {}, what: name, verified: done } : null}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

interface PartProps {
  question: PartQuestion;
  amount: string;
  forecast: Forecast;
  onProject: (projectId: string) => void;
}

function Part({ question, amount, forecast, onProject }: PartProps) {
  const t = useOpenedForecastTexts();
  const [open, setOpen] = useState(false);
  const { kind } = question;
  const { low, middle, high } = forecast.model.arrivals;
  const rate = { low: low.toFixed(1), arrivals: middle.toFixed(1), high: high.toFixed(1) };
  const name = t(`kind.${kind}`);
  return (
    <li>
      <div className="part-line part-line-still">
        <span className="part-name">
          {kind !== 'newcomers' && (
            <button
              type="button"
              className="bar-toggle"
              aria-expanded={open}
              aria-label={t('unfold', { name })}
              onClick={() => setOpen(!open)}
            >
              {open ? '▾' : '▸'}
            </button>
          )}
          {name}
          <span className="hint part-said">{t(`kind.${kind}.hint`, rate)}</span>
        </span>
        <span className="part-amount">
          <Money value={amount} withUnit />
        </span>
      </div>
      {open && <Lines question={question} amount={amount} onProject={onProject} />}
    </li>
  );
}

function Lines({ question, amount, onProject }: Omit<PartProps, 'forecast'>) {
  const t = useOpenedForecastTexts();
  const { format, label } = useUnit();
  const found = useForecastPart(question);
  const first = found.data?.pages[0];
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (first === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? [];
  const difference = subtractMoney(first.sum, amount);
  return (
    <div className="part-entries">
      <p className="hint" role="status">
        {isZero(difference)
          ? `✓ ${t('lines.agrees')}`
          : t('lines.differs', { amount: `${format(difference, 4)} ${label}` })}
      </p>
      <ul>
        {lines.map((line, index) => (
          <li key={line.projectId ?? `other-${index}`} className="forecast-part">
            <PartName line={line} kind={question.kind} onProject={onProject} />
            <ExactMoney value={line.amount} withUnit />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button block loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more', { count: Math.min(50, first.total - lines.length) })}
        </Button>
      )}
    </div>
  );
}

function PartName({
  line,
  kind,
  onProject,
}: {
  line: PartLine;
  kind: PartKind;
  onProject: (projectId: string) => void;
}) {
  const t = useOpenedForecastTexts();
  const { projectId, projectName, projects } = line;
  if (projectId !== null) {
    return (
      <button type="button" className="link-button" onClick={() => onProject(projectId)}>
        {projectName}
      </button>
    );
  }
  if (kind === 'added') return <>{t('addedOne')}</>;
  return projects > 1 ? <>{t('rest', { count: projects })}</> : <span className="hint">{t('hidden')}</span>;
}
