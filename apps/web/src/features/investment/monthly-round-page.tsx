import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../app/session';
import { SearchBox } from '../../components/filters';
import { EmptyTeach } from '../../components/empty-teach';
import { Money } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { addMoney } from '../../lib/decimal';
import { addMonths, MonthField, thisMonth } from '../projects/date-fields';
import { useInvestmentTexts } from './investment.texts';
import { RoundTable } from './round-table';
import { isLocked, useRound, type RoundRow } from './use-round';
import { useRoundGrid } from './use-round-grid';
import { GRACE_SECONDS } from './use-round-saving';
import './investment.css';

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

export default function MonthlyRoundPage() {
  const t = useInvestmentTexts();
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') ?? thisMonth();
  return (
    <div className="page">
      <PageHeader
        title={t('round')}
        sub={t('round.sub', { seconds: GRACE_SECONDS })}
        actions={<MonthSwitch month={month} choose={(next) => setSearch({ month: next }, { replace: true })} />}
      />
      <Round key={month} month={month} />
    </div>
  );
}

function Round({ month }: { month: string }) {
  const t = useInvestmentTexts();
  const me = useMe();
  const onlyMine = me.roles.includes('promotion_officer') && !me.roles.includes('zone_manager');
  const round = useRound(month, onlyMine ? me.id : undefined);
  if (round.error) return <ProblemAlert error={round.error} onRetry={round.refetch} />;
  if (round.pending) return <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />;
  if (round.rows.length === 0) {
    return (
      <div className="panel">
        <EmptyTeach title={t('round.empty.title')} text={t('round.empty.text')} example={t('round.empty.example')} />
      </div>
    );
  }
  return <Sheet month={month} rows={round.rows} total={round.total} />;
}

function Sheet({ month, rows, total }: { month: string; rows: RoundRow[]; total: number }) {
  const t = useInvestmentTexts();
  const me = useMe();
  const { message } = App.useApp();
  const [q, setQ] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const shown = rows.filter(
    (row) =>
      (q === '' || `${row.name} ${row.code}`.toLowerCase().includes(q.toLowerCase())) &&
      (!onlyMissing || !isLocked(row)),
  );
  const grid = useRoundGrid(month, me.id, rows, shown, (result) => {
    if (result.changes.length > 0) {
      void message.success(t(result.byName ? 'round.pastedByName' : 'round.pasted', { count: result.changes.length }));
    }
    if (result.unplaced.length > 0) {
      void message.warning(
        t('round.unplaced', { count: result.unplaced.length, names: result.unplaced.slice(0, 3).join('、') }),
      );
    }
  });
  const done = rows.filter(isLocked).length;
  return (
    <>
      <div className="round-side">
        <div className="row">
          <SearchBox value={q} onChange={setQ} placeholder={t('round.search')} />
          <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
            {t('round.only')}
          </Checkbox>
        </div>
        <div className="row">
          <span role="status">{t('round.progress', { done, total: rows.length })}</span>
          <Button onClick={grid.sameAsLast}>{t('round.sameAsLast')}</Button>
          <Button onClick={grid.zeros}>{t('round.zero')}</Button>
          <Button type="primary" disabled={grid.saving.waiting === 0} onClick={() => void grid.saving.sendAll()}>
            {t('round.sendNow', { count: grid.saving.waiting })}
          </Button>
        </div>
      </div>
      <RoundTable
        month={month}
        rows={shown}
        drafts={grid.drafts}
        states={grid.saving.states}
        active={grid.active}
        anchor={grid.anchor}
        {...grid.actions}
        foot={<Foot rows={shown} drafts={grid.drafts} />}
      />
      {total > rows.length && <p className="hint">{t('round.truncated', { shown: rows.length, total })}</p>}
      <details className="hint round-keys">
        <summary>{t('round.keys.show')}</summary>
        {t('round.keys')}
      </details>
    </>
  );
}

/** Exact sums of what stands in the sheet: reported figures and readable drafts. */
function Foot({ rows, drafts }: { rows: RoundRow[]; drafts: ReturnType<typeof useRoundGrid>['drafts'] }) {
  const t = useInvestmentTexts();
  const amounts = rows.map((row) => (isLocked(row) ? row.current?.amount : drafts[row.id]?.amount?.yuan));
  return (
    <>
      <div role="rowheader" className="round-cell">
        {t('round.sum')}
      </div>
      <div role="gridcell" className="round-cell num round-wide">
        <Money value={addMoney(...rows.map((row) => row.last?.amount))} />
      </div>
      <div role="gridcell" className="round-cell round-wide" />
      <div role="gridcell" className="round-cell round-wide" />
      <div role="gridcell" className="round-cell num">
        <Money value={addMoney(...amounts)} />
      </div>
      <div role="gridcell" className="round-cell round-wide" />
      <div role="gridcell" className="round-cell" />
    </>
  );
}
