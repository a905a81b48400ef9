import { DataTable } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { useUnit } from '../../app/unit';
import { ExactMoney } from '../investment/exact-money';
import type { OpenedOf } from '../opened/opened.api';
import { Opens } from '../opened/opens';
import { useFormulas } from './formulas';
import type { MonthPart, Progress } from './insight.api';
import { useInsightTexts } from './insight.texts';
import type { Opened } from './parts-list';

interface Props {
  progress: Progress;
  onOpen: (opened: Opened) => void;
  onFormula: (opened: OpenedOf) => void;
}

type Figure = 'verified' | 'pending' | 'cumulative' | 'linear';

/** Months up to the one shown; the schedule goes on to the end. */
export const known = (progress: Progress): MonthPart[] => progress.months.filter((each) => each.month <= progress.asOf);

/** The same months as figures, for those who read rather than look; each opens. */
export function MonthTable({ progress, onOpen, onFormula }: Props) {
  const t = useInsightTexts();
  const { format, label } = useUnit();
  const { verifiedOf, dueOf } = useFormulas();
  const open = (of: Figure, row: MonthPart, what: string) => {
    const { month, verified, pending } = row;
    const counted = { target: progress.target.code, asOf: month };
    if (of === 'linear') return onFormula(dueOf(counted, row.linear, what));
    if (of === 'cumulative') return onFormula({ what, sections: [verifiedOf(counted, row.cumulative, what)] });
    onOpen({ what, filter: { month }, verified, pending: of === 'pending' ? pending : undefined });
  };
  const column = (of: Figure, title: string, Shown: typeof Money) => ({
    key: of,
    title: <MoneyHead text={title} />,
    num: true,
    cell: (row: MonthPart) => (
      <Opens
        name={`${row.month} · ${title}`}
        amount={`${format(row[of])} ${label}`}
        onOpen={() => open(of, row, `${row.month} · ${title}`)}
      >
        <Shown value={row[of]} />
      </Opens>
    ),
  });
  return (
    <details className="chart-table">
      <summary>{t('table.show')}</summary>
      <DataTable<MonthPart>
        caption={t('curve')}
        rows={[...known(progress)].reverse()}
        rowKey={(row) => row.month}
        columns={[
          { key: 'month', title: t('month'), cell: (row) => row.month },
          column('verified', t('verified'), ExactMoney),
          column('pending', t('pendingShort'), ExactMoney),
          column('cumulative', t('cumulative'), Money),
          column('linear', t('linear'), Money),
        ]}
      />
    </details>
  );
}
