import { Skeleton } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { percentOf } from '../../lib/decimal';
import type { Axis } from '../plan/axes';
import { useBreakdownProgress, type BreakdownProgress } from '../plan/breakdown.api';
import { useBreakdownTexts } from '../plan/breakdown.texts';
import { DivisionSum } from '../plan/division-sum';

interface Row {
  key: string;
  nameZh: string;
  nameEn: string;
  amount: string;
  verified: string;
  due: string;
  dueBasis: 'linear' | 'years';
  aheadOfDue: string;
  depth: number;
}

/** Each part of the target against what was completed of it; nothing where the target is not broken down. */
export function BreakdownPanel({ target, asOf }: { target: string; asOf: string }) {
  const t = useBreakdownTexts();
  const progress = useBreakdownProgress(target, asOf);
  if (progress.error) return <ProblemAlert error={progress.error} onRetry={() => void progress.refetch()} />;
  if (progress.data === undefined) return <Skeleton active />;
  if (progress.data.divisions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('progress')}</h2>
      <Divisions progress={progress.data} />
      <p className="hint">{t('progress.hint')}</p>
    </section>
  );
}

function rowsOf(division: BreakdownProgress['divisions'][number]): Row[] {
  return division.parts.flatMap((part) => [
    { ...part, depth: 0 },
    ...part.divisions.flatMap((below) =>
      below.parts.map((child) => ({ ...child, key: `${part.key}/${child.key}`, depth: 1 })),
    ),
  ]);
}

function Divisions({ progress }: { progress: BreakdownProgress }) {
  const t = useBreakdownTexts();
  const { format, label } = useUnit();
  const columns = useColumns();
  const [axis, setAxis] = useState<Axis | null>(null);
  const division = progress.divisions.find((each) => each.axis === axis) ?? progress.divisions[0];
  if (division === undefined) return null;
  return (
    <>
      <div className="switch" role="group" aria-label={t('progress')}>
        {progress.divisions.map((each) => (
          <button
            key={each.axis}
            type="button"
            aria-pressed={each.axis === division.axis}
            onClick={() => setAxis(each.axis)}
          >
            {t(`axis.${each.axis}`)}
          </button>
        ))}
      </div>
      <DataTable<Row>
        caption={t(`axis.${division.axis}`)}
        columns={columns}
        rows={rowsOf(division)}
        rowKey={(row) => row.key}
      />
      <p className="hint">
        {t('outside')}: {format(division.outsideVerified)} {label}
      </p>
      <DivisionSum sum={division.sum} differenceInUnit={division.differenceInUnit} unit={progress.unit} />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useBreakdownTexts();
  const name = useName();
  const money = (key: 'amount' | 'verified' | 'due' | 'aheadOfDue', title: string, wide = false): Column<Row> => ({
    key,
    title: <MoneyHead text={title} />,
    num: true,
    wide,
    cell: (row) => <Money value={row[key]} />,
  });
  return [
    {
      key: 'part',
      title: t('part'),
      cell: (row) => <span style={{ paddingInlineStart: row.depth * 16 }}>{name(row)}</span>,
    },
    money('amount', t('amount')),
    money('verified', t('verified')),
    {
      ...money('due', t('due'), true),
      cell: (row) => (
        <>
          <Money value={row.due} /> <span className="hint">{t(`due.${row.dueBasis}`)}</span>
        </>
      ),
    },
    money('aheadOfDue', t('ahead')),
    { key: 'rate', title: t('rate'), num: true, cell: (row) => `${percentOf(row.verified, row.amount) ?? '—'}%` },
  ];
}
