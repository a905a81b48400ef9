import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { FileLink } from '../../components/file-link';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { SchedulePanel } from '../schedule/schedule-panel';
import { MilestoneForm } from './milestone-form';
import { useKinds } from './project-terms';
import { useProjectMilestones, type Milestone, type ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

const MARK: Record<Milestone['state'], string> = { pending: '◔', verified: '✓', sent_back: '↩' };

export function ProjectMilestones({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const mayReport = project.may.includes('milestone.report');
  const list = useProjectMilestones(project.id);
  const [reporting, setReporting] = useState<{ corrects: Milestone | null } | null>(null);
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton active title={false} />;
  const milestones = [...list.data.items].sort(
    (a, b) => b.effectiveOn.localeCompare(a.effectiveOn) || b.recordedAt.localeCompare(a.recordedAt),
  );
  const report = mayReport && (
    <Button type="primary" onClick={() => setReporting({ corrects: null })}>
      {t('milestone.report')}
    </Button>
  );
  return (
    <div className="stack">
      <SchedulePanel project={project} actions={report} />
      {milestones.length === 0 ? (
        <div className="panel">
          <EmptyTeach title={t('milestone.none.title')} text={t('milestone.none.text')} />
        </div>
      ) : (
        <section className="panel">
          <ol className="history milestone-list">
            {milestones.map((milestone) => (
              <MilestoneLine
                key={milestone.id}
                milestone={milestone}
                onCorrect={mayReport ? () => setReporting({ corrects: milestone }) : null}
              />
            ))}
          </ol>
        </section>
      )}
      {project.waivers.length > 0 && (
        <section className="panel">
          <h2>{t('waivers')}</h2>
          <ul className="history">
            {project.waivers.map((waiver) => (
              <li key={waiver.id}>
                {t('waiver.line', {
                  stage: common(`stage.${waiver.stage}`),
                  date: waiver.expiresOn,
                  reason: waiver.reason,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reporting !== null && (
        <MilestoneForm project={project} corrects={reporting.corrects} onClose={() => setReporting(null)} />
      )}
    </div>
  );
}

export function MilestoneLine({ milestone, onCorrect }: { milestone: Milestone; onCorrect: (() => void) | null }) {
  const t = useProjectTexts();
  const kinds = useKinds();
  const verdict =
    milestone.state === 'sent_back'
      ? t('milestone.sentBack', { name: milestone.verdictBy ?? '', reason: milestone.verdictReason ?? '' })
      : milestone.verdictBy
        ? t('milestone.verified', { name: milestone.verdictBy })
        : null;
  return (
    <li className="milestone">
      <span className="milestone-date">
        <DateText value={milestone.effectiveOn} />
      </span>
      <span className="milestone-body">
        <span className="row">
          <strong className={milestone.withdraws ? 'struck' : undefined}>{kinds.name(milestone.kind)}</strong>
          <span
            className={
              milestone.state === 'verified'
                ? 'tag tag-strong'
                : milestone.state === 'sent_back'
                  ? 'tag tag-off'
                  : 'tag'
            }
          >
            <span aria-hidden="true">{MARK[milestone.state]} </span>
            {t(`milestone.state.${milestone.state}`)}
          </span>
          {milestone.correctsId !== null && <span className="tag tag-off">{t('milestone.corrects')}</span>}
          {milestone.withdraws && <span className="tag tag-off">{t('milestone.withdrawn')}</span>}
          {milestone.evidenceFileId !== null && (
            <FileLink
              file={{
                id: milestone.evidenceFileId,
                name: milestone.evidenceName ?? t('gate.evidence'),
                scanState: milestone.evidenceState,
              }}
            />
          )}
        </span>
        {milestone.note !== null && <span>{milestone.note}</span>}
        <span className="hint">
          {t('milestone.reported', { name: milestone.reportedBy ?? '', at: instantText(milestone.recordedAt) })}
          {verdict !== null && ` · ${verdict}`}
        </span>
      </span>
      {onCorrect !== null && milestone.state !== 'pending' && (
        <Button size="small" onClick={onCorrect}>
          {t('milestone.correct')}
        </Button>
      )}
    </li>
  );
}
