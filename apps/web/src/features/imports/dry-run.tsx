import { useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../app/i18n';
import type { Column } from '../../components/data-table';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import { useImportKind } from './import-kind';
import { OUTCOMES, type ImportRow, type ImportSheet, type ImportView, type Outcome } from './imports.api';
import { useImportTexts } from './imports.texts';

const MARK: Record<Outcome, string> = {
  error: '✕',
  new: '＋',
  update: '↻',
  unchanged: '＝',
  skipped: '–',
  loaded: '✓',
  updated: '✓',
  claimed: '⚑',
  duplicate: '≡',
};

const TAG: Partial<Record<Outcome, string>> = {
  error: 'tag tag-error',
  new: 'tag tag-strong',
  loaded: 'tag tag-strong',
  updated: 'tag tag-strong',
};

/** Rows as they would go in, those with problems first. */
export function DryRun({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const { api } = useImportKind();
  const [search] = useSearchParams();
  const list = useListQuery<ImportRow>(`${api}/${view.id}/rows`, { filters: ['outcome'], sort: 'row' });
  const client = useQueryClient();
  const columns = useRowColumns(view.sheets);
  // Every step of the job and every answer may change any row.
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [`${api}/${view.id}/rows`] });
  }, [client, api, view.id, view.state, view.version]);
  const outcome = search.get('outcome') ?? 'all';
  const { summary } = view;
  if (summary === null) return null;
  const shown = OUTCOMES.filter((each) => (summary[each] ?? 0) > 0);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('dryRun')}</h2>
        {(view.state === 'ready' || view.state === 'needs_answers') && <span className="hint">{t('dryRun.hint')}</span>}
      </div>
      <div className="segments">
        <Segmented
          value={outcome}
          onChange={(value) => list.set({ outcome: value === 'all' ? null : value })}
          options={[
            { value: 'all', label: `${t('outcome.all')} ${summary.rows + summary.skipped}` },
            ...shown.map((each) => ({
              value: each as string,
              label: `${MARK[each]} ${t(`outcome.${each}`)} ${summary[each]}`,
            })),
          ]}
        />
      </div>
      <ListPage
        list={list}
        caption={t('rows.caption')}
        columns={columns}
        rowKey={(row) => `${row.sheet}-${row.row}`}
        empty={<p className="hint">{t('rows.none')}</p>}
      />
    </section>
  );
}

/** What the kind shows of a row, between where it stands and what becomes of it. */
function useRowColumns(sheets: ImportSheet[]): Column<ImportRow>[] {
  const t = useImportTexts();
  const [first, ...own] = useImportKind().useColumns(sheets);
  const several = sheets.filter((sheet) => sheet.status === 'table').length > 1;
  return [
    ...(first === undefined ? [] : [first]),
    { key: 'row', title: t('rows.row'), cell: (row) => (several ? `${row.sheet} ${row.row}` : row.row) },
    ...own,
    {
      key: 'outcome',
      title: t('rows.outcome'),
      cell: (row) => (
        <span className={TAG[row.outcome] ?? 'tag'}>
          {MARK[row.outcome]} {t(`outcome.${row.outcome}`)}
        </span>
      ),
    },
    {
      key: 'problems',
      title: t('rows.problems'),
      cell: (row) => <Problems row={row} sheet={sheets.find((sheet) => sheet.sheet === row.sheet)} />,
    },
  ];
}

function Problems({ row, sheet }: { row: ImportRow; sheet: ImportSheet | undefined }) {
  const t = useImportTexts();
  const english = useLanguage() === 'en';
  if (row.problems.length === 0) return <span className="hint">—</span>;
  return (
    <ul className="row-problems">
      {row.problems.map((problem) => {
        const letters = sheet?.columns.find((column) => column.column === problem.column)?.letters;
        return (
          <li key={`${problem.code}-${problem.column ?? ''}`}>
            {letters !== undefined && <code>{t('problem.at', { column: letters, row: row.row })}</code>}{' '}
            {problem.severity === 'note' && <span className="hint">{t('problem.note')} </span>}
            {english ? problem.textEn : problem.textZh}
          </li>
        );
      })}
    </ul>
  );
}
