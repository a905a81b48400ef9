import { useState } from 'react';
import { Skeleton } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { Filled, PLACE } from '../../components/filled';
import { MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { shareOf } from '../../lib/decimal';
import { useLeadTexts } from '../leads/i18n';
import { largestOf } from '../investment/typed-amount';
import type { Stage } from '../../components/stage-tag';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import type { TabProps } from './funnel-page';
import { type FunnelRung, type FunnelTable, useFunnel } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { ofRung, type Part, summed } from './flow-opened';
import { rungOf, SideBySide } from './side-by-side';
import { Count, ShareCell, Sum } from './share-cell';
import { useOver, useShareText } from './words';

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
      <Sentence table={table.data} query={query} onOpen={onOpen} />
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

function Sentence({ table, query, onOpen }: TabProps & { table: FunnelTable }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const text = useShareText();
  const over = useOver();
  const { from, to, total, signedShare, underTalks } = table;
  const [entered, signed] = [rungOf(total, 'negotiation'), rungOf(total, 'signed')];
  if (entered === undefined || signed === undefined || entered.entered === 0 || signedShare === null)
    return <p className="flow-sentence">{t('funnel.sentence.none', { from, to })}</p>;
  const whole = [common('stage.negotiation'), entered.entered] as const;
  const sections = [
    ofRung(query, signed, 'entered', common('stage.signed')),
    ofRung(query, entered, 'entered', whole[0]),
  ];
  // Not signed and not over: each stands on one rung below.
  const below = total.projects.slice(0, total.projects.indexOf(signed));
  const standing = below.map((rung) => ofRung(query, rung, 'standing', common(`stage.${rung.stage as Stage}`)));
  const says = `${below.map((rung) => `${common(`stage.${rung.stage as Stage}`)} ${rung.standing}`).join(' + ')} = ${underTalks}`;
  const count = (figure: number | string, what: string, opened: Omit<OpenedOf, 'what'>) => (
    <Opens name={what} amount={figure} onOpen={() => onOpen({ what, ...opened })}>
      {figure}
    </Opens>
  );
  return (
    <p className="flow-sentence">
      <Filled
        text={t('funnel.sentence', { from, to, entered: PLACE('entered'), share: PLACE('share'), open: PLACE('open') })}
        places={{
          entered: count(entered.entered, t('what.entered'), { sections: sections.slice(1) }),
          share: count(text(signedShare), t('what.signed'), {
            says: over([common('stage.signed'), signed.entered], whole),
            sections,
          }),
          open: count(underTalks, t('what.open'), { says, sections: standing }),
        }}
      />
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
  const over = useOver();
  const most = Math.max(1, ...list.map((rung) => rung.entered));
  const money = measure === 'contracted' ? 'contracted' : 'planned';
  const scale = largestOf(list.map((rung) => rung[money]));
  const width = (rung: FunnelRung) => (measure === 'count' ? rung.entered / most : shareOf(rung[money], scale));
  const what = (rung: FunnelRung, column: string) => `${name(rung.stage)} · ${column}`;
  const figure = (rung: FunnelRung, count: number, part: Part, column: string) => (
    <Count
      count={count}
      name={what(rung, column)}
      onOpen={() => onOpen({ what: what(rung, column), sections: [ofRung(query, rung, part)] })}
    />
  );
  const sum = (rung: FunnelRung, of: 'planned' | 'contracted') => (
    <Sum
      value={rung[of]}
      name={what(rung, t(`col.${of}`))}
      onOpen={(shown) => {
        const asked = { ...query, stage: rung.stage, part: 'entered', measure: of };
        onOpen({ what: what(rung, t(`col.${of}`)), sections: [summed('funnel', asked, shown)] });
      }}
    />
  );
  const columns: Column<FunnelRung>[] = [
    { key: 'stage', title: t('col.stage'), tight: true, cell: (rung) => name(rung.stage) },
    { key: 'bar', title: t('col.bar'), width: '26%', cell: (rung) => <Bar rung={rung} width={width(rung)} /> },
    ...(['entered', 'standing', 'ended'] as const).map((part): Column<FunnelRung> => ({
      key: part,
      title: t(`col.${part}`),
      num: true,
      cell: (rung) => figure(rung, rung[part], part, t(`col.${part}`)),
    })),
    {
      key: 'share',
      title: t('col.share'),
      num: true,
      cell: (rung) => (
        <span title={rung.standing > 0 ? t('share.waits', { count: rung.standing }) : undefined}>
          <ShareCell
            share={rung.share}
            small={rung.small}
            name={what(rung, t('col.share'))}
            onOpen={() =>
              onOpen({
                what: what(rung, t('share')),
                says: over([t('col.wentOn'), rung.wentOn ?? 0], [t('col.entered'), rung.entered]),
                sections: [
                  ofRung(query, rung, 'went_on', t('col.wentOn')),
                  ofRung(query, rung, 'entered', t('col.entered')),
                ],
              })
            }
          />
        </span>
      ),
    },
    ...(['planned', 'contracted'] as const).map((measured): Column<FunnelRung> => ({
      key: measured,
      title: <MoneyHead text={t(`col.${measured}`)} />,
      num: true,
      cell: (rung) => sum(rung, measured),
    })),
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
