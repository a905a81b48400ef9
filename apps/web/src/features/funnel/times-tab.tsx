import { Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Query } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { Filled, PLACE } from '../../components/filled';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { useGroupName, type TabProps } from './funnel-page';
import { type StageTime, type TimeGroup, type TimeTable, useTimes } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { counted } from './flow-opened';
import { Count } from './share-cell';
import { percent, rangeOf } from './words';
import { SurvivalCurve } from './survival-curve';

interface Props extends TabProps {
  onStage: (stage: string) => void;
}

type Quantile = StageTime['median'];

/** 120 天（90–160）; what was not reached says so. */
export function useQuantileText(): (quantile: Quantile, interval?: boolean) => string {
  const t = useFunnelTexts();
  return ({ days, low, high }, interval = false) => {
    if (days === null) return t('time.notReached');
    const middle = t('time.days', { count: days });
    return interval ? `${middle} (${low ?? '…'}–${high ?? '…'})` : middle;
  };
}

export const timeOf = (group: TimeGroup, stage: string): StageTime | undefined =>
  group.stages.find((each) => each.stage === stage);

export function TimesTab({ query, onOpen, onStage }: Props) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const table = useTimes(query);
  if (table.error) return <ProblemAlert error={table.error} onRetry={() => void table.refetch()} />;
  if (table.data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { total, stage } = table.data;
  if (total.stages.every(({ n }) => n === 0)) return <EmptyTeach title={t('empty.title')} text={t('empty.text')} />;
  return (
    <div className={table.isPlaceholderData ? 'stack table-stale' : 'stack'}>
      <Sentence table={table.data} query={query} onOpen={onOpen} />
      <section className="panel flow-table">
        <h2>{t('tab.times')}</h2>
        <Stages group={total} query={query} onOpen={onOpen} />
        <p className="hint">{[t('time.note'), table.data.partial && t('partial')].filter(Boolean).join(' ')}</p>
      </section>
      <section className="panel flow-table">
        <div className="panel-head flow-head">
          <h2>{t('time.curve', { stage: common(`stage.${stage}`) })}</h2>
          <label className="flow-only">
            <span>{t('time.stage')}</span>
            <Select<string>
              aria-label={t('time.stage')}
              value={stage}
              options={total.stages.map((each) => ({ value: each.stage, label: common(`stage.${each.stage}`) }))}
              onChange={onStage}
            />
          </label>
        </div>
        <SurvivalCurve table={table.data} />
        <AtRisk table={table.data} query={query} onOpen={onOpen} />
        <Groups table={table.data} query={query} onOpen={onOpen} />
      </section>
    </div>
  );
}

function Sentence({ table, query, onOpen }: TabProps & { table: TimeTable }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const say = useQuantileText();
  const opened = useQuantileOpened();
  const time = timeOf(table.total, table.stage);
  if (time === undefined) return null;
  const stage = common(`stage.${table.stage}`);
  const figure = (of: 'median' | 'p90') => {
    const told = opened(time, of, `${stage} · ${t(`col.${of}`)}`, { ...query, stage: table.stage });
    return (
      <Opens name={told.what} amount={say(time[of])} onOpen={() => onOpen(told)}>
        {say(time[of])}
      </Opens>
    );
  };
  return (
    <p className={time.small ? 'flow-sentence flow-small' : 'flow-sentence'}>
      {time.median.days === null ? (
        t('time.sentence.none', { stage, count: time.n })
      ) : (
        <Filled
          text={t(time.p90.days === null ? 'time.sentence.noP90' : 'time.sentence.stage', {
            ...{ stage, median: PLACE('median'), p90: PLACE('p90') },
          })}
          places={{ median: figure('median'), p90: figure('p90') }}
        />
      )}
      {time.small && <span className="flow-few">{t('small')}</span>}
    </p>
  );
}

/** The day so many have gone on: how it was estimated, and from which stays. */
function useQuantileOpened() {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  return ({ n, stage: code, ...time }: StageTime, of: 'median' | 'p90', what: string, asked: Query): OpenedOf => {
    const stage = common(`stage.${code}`);
    const { days } = time[of];
    return {
      what,
      says: days === null ? t(`${of}.none`, { stage }) : t(`${of}.says`, { stage, days }),
      sections: [counted('time-in-stage', { ...asked, part: 'all' }, n)],
    };
  };
}

