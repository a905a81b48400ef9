import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useName } from '../../app/i18n';
import { useCan } from '../../app/session';
import type { Column } from '../../components/data-table';
import { usePlanTexts } from '../plan/i18n';
import type { Evaluation, EvaluationRow } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

interface Acts {
  onOpen: (code: string) => void;
  onComment: (row: EvaluationRow) => void;
  english: boolean;
}

/** Rates as text by moving the point: 0.5750 → 57.5%. */
function percent(rate: string): string {
  const match = /^(-?)(\d+)\.(\d{4})$/.exec(rate);
  if (match === null) return rate;
  const [, sign = '', whole = '0', fraction = '0000'] = match;
  const text = `${sign}${`${whole}${fraction.slice(0, 2)}`.replace(/^0+(?=\d)/, '')}.${fraction.slice(2)}`;
  return `${text.replace(/\.?0+$/, '')}%`;
}

function Printed({ row, cell }: { row: EvaluationRow; cell: 'baseline' | 'target' | 'actual' }) {
  const t = useEvaluationTexts();
  const plan = usePlanTexts();
  const printed = row.indicator[`${cell}Printed`];
  if (printed === null) {
    const assigned = cell === 'target' && row.indicator.assignedFromAbove;
    return <span className="hint">{assigned ? plan('ind.assigned') : '—'}</span>;
  }
  if (!row.indicator.suspectCells.includes(cell)) return <>{printed}</>;
  return (
    <span className="suspect">
      {printed} <span className="tag tag-off">{t('suspect')}</span>
    </span>
  );
}

function Actual({ row }: { row: EvaluationRow }) {
  const t = useEvaluationTexts();
  const { actual, beside, computed, missing, due } = row;
  const source = actual?.of[0]?.sourceKind;
  return (
    <>
      {actual === null ? (
        // A doubtful cell is shown as printed, and nothing is computed from it.
        row.indicator.suspectCells.includes('actual') ? (
          <Printed row={row} cell="actual" />
        ) : (
          <span className="hint">—</span>
        )
      ) : source === 'computed' && computed?.partial ? (
        t('atLeast', { value: actual.printed })
      ) : (
        actual.printed
      )}
      {source !== undefined && (
        <span className="cell-sub">
          {source === 'computed' ? <span className="tag">{t('source.computed')}</span> : t(`source.${source}`)}{' '}
          {actual !== null && actual.way !== 'stated' && t(`way.${actual.way}`)}
        </span>
      )}
      {missing.length > 0 && <span className="cell-sub">{t('missing', { years: missing.join(', ') })}</span>}
      {beside?.of[0] !== undefined && (
        <span className="cell-sub">
          {t('beside', { source: t(`source.${beside.of[0].sourceKind}`), value: beside.printed })}
        </span>
      )}
      {due !== null && actual !== null && <span className="cell-sub">{t('due', { value: due })}</span>}
    </>
  );
}

function Rate({ row }: { row: EvaluationRow }) {
  const t = useEvaluationTexts();
  return (
    <>
      {row.rate === null ? <span className="hint">—</span> : percent(row.rate)}
      {row.rule !== 'higher' && <span className="cell-sub">{t(`rule.${row.rule}`)}</span>}
    </>
  );
}

export function useEvaluationColumns(evaluation: Evaluation, acts: Acts): Column<EvaluationRow>[] {
  const t = useEvaluationTexts();
  const plan = usePlanTexts();
  const name = useName();
  const can = useCan();
  const { fromYear, toYear } = evaluation.period;
  const base: Column<EvaluationRow> = {
    key: 'base',
    title: t('base', { year: fromYear - 1 }),
    num: true,
    wide: true,
    cell: (row) => <Printed row={row} cell="baseline" />,
  };
  return [
    {
      key: 'indicator',
      title: t('indicator'),
      cell: (row) => (
        <>
          <button
            type="button"
            className="row-link link-button"
            aria-label={t('series.open', { name: name(row.indicator) })}
            onClick={() => acts.onOpen(row.indicator.code)}
          >
            {name(row.indicator)}
          </button>
          <span className="cell-sub">
            {[
              row.indicator.ref,
              acts.english ? row.indicator.unitEn : row.indicator.unit,
              row.indicator.fiveYearTotal ? t('fiveYear') : plan(`kind.${row.indicator.kind}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    ...(evaluation.rows.some((row) => row.indicator.baselinePrinted !== null) ? [base] : []),
    {
      key: 'target',
      title: t('target', { year: toYear }),
      num: true,
      cell: (row) => <Printed row={row} cell="target" />,
    },
    {
      key: 'actual',
      title: t('actual', { year: evaluation.year }),
      num: true,
      cell: (row) => <Actual row={row} />,
    },
    { key: 'rate', title: t('rate'), num: true, cell: (row) => <Rate row={row} /> },
    { key: 'result', title: t('result'), tight: true, cell: (row) => t(`result.${row.result}`) },
    {
      key: 'property',
      title: t('property'),
      tight: true,
      wide: true,
      cell: (row) => (row.indicator.property === null ? '—' : plan(`property.${row.indicator.property}`)),
    },
    {
      key: 'comment',
      title: t('comment'),
      cell: (row) => (
        <>
          {row.comment?.text}
          {can('evaluation.comment') && (
            <Button
              type="link"
              size="small"
              icon={<EditOutlined />}
              aria-label={t('comment.edit', { name: name(row.indicator) })}
              onClick={() => acts.onComment(row)}
            >
              {row.comment?.text ? undefined : t('comment.add')}
            </Button>
          )}
        </>
      ),
    },
  ];
}
