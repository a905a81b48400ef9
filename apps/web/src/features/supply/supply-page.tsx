import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import type { Schemas } from '../../api/types';
import { ListFoot } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { StageTag } from '../../components/stage-tag';
import { useListQuery } from '../../components/use-list-query';
import { instantText } from '../../lib/dates';
import { useMissingText } from '../projects/project-terms';
import { useSupplyTexts } from './supply.texts';
import '../projects/projects.css';

type ProjectToSupply = Schemas['ProjectToSupply'];
type Item = ProjectToSupply['items'][number];

/** 待补事项: across all projects, what waits for the reader to bring it; each line leads to the very dialog. */
export default function SupplyPage() {
  const t = useSupplyTexts();
  const list = useListQuery<ProjectToSupply & { id?: string }, Schemas['ToSupplyPage']>('to-supply', {
    filters: [],
    sort: 'since',
  });
  const keptFrom = list.first?.keptFrom ?? null;
  return (
    <div className="page stack">
      <PageHeader title={t('title')} sub={t('sub')} />
      <MomentNote of="lists.note" />
      {keptFrom !== null && (
        <p className="moment-note" role="note">
          {t('keptFrom', { at: instantText(keptFrom) })}
        </p>
      )}
      {list.error !== null && <ProblemAlert error={list.error} onRetry={list.refetch} />}
      {list.pending && <Skeleton active paragraph={{ rows: 8 }} />}
      {!list.pending && list.error === null && list.rows.length === 0 && (
        <div className="panel">
          <EmptyTeach title={t('none')} text={t('noneText')} />
        </div>
      )}
      {list.rows.map((project) => (
        <OfProject key={project.projectId} project={project} />
      ))}
      {list.rows.length > 0 && (
        <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore} />
      )}
    </div>
  );
}

function OfProject({ project }: { project: ProjectToSupply }) {
  const t = useSupplyTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const can = useCan();
  const now = useMoment() === null;
  const next = project.items.find(({ stage }) => stage !== null)?.stage ?? null;
  return (
    <section className="panel" aria-label={project.projectName}>
      <div className="panel-head">
        <h2>
          {can('project.read') ? (
            <Link to={`/projects/${project.projectId}`}>{project.projectName}</Link>
          ) : (
            project.projectName
          )}
        </h2>
        <span className="row">
          <StageTag stage={project.stage} />
          {next !== null && <span className="hint">{t('to', { stage: common(`stage.${next}`) })}</span>}
        </span>
      </div>
      <p className="hint">
        {project.projectCode} · {name(names.zone(project.zoneCode)) || project.zoneCode} ·{' '}
        {t('since', { date: project.since })}
      </p>
      <ul className="gate-list">
        {project.items.map((item) => (
          <li key={item.code}>
            <Words item={item} />
            {(now || item.recordId !== null) && (
              <Link to={wayTo(project.projectId, item)}>
                {t(now ? `act.${item.act === 'waive' ? 'waive' : item.kind}` : 'act.look')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ item }: { item: Item }) {
  const t = useSupplyTexts();
  const say = useMissingText();
  if (item.kind === 'blocker') return <span>{t('blocker', { text: item.zh })}</span>;
  if (item.kind === 'review') return <span>{t(`review.${item.zh}` as 'review.decide')}</span>;
  return <span>{say(item)}</span>;
}

/** The address that opens the dialog asked for. */
function wayTo(projectId: string, { kind, act, stage, obligationId, recordId }: Item): string {
  if (kind === 'blocker') return `/blockers/${recordId}`;
  if (kind === 'review') return `/reviews/${recordId}`;
  const project = `/projects/${projectId}`;
  if (act === 'waive') return `${project}?waive=${stage}`;
  if (obligationId !== null) {
    return `${project}?tab=obligations&obligation=${obligationId}&act=${kind === 'promise' ? 'report' : 'verify'}`;
  }
  return kind === 'verification' ? '/verify' : `${project}?supply=${stage}`;
}
