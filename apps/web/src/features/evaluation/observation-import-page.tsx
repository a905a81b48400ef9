import { Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { currentPlan } from '../../app/reference';
import type { Column } from '../../components/data-table';
import type { ImportKind } from '../imports/import-kind';
import { ImportPages } from '../imports/import-run';
import type { ImportRow } from '../imports/imports.api';
import { usePeriods, type Period } from '../plan/plan.api';
import { useObservationImportTexts } from './observation-import.texts';

const FIELDS = ['indicator', 'code', 'period', 'value', 'unit', 'source', 'reason', 'property', 'rate'] as const;

/** A field of a year: what was reached in it, or a column headed by the year alone. */
const YEAR_FIELD = /^(actual|year)(\d{4})$/;

function yearFields({ fromYear, toYear }: Period): string[] {
  const years = Array.from({ length: toYear - fromYear + 2 }, (_, index) => fromYear - 1 + index);
  return years.flatMap((year) => [`actual${year}`, `year${year}`]);
}

/** 导入指标数据: what indicators were, one row each or in the plan's own table. */
export default function ObservationImportPage() {
  const t = useObservationImportTexts();
  const name = useName();
  const [search] = useSearchParams();
  const periods = usePeriods().data?.filter((each) => each.status === 'adopted');
  if (periods === undefined) return <Skeleton active />;
  const kindOf = (plan: string): string => `observations:${plan}`;
  const first = search.get('plan') ?? currentPlan;
  const printed = new Set(periods.flatMap(({ fromYear, toYear }) => [String(fromYear - 1), String(toYear)]));
  const inOrder = [...periods].sort((left, right) => Number(right.code === first) - Number(left.code === first));
  const kind: ImportKind = {
    api: 'observation-imports',
    path: '/evaluation/imports',
    permission: 'observation.record',
    words: { title: t('title'), sub: t('sub'), records: t('records') },
    workbooks: inOrder.map((period) => ({
      kind: kindOf(period.code),
      name: name(period).replace(/“|”|规划/g, ''),
      hint: t('hint'),
      template: { path: `observation-imports/template?kind=${kindOf(period.code)}`, file: t('file') },
    })),
    result: '/evaluation',
    fieldsOf: (view) => {
      const period = periods.find(({ code }) => kindOf(code) === view.kind);
      return [...FIELDS, ...(period === undefined ? [] : yearFields(period))];
    },
    fieldName: (field) => {
      const [, what, year] = YEAR_FIELD.exec(field) ?? [];
      if (what === 'actual') return t('field.actual', { year });
      if (year !== undefined) return t(printed.has(year) ? 'field.yearPrinted' : 'field.year', { year });
      return t(`field.${field as (typeof FIELDS)[number]}`);
    },
    useColumns: useObservationColumns,
    markedHint: t('marked.hint'),
  };
  return <ImportPages kind={kind} />;
}

function useObservationColumns(): Column<ImportRow>[] {
  const t = useObservationImportTexts();
  return [
    {
      key: 'name',
      title: t('field.indicator'),
      cell: (row) => (
        <>
          <strong>{row.name ?? '—'}</strong>
          <span className="cell-sub">{row.about}</span>
        </>
      ),
    },
    { key: 'source', title: t('field.source'), wide: true, cell: (row) => row.personName ?? '' },
  ];
}
