import { App, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Query } from '../../api/client';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { Board } from '../../components/board';
import { LightDot } from '../../components/light-dot';
import { ProjectName } from '../secrecy/code-name';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { stages, StatusTag, type Stage } from '../../components/stage-tag';
import { GatePanel } from './gate-panel';
import { ladderFor, stageAfter, useKinds } from './project-terms';
import { useBoard, type ProjectRow } from './projects.api';
import { useProjectTexts } from './projects.texts';

interface Props {
  filters: Query;
  /** Opens the table at one stage. */
  onSeeAll: (stage: Stage) => void;
}

export function ProjectBoard({ filters, onSeeAll }: Props) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const can = useCan();
  const { message } = App.useApp();
  const { ladders } = useKinds();
  const board = useBoard(filters, true);
  const [moving, setMoving] = useState<{ project: ProjectRow; stage: Stage } | null>(null);
  const move = (project: ProjectRow, to: string) => {
    const stage = to as Stage;
    const ladder = ladderFor(ladders, project.mode);
    if (!ladder.includes(stage)) return void message.info(t('board.notOnLadder', { stage: common(`stage.${stage}`) }));
    if (ladder.indexOf(stage) < ladder.indexOf(project.stage)) return void message.info(t('board.backwards'));
    setMoving({ project, stage });
  };
  if (board.error) return <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />;
  if (board.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />;
  return (
    <>
      <Board<ProjectRow>
        label={t('board.label')}
        empty={t('board.empty')}
        stale={board.isPlaceholderData}
        columns={board.data.columns.map((column) => {
          const hidden = column.count - column.cards.length;
          return {
            key: column.stage,
            title: common(`stage.${column.stage}`),
            count: t('board.count', { count: column.count }),
            sums: [
              [t('board.planned'), column.plannedTotal],
              [t('board.contracted'), column.contractedAmount],
            ],
            cards: column.cards,
            open: () => onSeeAll(column.stage),
            more: hidden > 0 ? { text: t('board.more', { count: hidden }), open: () => onSeeAll(column.stage) } : null,
          };
        })}
        cardKey={(project) => project.id}
        face={(project) => <CardFace project={project} />}
        movable={({ status }) => can('milestone.report') && status === 'active'}
        targets={({ stage }) => stages.slice(stages.indexOf(stage) + 1)}
        next={({ name, mode, stage }) => {
          const to = stageAfter(ladders, mode, stage);
          if (to === null) return null;
          const text = common(`stage.${to}`);
          return { to, text, label: `${t('board.move', { name })} → ${text}` };
        }}
        onMove={move}
      />
      <GatePanel
        project={moving?.project ?? null}
        stage={moving?.stage ?? null}
        onClose={() => setMoving(null)}
        onStage={(stage) => setMoving((now) => (now === null ? null : { ...now, stage }))}
      />
    </>
  );
}

function CardFace({ project }: { project: ProjectRow }) {
  const names = useNames();
  const name = useName();
  return (
    <>
      <LightDot light={project.light} />{' '}
      <Link to={`/projects/${project.id}`} className="row-link" draggable={false}>
        <ProjectName project={project} />
      </Link>
      <div className="hint">
        {name(names.zone(project.zoneCode))} {project.officerName !== null && `· ${project.officerName}`}
      </div>
      <div className="card-foot">
        <Money value={project.contractedAmount ?? project.plannedTotal} withUnit />
        <span className="hint">{project.stageSince}</span>
        <StatusTag status={project.status} />
      </div>
    </>
  );
}
