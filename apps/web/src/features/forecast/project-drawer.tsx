import { Drawer, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { DataTable } from '../../components/data-table';
import { Fact } from '../../components/facts';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { percentOf } from '../../lib/decimal';
import { ExactMoney } from '../investment/exact-money';
import { isZero } from '../investment/typed-amount';
import { Applied } from './applied';
import { type ForecastProject, type Side, useForecastProject } from './forecast.api';
import { useOpenedForecastTexts } from './opened-forecast.texts';

export interface OpenedProject {
  projectId: string;
  side: Side;
  /** The month whose line led here; null: the month the forecast is measured at. */
  month: string | null;
}

interface Props {
  run: string;
  opened: OpenedProject | null;
  onClose: () => void;
}

/** How one project comes into a forecast: what it plans, what was made of it and why, what it adds. */
export function ProjectDrawer({ run, opened, onClose }: Props) {
  const t = useOpenedForecastTexts();
  const found = useForecastProject(run, opened);
  const project = found.data;
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      size="min(620px, 100vw)"
      title={project === undefined ? '' : t('project.title', { name: project.projectName })}
      extra={opened !== null && <Link to={`/projects/${opened.projectId}`}>{t('project.open')}</Link>}
      destroyOnHidden
    >
      {found.error ? (
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      ) : project === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <Told project={project} month={opened?.month ?? project.measured} />
      )}
    </Drawer>
  );
}

function Told({ project, month: told }: { project: ForecastProject; month: string }) {
  const t = useOpenedForecastTexts();
  const { measured, months, deviation, waiting, ruleVersion, seed, draws } = project;
  const addsBy = (wanted: string) => months.find(({ month }) => month === wanted)?.amount;
  return (
    <>
      <div className="parts-sum">
        <div className="row">
          <span className="quiet">{t('project.adds', { month: told })}</span>
          <strong>
            <ExactMoney value={addsBy(told)} withUnit />
          </strong>
          {told !== measured && (
            <span className="hint">
              {t('project.adds', { month: measured })} <ExactMoney value={addsBy(measured)} withUnit />
            </span>
          )}
          {deviation !== null && (
            <span className="hint">
              {t('project.deviation')} <Money value={deviation} withUnit />
            </span>
          )}
          {!isZero(waiting) && (
            <span className="hint">
              {t('project.waiting')} <ExactMoney value={waiting} withUnit />
            </span>
          )}
        </div>
        <p className="hint parts-basis">{t('basis.rules', { version: ruleVersion, seed, draws })}</p>
      </div>
      <section className="parts-section" aria-label={t('project.plan')}>
        <h2>{t('project.plan')}</h2>
        <Plan project={project} />
      </section>
      <section className="parts-section" aria-label={t('project.applied')}>
        <h2>{t('project.applied')}</h2>
        <Applied project={project} />
      </section>
      <details className="chart-table">
        <summary>{t('project.months')}</summary>
        <Months project={project} />
      </details>
    </>
  );
}

function Plan({ project: { told } }: { project: ForecastProject }) {
  const t = useOpenedForecastTexts();
  const common = useCommonTexts();
  const { format, label } = useUnit();
  const { planned, mode, rung, since, stopped, plannedStart, planFrom, began, spent } = told;
  return (
    <dl className="facts">
      <Fact name={t('plan.planned')}>
        <Money value={planned} withUnit />
      </Fact>
      <Fact name={t('plan.mode')}>{common(`mode.${mode}`)}</Fact>
      <Fact name={t('plan.stands')}>
        {t('plan.since', { rung: t(`rung.${rung}`), since })}
        {stopped && t('plan.paused')}
      </Fact>
      <Fact name={t('plan.start')}>
        {plannedStart === null
          ? t('plan.start.none')
          : planFrom === 'lag'
            ? t('plan.start.lag', { month: plannedStart })
            : plannedStart}
      </Fact>
      {began !== null && <Fact name={t('plan.began')}>{began}</Fact>}
      {spent !== null && (
        <Fact name={t('plan.spent')}>
          {t('plan.ofPlan', { amount: `${format(spent)} ${label}`, percent: percentOf(spent, planned) ?? '—' })}
        </Fact>
      )}
    </dl>
  );
}

function Months({ project }: { project: ForecastProject }) {
  const t = useOpenedForecastTexts();
  return (
    <DataTable
      caption={t('project.months')}
      rows={project.months}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', title: '', cell: ({ month }) => month },
        {
          key: 'amount',
          title: <MoneyHead text={t('mean')} />,
          num: true,
          cell: ({ amount }) => <ExactMoney value={amount} />,
        },
      ]}
    />
  );
}