/** Each figure of a row opens to the stays it counts or was estimated from. */
function useColumns<Row>(
  timeFor: (row: Row) => StageTime,
  asked: (row: Row) => Query,
  label: (row: Row) => string,
  onOpen: TabProps['onOpen'],
): Column<Row>[] {
  const t = useFunnelTexts();
  const say = useQuantileText();
  const opened = useQuantileOpened();
  const stays = (row: Row, part: 'all' | 'went_on' | 'watched', shown: number) =>
    counted('time-in-stage', { ...asked(row), part }, shown);
  const count = (row: Row, part: 'all' | 'went_on' | 'watched', shown: number, title: string) => {
    const what = `${label(row)} · ${title}`;
    return <Count count={shown} name={what} onOpen={() => onOpen({ what, sections: [stays(row, part, shown)] })} />;
  };
  const quantile = (row: Row, of: 'median' | 'p90', text: string) => {
    const time = timeFor(row);
    if (time.n === 0) return <span className="hint">—</span>;
    const told = opened(time, of, `${label(row)} · ${t(`col.${of}`)}`, asked(row));
    return (
      <span className={time.small ? 'flow-small' : undefined}>
        <Opens name={told.what} amount={text} onOpen={() => onOpen(told)}>
          {text}
        </Opens>
        {of === 'median' && time.small && <span className="flow-few">{t('small')}</span>}
      </span>
    );
  };
  const num = (key: string, cell: (row: Row) => ReactNode): Column<Row> => ({
    ...{ key, title: t(`col.${key}` as 'col.n'), num: true, cell },
  });
  return [
    num('n', (row) => count(row, 'all', timeFor(row).n, t('col.n'))),
    num('events', (row) => count(row, 'went_on', timeFor(row).events, t('col.events'))),
    num('watched', (row) => count(row, 'watched', timeFor(row).n - timeFor(row).events, t('col.watched'))),
    num('median', (row) => quantile(row, 'median', say(timeFor(row).median, true))),
    num('p90', (row) => quantile(row, 'p90', say(timeFor(row).p90))),
  ];
}

function Stages({ group, query, onOpen }: TabProps & { group: TimeGroup }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const name = (row: StageTime) => common(`stage.${row.stage}`);
  const columns = useColumns<StageTime>(
    (row) => row,
    (row) => ({ ...query, stage: row.stage }),
    name,
    onOpen,
  );
  return (
    <DataTable<StageTime>
      caption={t('tab.times')}
      columns={[{ key: 'stage', title: t('col.stage'), cell: name }, ...columns]}
      rows={group.stages}
      rowKey={(row) => row.stage}
    />
  );
}

function Groups({ table, query, onOpen }: TabProps & { table: TimeTable }) {
  const t = useFunnelTexts();
  const group = useGroupName();
  const rows = table.groups.filter((each) => (timeOf(each, table.stage)?.n ?? 0) > 0);
  const columns = useColumns<TimeGroup>(
    (row) => timeOf(row, table.stage)!,
    (row) => ({ ...query, stage: table.stage, key: row.key }),
    group,
    onOpen,
  );
  return (
    <DataTable<TimeGroup>
      caption={t('table.groups')}
      columns={[{ key: 'group', title: t('col.group'), cell: (row) => group(row) }, ...columns]}
      rows={rows}
      rowKey={(row) => row.key ?? ''}
    />
  );
}

type Step = StageTime['steps'][number];

/** The curve step by step: who was still there on a day, and who went on that day. */
function AtRisk({ table, query, onOpen }: TabProps & { table: TimeTable }) {
  const t = useFunnelTexts();
  const steps = timeOf(table.total, table.stage)?.steps ?? [];
  if (steps.length === 0) return null;
  const count = (step: Step, of: 'atRisk' | 'events') => {
    const what = t(`what.${of}`, { days: step.days });
    const which = of === 'atRisk' ? { fromDay: step.days } : { onDay: step.days, part: 'went_on' };
    const sections = [counted('time-in-stage', { ...query, stage: table.stage, ...which }, step[of])];
    return <Count count={step[of]} name={what} onOpen={() => onOpen({ what, sections })} />;
  };
  const columns: Column<Step>[] = [
    { key: 'days', title: t('time.curve.axis'), num: true, cell: ({ days }) => days },
    { key: 'atRisk', title: t('col.atRisk'), num: true, cell: (step) => count(step, 'atRisk') },
    { key: 'events', title: t('col.stepEvents'), num: true, cell: (step) => count(step, 'events') },
    {
      key: 'survival',
      title: t('col.survival'),
      num: true,
      cell: ({ survival, low, high }) => `${percent(survival)} (${rangeOf({ share: survival, low, high })})`,
    },
  ];
  return (
    <details className="chart-table">
      <summary>{t('time.curve.table')}</summary>
      <DataTable<Step>
        caption={t('time.curve.table')}
        columns={columns}
        rows={steps}
        rowKey={({ days }) => String(days)}
      />
    </details>
  );
}
