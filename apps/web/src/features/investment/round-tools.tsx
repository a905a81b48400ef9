import { Checkbox } from 'antd';
import { useState } from 'react';
import { SearchBox } from '../../components/filters';
import { addMoney, type Unit } from '../../lib/decimal';
import { ExactMoney } from './exact-money';
import { useInvestmentTexts } from './investment.texts';
import type { RoundRow } from './round.api';

/** Which rows of the sheet are shown. */
export function useRowFilter(rows: RoundRow[], missing: (row: RoundRow) => boolean) {
  const [q, setQ] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const shown = rows.filter(
    (row) =>
      (q === '' || `${row.name} ${row.code}`.toLowerCase().includes(q.toLowerCase())) && (!onlyMissing || missing(row)),
  );
  return { q, setQ, onlyMissing, setOnlyMissing, shown };
}

export function RowFilter({ filter, only }: { filter: ReturnType<typeof useRowFilter>; only: string }) {
  const t = useInvestmentTexts();
  return (
    <div className="row">
      <SearchBox value={filter.q} onChange={filter.setQ} placeholder={t('round.search')} />
      <Checkbox checked={filter.onlyMissing} onChange={(event) => filter.setOnlyMissing(event.target.checked)}>
        {only}
      </Checkbox>
    </div>
  );
}

interface FootProps {
  /** Sums of the read columns, in their order; null where a sum says nothing. */
  sums: ((row: RoundRow) => string | null)[];
  rows: RoundRow[];
  typed: (row: RoundRow) => string | null | undefined;
  withNote: boolean;
}

/** Exact sums of what stands in the sheet. */
export function RoundFoot({ sums, rows, typed, withNote }: FootProps) {
  const t = useInvestmentTexts();
  return (
    <>
      <div role="rowheader" className="round-cell round-who">
        {t('round.sum')}
      </div>
      {sums.map((of, at) => (
        <div key={at} role="gridcell" className="round-cell num round-fact">
          <ExactMoney value={addMoney(...rows.map(of))} />
        </div>
      ))}
      <div role="gridcell" className="round-cell num">
        <ExactMoney value={addMoney(...rows.map(typed))} />
      </div>
      {withNote && <div role="gridcell" className="round-cell round-note" />}
      <div role="gridcell" className="round-cell round-state" />
    </>
  );
}

/** What a paste did, and where it could not. */
export function usePasteWords() {
  const t = useInvestmentTexts();
  return {
    done: (count: number, byName: boolean, unit: Unit) =>
      t(byName ? 'round.pastedByName' : 'round.pasted', { count, unit: t(`round.unit.${unit}`) }),
    left: (result: { unplaced: string[]; blank: number; twice: string[] }): string | null => {
      const told = [
        result.unplaced.length > 0 &&
          t('round.unplaced', { count: result.unplaced.length, names: result.unplaced.slice(0, 3).join('、') }),
        result.twice.length > 0 && t('round.twice', { names: result.twice.slice(0, 3).join('、') }),
        result.blank > 0 && t('round.blank', { count: result.blank }),
      ].filter((line) => line !== false);
      return told.length === 0 ? null : told.join(' ');
    },
  };
}
