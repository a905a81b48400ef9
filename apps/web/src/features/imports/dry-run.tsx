import { useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage, useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DataTable, ListFoot, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { StageTag } from '../../components/stage-tag';
import { useListQuery } from '../../components/use-list-query';
import { OUTCOMES, type ImportRow, type ImportSheet, type ImportView, type Outcome } from './imports.api';
import { useImportTexts } from './imports.texts';

const MARK: Record<Outcome, string> = {
  error: '✕',
  new: '＋',
  update: '↻',
  unchanged: '＝',
  skipped: '–',
  loaded: '✓',
};

/** Rows as they would go in, those with problems first. */
export function DryRun({ view }: { view: ImportView }) {
  const t = useImportTexts();
  const [search] = useSearchParams();
  const list = useListQuery<ImportRow>(`project-imports/${view.id}/rows`, { filters: ['outcome'], sort: 'row' });
  const client = useQueryClient();
  const columns = useColumns(view.sheets);
  // Every step of the job and every answer may change any row.
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [`project-imports/${view.id}/rows`] });
  }, [client, view.id, view.state, view.version]);
  const outcome = search.get('outcome') ?? 'all';
  const { summary } = view;
  if (summary === null) return null;
  const shown = OUTCOMES.filter((each) => summary[each] > 0);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('dryRun')}</h2>
        {view.state !== 'done' && <span className="hint">{t('dryRun.hint')}</span>}
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
      <DataTable
        caption={t('rows.caption')}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => `${row.sheet}-${row.row}`}
        pending={list.pending}
        stale={list.stale}
        error={list.error}
        onRetry={list.refetch}
        empty={<p className="hint">{t('rows.none')}</p>}
      />
      {list.rows.length > 0 && (
        <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore} />
      )}
    </section>
  );
}

function useColumns(sheets: ImportSheet[]): Column<ImportRow>[] {
  const t = useImportTexts();
  const names = useNames();
  const name = useName();
  const several = sheets.filter((sheet) => sheet.status === 'table').length > 1;
  return [
    {
      key: 'name',
      title: t('rows.name'),
      cell: (row) => (
        <>
          {row.projectId === null ? (
            <strong>{row.name ?? '—'}</strong>
          ) : (
            <Link to={`/projects/${row.projectId}`} className="row-link">
              {row.name}
            </Link>
          )}
          <span className="cell-sub">{[row.investor, name(names.zone(row.zoneCode))].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'row', title: t('rows.row'), cell: (row) => (several ? `${row.sheet} ${row.row}` : row.row) },
    {
      key: 'planned',
      title: <MoneyHead text={t('rows.planned')} />,
      num: true,
      cell: (row) => <Money value={row.plannedTotal} />,
    },
    { key: 'stage', title: '', wide: true, cell: (row) => row.stage !== null && <StageTag stage={row.stage} /> },
    {
      key: 'outcome',
      title: t('rows.outcome'),
      cell: (row) => (
        <span
          className={
            row.outcome === 'error'
              ? 'tag tag-error'
              : row.outcome === 'new' || row.outcome === 'loaded'
                ? 'tag tag-strong'
                : 'tag'
          }
        >
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
