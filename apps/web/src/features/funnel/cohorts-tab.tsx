import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useUnit } from '../../app/unit';
import { EmptyTeach } from '../../components/empty-teach';
import { Filled, PLACE } from '../../components/filled';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { percentOf, shareOf } from '../../lib/decimal';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { useGroupName, type TabProps } from './funnel-page';
import { type Cohort, type CohortCell, type CohortTable, useCohorts } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { counted, summed } from './flow-opened';
import { Count, Sum } from './share-cell';
import { percent, rangeOf, useOver, useShareText } from './words';

const RUNGS = ['registered', 'started', 'producing'] as const;
const MONTHS = [6, 12, 24] as const;
type By = 'share' | 'money';

interface Props extends TabProps {
  onKey: (key: string | undefined) => void;
}

export function CohortsTab({ query, onOpen, onKey }: Props) {
  const t = useFunnelTexts();
  const group = useGroupName();
  const table = useCohorts(query);
  const [by, setBy] = useState<By>('share');
  if (table.error) return <ProblemAlert error={table.error} onRetry={() => void table.refetch()} />;
  if (table.data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const cohorts = withoutEmptyEnds([...table.data.cohorts].reverse());
  return (
    <div className={table.isPlaceholderData ? 'stack table-stale' : 'stack'}>
      <Sentence headline={table.data.headline} query={query} onOpen={onOpen} />
      <section className="panel flow-table">
        <div className="panel-head flow-head">
          <span className="switch" role="group" aria-label={t('cohort.what')}>
            {(['share', 'money'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={by === each} onClick={() => setBy(each)}>
                {t(`cohort.${each}`)}
              </button>
            ))}
          </span>
          <label className="flow-only">
            <span>{t('group')}</span>
            <Select<string>
              aria-label={t('group')}
              allowClear
              placeholder={t('whole')}
              value={typeof query['key'] === 'string' ? query['key'] : undefined}
              options={table.data.groups.map((each) => ({ value: each.key ?? '', label: group(each) }))}
              onChange={(key?: string) => onKey(key)}
              popupMatchSelectWidth={false}
            />
          </label>
        </div>
        {cohorts.every(({ signed }) => signed === 0) ? (
          <EmptyTeach title={t('empty.title')} text={t('empty.text')} />
        ) : (
          <Matrix cohorts={cohorts} by={by} query={query} onOpen={onOpen} />
        )}
        <p className="hint">{[t('cohort.note'), table.data.partial && t('partial')].filter(Boolean).join(' ')}</p>
      </section>
    </div>
  );
}

/** A quarter without signings says something between others; before the first and after the last it is only empty. */
function withoutEmptyEnds(cohorts: Cohort[]): Cohort[] {
  const signed = cohorts.map((cohort) => cohort.signed > 0);
  return cohorts.slice(Math.max(0, signed.indexOf(true)), signed.lastIndexOf(true) + 1);
}

function Sentence({ headline, query, onOpen }: TabProps & { headline: CohortTable['headline'] }) {
  const t = useFunnelTexts();
  const text = useShareText();
  const { signed, share } = headline;
  const told = share === null ? null : text(share);
  const figure = (shown: number | string) => {
    const what = t('what.lately');
    const sections = [counted('signed-lately', query, signed)];
    return (
      <Opens
        name={what}
        amount={shown}
        onOpen={() => onOpen({ what, says: told === null ? undefined : t('lately.says', { share: told }), sections })}
      >
        {shown}
      </Opens>
    );
  };
  return (
    <div>
      <p className={headline.small ? 'flow-sentence flow-small' : 'flow-sentence'}>
        <Filled
          text={t(told === null ? 'cohort.sentence.none' : 'cohort.sentence', {
            signed: PLACE('signed'),
            share: PLACE('share'),
          })}
          places={{ signed: figure(signed), share: told !== null && figure(told) }}
        />
        {headline.small && <span className="flow-few">{t('small')}</span>}
      </p>
      <p className="hint">{t('cohort.sentence.hint')}</p>
    </div>
  );
}

function Matrix({ cohorts, by, query, onOpen }: TabProps & { cohorts: Cohort[]; by: By }) {
  const t = useFunnelTexts();
  return (
    // Wider than a phone: the table scrolls, not the page.
    <div className="table-scroll" role="region" aria-label={t('tab.cohorts')} tabIndex={0}>
      <table className="data-table flow-matrix">
        <caption className="visually-hidden">{t('tab.cohorts')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('col.quarter')}
            </th>
            <th scope="col" rowSpan={2} className="num">
              {t('col.signed')}
            </th>
            {RUNGS.map((rung) => (
              <th key={rung} scope="colgroup" colSpan={MONTHS.length} className="flow-over">
                {t(`cohort.${rung}`)}
              </th>
            ))}
          </tr>
          <tr>
            {RUNGS.flatMap((rung) =>
              MONTHS.map((months) => (
                <th key={`${rung}-${months}`} scope="col" className="num">
                  {t(`months.${months}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {cohorts.map((cohort) => (
            <tr key={cohort.quarter}>
              <th scope="row">{cohort.quarter}</th>
              <td className="num">
                <span className="cell-label">{t('col.signed')}</span>
                <Signed cohort={cohort} query={query} onOpen={onOpen} />
              </td>
              {cohort.cells.map((cell) => (
                <HeatCell key={`${cell.rung}-${cell.months}`} {...{ cohort, cell, by, query, onOpen }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Signed({ cohort: { quarter, signed, contracted }, query, onOpen }: TabProps & { cohort: Cohort }) {
  const t = useFunnelTexts();
  const what = t('open.signed', { quarter });
  const asked = { ...query, quarter };
  return (
    <>
      <Count count={signed} name={what} onOpen={() => onOpen({ what, sections: [counted('cohort', asked, signed)] })} />
      {signed > 0 && (
        <span className="cell-sub">
          <Sum
            value={contracted}
            name={`${what} · ${t('col.contracted')}`}
            onOpen={(shown) => onOpen({ what, sections: [summed('cohort', asked, shown)] })}
            withUnit
          />
        </span>
      )}
    </>
  );
}

interface CellProps extends TabProps {
  cohort: Cohort;
  cell: CohortCell;
  by: By;
}

/** A cell as one part of those whose months are over: both by number, or both by money. */
function useCellOpened({ cohort: { quarter }, cell, by, query }: CellProps): OpenedOf {
  const t = useFunnelTexts();
  const over = useOver();
  const { format, label } = useUnit();
  const { rung, months, of, ofContracted, reached, reachedContracted } = cell;
  const asked = { ...query, quarter, rung, months };
  const [part, whole] = [t('rows.reached'), t('cell.due')];
  const what = t('open.cohort', { quarter, months, rung: t(`cohort.${rung}`) });
  if (by === 'share')
    return {
      what,
      says: over([part, reached ?? 0], [whole, of]),
      sections: [
        counted('cohort', { ...asked, fate: 'reached' }, reached ?? 0, part),
        counted('cohort', asked, of, whole),
      ],
    };
  const sum = reachedContracted ?? '0.00';
  const [one, other] = [`${format(sum, 4)} ${label}`, `${format(ofContracted, 4)} ${label}`];
  return {
    what,
    says: t('over', {
      one: part,
      part: one,
      other: whole,
      whole: other,
      share: `${percentOf(sum, ofContracted, 0) ?? '0'}%`,
    }),
    sections: [
      summed('cohort', { ...asked, fate: 'reached' }, sum, part),
      summed('cohort', asked, ofContracted, whole),
    ],
  };
}

/** Numbers first; the shade says it again. What cannot be seen yet is hatched and says from when. */
function HeatCell(props: CellProps) {
  const { cohort, cell, by, onOpen } = props;
  const t = useFunnelTexts();
  const opened = useCellOpened(props);
  // On the phone a row is a card, and each cell says what it is.
  const head = <span className="cell-label">{`${t(`cohort.${cell.rung}`)} ${t(`months.${cell.months}`)}`}</span>;
  if (cohort.signed === 0) return <td className="num hint">{head}—</td>;
  if (cell.observed === 'none' || cell.share === null) {
    const hint = t('cell.none.hint', { on: cell.observedFrom, months: cell.months });
    return (
      <td className="num flow-open-cell" title={hint}>
        {head}
        {t('cell.none')}
        <span className="visually-hidden">{hint}</span>
      </td>
    );
  }
  const share = by === 'share' ? cell.share.share : shareOf(cell.reachedContracted, cell.ofContracted);
  const main = by === 'share' ? percent(share) : `${percentOf(cell.reachedContracted, cell.ofContracted, 0) ?? '0'}%`;
  return (
    <td
      className={cell.small ? 'num flow-heat flow-small' : 'num flow-heat'}
      style={{ '--heat': `${Math.round(share * 38)}%` } as object}
    >
      {head}
      <Opens name={opened.what} amount={main} onOpen={() => onOpen(opened)}>
        {main}
      </Opens>
      <span className="cell-sub">
        {by === 'share' ? (
          <>
            {cell.reached}/{cell.of}
            {!cell.small && ` · ${rangeOf(cell.share)}`}
          </>
        ) : (
          <Money value={cell.reachedContracted} withUnit />
        )}
        {cell.small && ` · ${t('small')}`}
        {cell.observed === 'part' && ` · ${t('cell.part', { of: cell.of, signed: cohort.signed })}`}
      </span>
    </td>
  );
}
