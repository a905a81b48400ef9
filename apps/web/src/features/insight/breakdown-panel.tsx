import { Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { percentOf } from '../../lib/decimal';
import { isZero } from '../investment/typed-amount';
import type { OpenedOf } from '../opened/opened.api';
import { OpenedDrawer } from '../opened/opened-later';
import { Opens } from '../opened/opens';
import type { Axis } from '../plan/axes';
import { useBreakdownProgress, type BreakdownProgress } from '../plan/breakdown.api';
import { useBreakdownTexts } from '../plan/breakdown.texts';
import { DivisionSum } from '../plan/division-sum';
import { type DuePart, useFormulas } from './formulas';
import type { PartsFilter } from './insight.api';
import type { Opened } from './parts-list';
import { PartsDrawer } from './parts-later';

interface Row {
  key: string;
  /** Null of what lies in none of the parts. */
  nameZh: string | null;
  nameEn: string | null;
  /** Null, as is what is due, of what lies in none of the parts: nobody promised anything of it. */
  amount: string | null;
  verified: string;
  due: string | null;
  dueBasis: 'linear' | 'years' | null;
  aheadOfDue: string | null;
  depth: number;
  /** What the part, and the part it divides, ask of the entries. */
  filter: PartsFilter;
  /** And of what is due; null of what lies in none of the parts. */
  part: DuePart | null;
}

type Division = BreakdownProgress['divisions'][number];
type Part = Division['parts'][number];

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

function rowsOf(division: Division): Row[] {
  const parts = division.parts.flatMap((part): Row[] => [
    { ...part, depth: 0, filter: filterOf(part), part: { axis: part.axis, key: part.key } },
    ...part.divisions.flatMap((below) => [
      ...below.parts.map((child) => ({
        ...child,
        key: `${part.key}/${child.key}`,
        depth: 1,
        filter: { ...filterOf(part), ...filterOf(child) },
        part: { axis: child.axis, key: child.key, withinAxis: part.axis, withinKey: part.key },
      })),
      ...(isZero(below.outsideVerified) && isZero(below.outsidePending)
        ? []
        : [
            {
              ...outsideOf(below),
              key: `${part.key}/${below.axis}/`,
              depth: 1,
              filter: { ...filterOf(part), outside: below.axis },
            },
          ]),
    ]),
  ]);
  return [...parts, outsideOf(division)];
}

/** What falls into no part stands under them: with it they add up to the whole. */
const outsideOf = ({ axis, outsideVerified }: Pick<Division, 'axis' | 'outsideVerified'>): Row => ({
  ...{ key: `${axis}/`, nameZh: null, nameEn: null, verified: outsideVerified, depth: 0, filter: { outside: axis } },
  ...{ amount: null, due: null, dueBasis: null, aheadOfDue: null, part: null },
});

function Divisions({ progress }: { progress: BreakdownProgress }) {
  const t = useBreakdownTexts();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [formula, setFormula] = useState<OpenedOf | null>(null);
  const columns = useColumns(progress, setOpened, setFormula);
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
      <PartsDrawer target={progress.targetCode} asOf={progress.asOf} opened={opened} onClose={() => setOpened(null)} />
      <OpenedDrawer opened={formula} onClose={() => setFormula(null)} />
      <DivisionSum sum={division.sum} differenceInUnit={division.differenceInUnit} unit={progress.unit} />
    </>
  );
}

function rateOf({ verified, amount }: Row): string {
  const rate = percentOf(verified, amount);
  return rate === null ? '—' : `${rate}%`;
}

/** How each figure of a row is worked out. */
function useRowFormulas({ targetCode: target, asOf }: BreakdownProgress) {
  const t = useBreakdownTexts();
  const { over, dueOf, apart, verifiedOf, promisedOf } = useFormulas();
  return ({ verified, amount, due, aheadOfDue: ahead, filter, part }: Row, name: string) => {
    if (part === null || amount === null || due === null || ahead === null) return null;
    const counted = { target, asOf, filter, part };
    const rate = `${name} · ${t('rate')}`;
    return {
      amount: promisedOf(counted, amount, `${name} · ${t('amount')}`),
      due: dueOf(counted, due, `${name} · ${t('due')}`),
      aheadOfDue: apart('due', counted, { verified, due, ahead }, `${name} · ${t('ahead')}`),
      rate: {
        what: rate,
        says: over(verified, [t('amount'), amount]),
        sections: [verifiedOf(counted, verified, rate)],
      },
    };
  };
}

function useColumns(
  progress: BreakdownProgress,
  onOpen: (opened: Opened) => void,
  onFormula: (opened: OpenedOf) => void,
): Column<Row>[] {
  const { format, label } = useUnit();
  const t = useBreakdownTexts();
  const name = useName();
  const formulas = useRowFormulas(progress);
  const said = ({ nameZh, nameEn }: Row) => (nameZh === null ? t('outside') : name({ nameZh, nameEn }));
  const opens = (row: Row, of: 'amount' | 'due' | 'aheadOfDue' | 'rate', text: string, shown: ReactNode) => {
    const opened = formulas(row, said(row))?.[of];
    if (opened === undefined) return shown;
    return (
      <Opens name={opened.what} amount={text} onOpen={() => onFormula(opened)}>
        {shown}
      </Opens>
    );
  };
  const money = (row: Row, of: 'amount' | 'due' | 'aheadOfDue') =>
    opens(row, of, `${format(row[of])} ${label}`, <Money value={row[of]} />);
  const head = (text: string) => ({ title: <MoneyHead text={text} />, num: true });
  return [
    {
      key: 'part',
      title: t('part'),
      cell: (row) => (
        <span className={row.nameZh === null ? 'quiet' : undefined} style={{ paddingInlineStart: row.depth * 16 }}>
          {said(row)}
        </span>
      ),
    },
    { key: 'amount', ...head(t('amount')), cell: (row) => money(row, 'amount') },
    {
      ...{ key: 'verified', ...head(t('verified')) },
      cell: (row) => (
        <Opens
          name={said(row)}
          amount={`${format(row.verified)}${label}`}
          onOpen={() => onOpen({ filter: row.filter, what: said(row), verified: row.verified })}
        >
          <Money value={row.verified} />
        </Opens>
      ),
    },
    {
      ...{ key: 'due', wide: true, ...head(t('due')) },
      cell: (row) => (
        <>
          {money(row, 'due')} {row.dueBasis !== null && <span className="hint">{t(`due.${row.dueBasis}`)}</span>}
        </>
      ),
    },
    { key: 'aheadOfDue', ...head(t('ahead')), cell: (row) => money(row, 'aheadOfDue') },
    { key: 'rate', title: t('rate'), num: true, cell: (row) => opens(row, 'rate', rateOf(row), rateOf(row)) },
  ];
}
