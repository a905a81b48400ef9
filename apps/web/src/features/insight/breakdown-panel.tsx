import { Skeleton } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { percentOf } from '../../lib/decimal';
import { Opens } from '../opened/opens';
import type { Axis } from '../plan/axes';
import { useBreakdownProgress, type BreakdownProgress } from '../plan/breakdown.api';
import { useBreakdownTexts } from '../plan/breakdown.texts';
import { DivisionSum } from '../plan/division-sum';
import type { PartsFilter } from './insight.api';
import { PartsDrawer, type Opened } from './parts-drawer';

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
  /** What the part, and the part it divides, ask of the entries. */
  filter: PartsFilter;
}

type Part = BreakdownProgress['divisions'][number]['parts'][number];

/** A part of an axis in the words the parts of a figure are asked for with. */
function filterOf({ axis, key }: Pick<Part, 'axis' | 'key'>): PartsFilter {
  if (axis === 'year') return { year: Number(key) };
  if (axis === 'zone') return { zoneCode: key };
  if (axis === 'industry') return { industryCode: key };
  return axis === 'department' ? { department: key } : { leader: key };
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
    { ...part, depth: 0, filter: filterOf(part) },
    ...part.divisions.flatMap((below) =>
      below.parts.map((child) => ({
        ...child,
        key: `${part.key}/${child.key}`,
        depth: 1,
        filter: { ...filterOf(part), ...filterOf(child) },
      })),
    ),
  ]);
}

function Divisions({ progress }: { progress: BreakdownProgress }) {
  const t = useBreakdownTexts();
  const { format, label } = useUnit();
  const [opened, setOpened] = useState<Opened | null>(null);
  const columns = useColumns(setOpened);
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
      <PartsDrawer target={progress.targetCode} asOf={progress.asOf} opened={opened} onClose={() => setOpened(null)} />
      <DivisionSum sum={division.sum} differenceInUnit={division.differenceInUnit} unit={progress.unit} />
    </>
  );
}

function useColumns(onOpen: (opened: Opened) => void): Column<Row>[] {
  const { format, label } = useUnit();
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
    {
      ...money('verified', t('verified')),
      cell: (row) => (
        <Opens
          name={name(row)}
          amount={`${format(row.verified)}${label}`}
          onOpen={() => onOpen({ filter: row.filter, what: name(row), verified: row.verified })}
        >
          <Money value={row.verified} />
        </Opens>
      ),
    },
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
