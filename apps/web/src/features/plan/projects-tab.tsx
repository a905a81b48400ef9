import { useState } from 'react';
import { useLanguage, useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { usePlanTexts } from './i18n';
import { usePlanProjects, type PlanProject } from './plan.api';

function useColumns(): Column<PlanProject>[] {
  const t = usePlanTexts();
  const name = useName();
  const names = useNames();
  const english = useLanguage() === 'en';
  return [
    {
      key: 'name',
      title: t('proj.name'),
      cell: (row) => (
        <>
          <span className="indicator-name">{name(row)}</span>
          <span className="cell-sub">{row.code}</span>
          {(english ? row.noteEn : row.noteZh) && <span className="cell-sub">{english ? row.noteEn : row.noteZh}</span>}
        </>
      ),
    },
    {
      key: 'industry',
      title: t('proj.industry'),
      cell: (row) =>
        name(names.segment(row.segmentCode) ?? names.industry(row.industryCode)) || <span className="hint">—</span>,
    },
    {
      key: 'enterprise',
      title: t('proj.enterprise'),
      cell: (row) => (english ? row.enterpriseNameEn : row.enterpriseNameZh) ?? '',
    },
    { key: 'zone', title: t('proj.zone'), wide: true, cell: (row) => name(names.zone(row.zoneCode)) },
    { key: 'kind', title: t('proj.kind'), tight: true, cell: (row) => t(`projkind.${row.kind}`) },
    {
      key: 'status',
      title: t('proj.status'),
      wide: true,
      cell: (row) => <span lang="zh-CN">{row.statusWords.map((each) => each.words).join('；')}</span>,
    },
    {
      key: 'source',
      title: t('proj.source'),
      wide: true,
      tight: true,
      cell: (row) => <span lang="zh-CN">{row.source}</span>,
    },
  ];
}

export function PlanProjectsTab({ plan }: { plan: string }) {
  const t = usePlanTexts();
  const [q, setQ] = useState('');
  const projects = usePlanProjects(plan);
  const columns = useColumns();
  const wanted = q.toLowerCase();
  const rows = (projects.data?.items ?? []).filter((each) =>
    `${each.nameZh} ${each.nameEn} ${each.enterpriseNameZh ?? ''} ${each.enterpriseNameEn ?? ''} ${each.code}`
      .toLowerCase()
      .includes(wanted),
  );
  if (projects.data?.items.length === 0) return <EmptyTeach title={t('tab.projects')} text={t('proj.empty')} />;
  return (
    <section className="panel">
      <div className="toolbar">
        <SearchBox value={q} onChange={setQ} placeholder={t('proj.search')} />
        <span className="hint">
          {t('proj.count', { count: rows.length })} · {t('proj.hint')}
        </span>
      </div>
      <DataTable
        caption={t('tab.projects')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        pending={projects.isPending}
        error={projects.error}
        onRetry={() => void projects.refetch()}
      />
    </section>
  );
}
