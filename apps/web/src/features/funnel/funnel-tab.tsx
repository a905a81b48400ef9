import { useState } from 'react';
import { Skeleton } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { shareOf } from '../../lib/decimal';
import { useLeadTexts } from '../leads/i18n';
import { largestOf } from '../investment/typed-amount';
import type { TabProps } from './funnel-page';
import { useGroupName } from './funnel-page';
import { type FunnelGroup, type FunnelRung, type FunnelTable, useFunnel } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { Opens, ShareCell } from './share-cell';
import { percent, useShareText } from './words';

const MEASURES = ['count', 'planned', 'contracted'] as const;
type Measure = (typeof MEASURES)[number];
const PARTS = ['wentOn', 'standing', 'ended'] as const;

export function useRungName(): (stage: FunnelRung['stage']) => string {
  const common = useCommonTexts();
  const lead = useLeadTexts();
  return (stage) => {
    if (stage === 'captured' || stage === 'screening' || stage === 'accepted') return lead(`state.${stage}`);
    return common(`stage.${stage}` as 'stage.signed');
  };
}

const rungOf = (group: FunnelGroup, stage: string) => group.projects.find((rung) => rung.stage === stage);

/** Of those that entered, the share that got so far. */
const reachedShare = (group: FunnelGroup, stage: string): string | null => {
  const [whole, part] = [rungOf(group, 'negotiation')?.entered ?? 0, rungOf(group, stage)?.entered ?? 0];
  return whole === 0 ? null : percent(part / whole);
};

