import { Button, Skeleton } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { subtractMoney } from '../../lib/decimal';
import { isZero } from '../investment/typed-amount';
import { BasisLine } from './basis-line';
import { Measured } from './measured';
import { type OpenedFigure, type OpenedRow, type Section, useOpened } from './opened.api';
import { useOpenedTexts } from './opened.texts';
import { OpenedLine } from './opened-line';
import { ScheduleFacts } from './schedule-facts';

interface Props {
  section: Section;
  onEntry: (id: string) => void;
  /** Under a row of another list, which has told the rules. */
  within?: boolean;
}

/** The rows of one list, that they add up to the figure, and the rules it rests on. */
export function OpenedRows({ section, onEntry, within = false }: Props) {
  const t = useOpenedTexts();
  const opened = useOpened(section);
  const rows = opened.data?.pages.flatMap((page) => page.rows) ?? [];
  const first = opened.data?.pages[0];
  if (opened.error) return <ProblemAlert error={opened.error} onRetry={() => void opened.refetch()} />;
  if (first === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <section className="parts-section" aria-label={section.head}>
      {section.head !== undefined && <h2>{section.head}</h2>}
      <Agreement section={section} figure={within ? { ...first, basis: [], schedule: undefined } : first} />
      {rows.length === 0 && <p className="hint">{t('none')}</p>}
      <ol className="parts">
        {rows.map((row, index) => (
          <OpenedLine
            key={`${row.id ?? 'hidden'} ${index}`}
            row={row}
            unit={first.unit}
            section={section}
            onEntry={onEntry}
          >
            {below(section, row, onEntry)}
          </OpenedLine>
        ))}
      </ol>
      {opened.hasNextPage && (
        <Button block loading={opened.isFetchingNextPage} onClick={() => void opened.fetchNextPage()}>
          {t('more', { count: Math.min(50, first.total - rows.length) })}
        </Button>
      )}
    </section>
  );
}

/** A year of what is due opens to its own parts: its months, or the plans of its projects. */
function below({ of, query }: Section, { kind, id, amount, note }: OpenedRow, onEntry: (id: string) => void) {
  if (kind !== 'year' || id === null) return undefined;
  const shown = (of === 'planned-due' ? note : amount) ?? '0.00';
  return <OpenedRows section={{ of, query: { ...query, year: Number(id) }, shown }} onEntry={onEntry} within />;
}

function Agreement({ section, figure }: { section: Section; figure: OpenedFigure }) {
  const t = useOpenedTexts();
  const { shown, counts = false } = section;
  const { sum, count, total, unit } = figure;
  const agrees = counts ? shown === String(count) : isZero(subtractMoney(sum ?? '0.00', shown));
  return (
    <div className="parts-sum">
      <div className="row">
        <span className="quiet">{t('sum')}</span>
        <strong>{counts ? count : <Measured value={sum ?? '0.00'} unit={unit} />}</strong>
        <span className="hint">
          {t('count', { count: total })}
          {count !== total && ` · ${t('counted', { count })}`}
        </span>
      </div>
      <div className="hint" role="status">
        {agrees ? `✓ ${t('agrees')}` : t('differs', { shown })}
      </div>
      <ScheduleFacts schedule={figure.schedule} />
      <BasisLine basis={figure.basis} />
    </div>
  );
}
