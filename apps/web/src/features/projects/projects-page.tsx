import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan, useMe } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { KeyHelp, useListKeys } from '../../components/key-help';
import { ListViews, useShownColumns } from '../../components/list-views';
import { LightDot } from '../../components/light-dot';
import { ListPage } from '../../components/list-page';
import { Money, MoneyHead } from '../../components/money';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { StageTag, standing, StatusTag } from '../../components/stage-tag';
import { ViewSwitch } from '../../components/view-switch';
import { useListQuery } from '../../components/use-list-query';
import { ProjectName } from '../secrecy/code-name';
import { NoMatch } from './no-match';
import { WaitingTransfers } from '../project-changes/transfers-block';
import { ProjectBoard } from './project-board';
import { PROJECT_FILTERS, ProjectChips, ProjectFilters } from './project-filters';
import type { ProjectPage, ProjectRow } from './projects.api';
import { useProjectTexts } from './projects.texts';
import './projects.css';
import '../investment/investment.css';

function useColumns(): Column<ProjectRow>[] {
  const t = useProjectTexts();
  const names = useNames();
  const name = useName();
  return [
    {
      key: 'name',
      title: t('col.name'),
      sort: 'name',
      cell: (row) => (
        <>
          <Link to={`/projects/${row.id}`} className="row-link">
            <ProjectName project={row} />
          </Link>
          <span className="cell-sub">{[row.code, row.investorName].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'stage',
      title: t('col.stage'),
      cell: (row) => (
        <span className="row">
          <LightDot light={row.light} />
          <StageTag stage={row.stage} />
          <StatusTag status={row.status} />
        </span>
      ),
    },
    {
      key: 'planned',
      title: <MoneyHead text={t('col.planned')} />,
      num: true,
      sort: 'plannedTotal',
      cell: (row) => <Amount row={row} value={row.plannedTotal} />,
    },
    {
      key: 'contracted',
      title: <MoneyHead text={t('col.contracted')} />,
      num: true,
      sort: 'contractedAmount',
      cell: (row) => <Amount row={row} value={row.contractedAmount} />,
    },
    { key: 'zone', title: t('col.zone'), cell: (row) => name(names.zone(row.zoneCode)) || row.zoneCode },
    {
      key: 'industry',
      title: t('col.industry'),
      wide: true,
      cell: (row) =>
        name(names.segment(row.segmentCode)) ||
        name(names.industry(row.industryCode)) || <span className="hint">—</span>,
    },
    { key: 'since', title: t('col.since'), sort: 'stageSince', cell: (row) => <DateText value={row.stageSince} /> },
    {
      key: 'officer',
      title: t('col.officer'),
      wide: true,
      cell: (row) => row.officerName ?? <span className="hint">—</span>,
    },
  ];
}

export default function ProjectsPage() {
  const t = useProjectTexts();
  const can = useCan();
  const me = useMe();
  const [search] = useSearchParams();
  const board = search.get('as') !== 'table';
  const list = useListQuery<ProjectRow, ProjectPage>('projects', {
    filters: PROJECT_FILTERS,
    sort: '-updatedAt',
    enabled: !board,
  });
  const columns = useColumns();
  const shownColumns = useShownColumns(columns);
  const keys = useListKeys();
  const first = list.first as ProjectPage | undefined;
  return (
    <div className={board ? 'page page-board' : 'page'}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ViewSwitch
              label={t('view.label')}
              board={t('view.board')}
              table={t('view.table')}
              shown={board ? 'board' : 'table'}
              choose={(as) => list.set({ as: as === 'board' ? null : as })}
            />
            <KeyHelp lines={keys} />
            <ExportButton path="projects/export" query={list.query} name={`${t('title')}.xlsx`} />
            {can('project.import') && (
              <Link to="/imports">
                <Button type="primary" icon={<UploadOutlined />}>
                  {t('import')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <WaitingTransfers />
      <ProjectFilters
        views={<ListViews list="projects" columns={columns} />}
        list={list}
        myId={can('milestone.report') ? me.id : null}
        withStage={!board}
      />
      <ProjectChips list={list} />
      <MomentNote of="projects.note" />
      {board ? (
        <ProjectBoard
          filters={{ ...list.filters, stage: undefined, q: list.q }}
          onSeeAll={(stage) => list.set({ as: 'table', stage, status: list.filters['status'] ?? standing })}
        />
      ) : (
        <div className="panel">
          <ListPage
            list={list}
            caption={t('caption')}
            columns={shownColumns}
            rowKey={(row) => row.id}
            empty={list.filtered ? <NoMatch clear={list.clear} /> : <NoProjects />}
          >
            {first?.sums && (
              <span className="list-sums">
                <span>
                  {t('sum.planned')}{' '}
                  <strong>
                    <Money value={first.sums.plannedTotal} withUnit />
                  </strong>
                </span>
                <span>
                  {t('sum.contracted')}{' '}
                  <strong>
                    <Money value={first.sums.contractedAmount} withUnit />
                  </strong>
                </span>
                {first.sums.counted < list.total && (
                  <span className="hint">{t('sum.apart', { count: list.total - first.sums.counted })}</span>
                )}
              </span>
            )}
          </ListPage>
        </div>
      )}
    </div>
  );
}

/** What stands in the list beside its sums says so. */
function Amount({ row, value }: { row: ProjectRow; value: string | null }) {
  const t = useProjectTexts();
  return (
    <>
      <Money value={value} />
      {!row.countsInSums && value !== null && <span className="cell-sub">{t('sum.notIn')}</span>}
    </>
  );
}

function NoProjects() {
  const t = useProjectTexts();
  const can = useCan();
  const common = useCommonTexts();
  return (
    <EmptyTeach
      title={t('empty.title')}
      text={t('empty.text')}
      example={t('empty.example')}
      action={
        can('project.import') ? (
          <Link to="/imports">
            <Button type="primary">{t('import')}</Button>
          </Link>
        ) : (
          can('lead.read') && (
            <Link to="/leads">
              <Button type="primary" aria-label={`${t('empty.leads')} ${common('nav.leads')}`}>
                {t('empty.leads')}
              </Button>
            </Link>
          )
        )
      }
    />
  );
}
