import { Select, Skeleton } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { useGroupName, type TabProps } from './funnel-page';
import { type StageTime, type TimeGroup, type TimeTable, useTimes } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { Opens } from './share-cell';
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
      <Sentence table={table.data} />
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
        <Groups table={table.data} query={query} onOpen={onOpen} />
      </section>
    </div>
  );
}

function Sentence({ table }: { table: TimeTable }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const say = useQuantileText();
  const time = timeOf(table.total, table.stage);
  if (time === undefined) return null;
  const stage = common(`stage.${table.stage}`);
  return (
    <p className={time.small ? 'flow-sentence flow-small' : 'flow-sentence'}>
      {time.median.days === null
        ? t('time.sentence.none', { stage, count: time.n })
        : t(time.p90.days === null ? 'time.sentence.noP90' : 'time.sentence.stage', {
            stage,
            median: say(time.median),
            p90: say(time.p90),
          })}
      {time.small && <span className="flow-few">{t('small')}</span>}
    </p>
  );
}

function useColumns<Row>(
  timeFor: (row: Row) => StageTime,
  open: (row: Row) => void,
  label: (row: Row) => string,
): Column<Row>[] {
  const t = useFunnelTexts();
  const say = useQuantileText();
  const grey = (row: Row, text: string, few = false) => (
    <span className={timeFor(row).small ? 'flow-small' : undefined}>
      {text}
      {few && timeFor(row).small && <span className="flow-few">{t('small')}</span>}
    </span>
  );
  return [
    {
      key: 'n',
      title: t('col.n'),
      num: true,
      cell: (row) => <Opens count={timeFor(row).n} label={label(row)} onOpen={() => open(row)} />,
    },
    { key: 'events', title: t('col.events'), num: true, cell: (row) => timeFor(row).events },
    {
      key: 'median',
      title: t('col.median'),
      num: true,
      cell: (row) => grey(row, say(timeFor(row).median, true), true),
    },
    { key: 'p90', title: t('col.p90'), num: true, cell: (row) => grey(row, say(timeFor(row).p90)) },
  ];
}

function Stages({ group, query, onOpen }: TabProps & { group: TimeGroup }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const name = (row: StageTime) => common(`stage.${row.stage}`);
  const columns = useColumns<StageTime>(
    (row) => row,
    (row) =>
      onOpen({
        path: 'insight/time-in-stage/projects',
        query: { ...query, stage: row.stage },
        what: t('open.time', { stage: name(row) }),
        says: 'days',
      }),
    name,
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
  const common = useCommonTexts();
  const group = useGroupName();
  const rows = table.groups.filter((each) => (timeOf(each, table.stage)?.n ?? 0) > 0);
  const columns = useColumns<TimeGroup>(
    (row) => timeOf(row, table.stage)!,
    (row) =>
      onOpen({
        path: 'insight/time-in-stage/projects',
        query: { ...query, stage: table.stage, key: row.key },
        what: `${group(row)} · ${t('open.time', { stage: common(`stage.${table.stage}`) })}`,
        says: 'days',
      }),
    group,
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