export function FunnelTab({ query, onOpen }: TabProps) {
  const t = useFunnelTexts();
  const table = useFunnel(query);
  const [measure, setMeasure] = useState<Measure>('count');
  if (table.error) return <ProblemAlert error={table.error} onRetry={() => void table.refetch()} />;
  if (table.data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { total } = table.data;
  const nothing = (total.projects[0]?.entered ?? 0) === 0 && (total.leads[0]?.entered ?? 0) === 0;
  if (nothing) return <EmptyTeach title={t('empty.title')} text={t('empty.text')} />;
  const rungs = (list: FunnelRung[], of: 'leads' | 'projects') => (
    <Rungs list={list} of={of} measure={measure} query={query} onOpen={onOpen} />
  );
  return (
    <div className={table.isPlaceholderData ? 'stack table-stale' : 'stack'}>
      <Sentence table={table.data} />
      <section className="panel">
        <div className="panel-head">
          <span className="switch" role="group" aria-label={t('measure')}>
            {MEASURES.map((each) => (
              <button key={each} type="button" aria-pressed={measure === each} onClick={() => setMeasure(each)}>
                {t(`measure.${each}`)}
              </button>
            ))}
          </span>
          <Legend />
        </div>
        {total.leads.length > 0 && rungs(total.leads, 'leads')}
        {rungs(total.projects, 'projects')}
        {table.data.partial && <p className="hint">{t('partial')}</p>}
      </section>
      <SideBySide groups={table.data.groups} query={query} onOpen={onOpen} />
    </div>
  );
}

function Sentence({ table }: { table: FunnelTable }) {
  const t = useFunnelTexts();
  const share = useShareText();
  const { from, to, total } = table;
  const entered = rungOf(total, 'negotiation')?.entered ?? 0;
  const signed = table.signedShare;
  return (
    <p className="flow-sentence">
      {entered === 0 || signed === null
        ? t('funnel.sentence.none', { from, to })
        : t('funnel.sentence', { from, to, count: entered, share: share(signed), open: table.underTalks })}
    </p>
  );
}

function Legend() {
  const t = useFunnelTexts();
  return (
    <span className="flow-legend hint">
      {PARTS.map((part) => (
        <span key={part}>
          <span className={`flow-part flow-${part}`} aria-hidden="true" /> {t(`legend.${part}`)}
        </span>
      ))}
    </span>
  );
}

interface RungsProps extends TabProps {
  list: FunnelRung[];
  of: 'leads' | 'projects';
  measure: Measure;
}

function Rungs({ list, of, measure, query, onOpen }: RungsProps) {
  const t = useFunnelTexts();
  const name = useRungName();
  const most = Math.max(1, ...list.map((rung) => rung.entered));
  const money = measure === 'contracted' ? 'contracted' : 'planned';
  const scale = largestOf(list.map((rung) => rung[money]));
  const width = (rung: FunnelRung) => (measure === 'count' ? rung.entered / most : shareOf(rung[money], scale));
  const open = (rung: FunnelRung, part: 'entered' | 'went_on' | 'standing' | 'ended') =>
    onOpen({
      path: 'insight/funnel/projects',
      query: { ...query, stage: rung.stage, part },
      what: t(`open.${part}`, { stage: name(rung.stage) }),
      says: 'nothing',
    });
  const figure = (
    rung: FunnelRung,
    count: number,
    part: 'entered' | 'went_on' | 'standing' | 'ended',
    label: string,
  ) => (of === 'leads' ? <>{count}</> : <Opens count={count} label={label} onOpen={() => open(rung, part)} />);
  const columns: Column<FunnelRung>[] = [
    { key: 'stage', title: t('col.stage'), tight: true, cell: (rung) => name(rung.stage) },
    { key: 'bar', title: t('col.bar'), width: '26%', cell: (rung) => <Bar rung={rung} width={width(rung)} /> },
    {
      key: 'entered',
      title: t('col.entered'),
      num: true,
      cell: (rung) => figure(rung, rung.entered, 'entered', t('col.entered')),
    },
    {
      key: 'standing',
      title: t('col.standing'),
      num: true,
      cell: (rung) => figure(rung, rung.standing, 'standing', t('col.standing')),
    },
    {
      key: 'ended',
      title: t('col.ended'),
      num: true,
      cell: (rung) => figure(rung, rung.ended, 'ended', t('col.ended')),
    },
    {
      key: 'share',
      title: t('col.share'),
      num: true,
      cell: (rung) => (
        <span title={rung.standing > 0 ? t('share.waits', { count: rung.standing }) : undefined}>
          <ShareCell share={rung.share} small={rung.small} />
        </span>
      ),
    },
    {
      key: 'planned',
      title: <MoneyHead text={t('col.planned')} />,
      num: true,
      cell: (rung) => <Money value={rung.planned} />,
    },
    {
      key: 'contracted',
      title: <MoneyHead text={t('col.contracted')} />,
      num: true,
      cell: (rung) => <Money value={rung.contracted} />,
    },
  ];
  return (
    <div className="flow-table">
      <h2>
        {t(`funnel.${of}`)} <span className="hint">{t(`funnel.${of}.hint`)}</span>
      </h2>
      <DataTable caption={t(`funnel.${of}`)} columns={columns} rows={list} rowKey={(rung) => rung.stage} />
    </div>
  );
}

/** As long as what entered, divided by what became of it. */
function Bar({ rung, width }: { rung: FunnelRung; width: number }) {
  const t = useFunnelTexts();
  const part = (count: number) => ({ width: `${(count * 100) / Math.max(1, rung.entered)}%` });
  const told = PARTS.map((each) => `${t(`legend.${each}`)} ${rung[each] ?? 0}`).join(', ');
  return (
    <span
      className="flow-bar"
      role="img"
      aria-label={told}
      style={{ width: `${Math.max(width * 100, rung.entered > 0 ? 1 : 0)}%` }}
    >
      {PARTS.map((each) => (
        <span key={each} className={`flow-part flow-${each}`} style={part(rung[each] ?? 0)} />
      ))}
    </span>
  );
}

function SideBySide({ groups, query, onOpen }: TabProps & { groups: FunnelGroup[] }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const group = useGroupName();
  const shares: Column<FunnelGroup>[] = (['signed', 'started', 'producing'] as const).map((stage) => ({
    key: stage,
    title: common(`stage.${stage}`),
    num: true,
    cell: (row) => (
      <span className={rungOf(row, 'negotiation')?.small ? 'flow-small' : undefined}>
        <Opens
          count={rungOf(row, stage)?.entered ?? 0}
          label={`${group(row)} ${common(`stage.${stage}`)}`}
          onOpen={() =>
            onOpen({
              path: 'insight/funnel/projects',
              query: { ...query, key: row.key, stage, part: 'entered' },
              what: `${group(row)} · ${t('open.entered', { stage: common(`stage.${stage}`) })}`,
              says: 'nothing',
            })
          }
        />{' '}
        {reachedShare(row, stage) !== null && <span className="hint">{reachedShare(row, stage)}</span>}
      </span>
    ),
  }));
  const columns: Column<FunnelGroup>[] = [
    {
      key: 'group',
      title: t('col.group'),
      cell: (row) => (
        <>
          {group(row)}
          {rungOf(row, 'negotiation')?.small && <span className="flow-few">{t('small')}</span>}
        </>
      ),
    },
    { key: 'entered', title: t('funnel.projects'), num: true, cell: (row) => rungOf(row, 'negotiation')?.entered ?? 0 },
    ...shares,
    {
      key: 'contracted',
      title: <MoneyHead text={t('col.contracted')} />,
      num: true,
      cell: (row) => <Money value={rungOf(row, 'signed')?.contracted} />,
    },
  ];
  return (
    <section className="panel flow-table">
      <h2>
        {t('table.groups')} <span className="hint">{t('table.hint')}</span>
      </h2>
      <DataTable caption={t('table.groups')} columns={columns} rows={groups} rowKey={(row) => row.key ?? ''} />
    </section>
  );
}
