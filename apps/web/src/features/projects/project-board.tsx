import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { App, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Query } from '../../api/client';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { LightDot } from '../../components/light-dot';
import { Money } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { stages, StatusTag, type Stage } from '../../components/stage-tag';
import { GatePanel } from './gate-panel';
import { ladderFor, stageAfter, useKinds } from './project-terms';
import { useBoard, type BoardColumn, type ProjectRow } from './projects.api';
import { useProjectTexts } from './projects.texts';

interface Props {
  filters: Query;
  /** Opens the table at one stage. */
  onSeeAll: (stage: Stage) => void;
}

export function ProjectBoard({ filters, onSeeAll }: Props) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const { ladders } = useKinds();
  const board = useBoard(filters, true);
  const [dragged, setDragged] = useState<ProjectRow | null>(null);
  const [moving, setMoving] = useState<{ project: ProjectRow; stage: Stage } | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const drop = (event: DragEndEvent) => {
    setDragged(null);
    const project = event.active.data.current?.['project'] as ProjectRow | undefined;
    const stage = event.over?.id as Stage | undefined;
    if (project === undefined || stage === undefined || stage === project.stage) return;
    const ladder = ladderFor(ladders, project.mode);
    if (!ladder.includes(stage)) return void message.info(t('board.notOnLadder', { stage: common(`stage.${stage}`) }));
    if (ladder.indexOf(stage) < ladder.indexOf(project.stage)) return void message.info(t('board.backwards'));
    setMoving({ project, stage });
  };
  if (board.error) return <ProblemAlert error={board.error} onRetry={() => void board.refetch()} />;
  if (board.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />;
  return (
    <>
      <DndContext
        sensors={sensors}
        onDragStart={(event) => setDragged((event.active.data.current?.['project'] as ProjectRow | undefined) ?? null)}
        onDragEnd={drop}
        onDragCancel={() => setDragged(null)}
      >
        <div
          className={board.isPlaceholderData ? 'board table-stale' : 'board'}
          role="group"
          aria-label={t('board.label')}
          tabIndex={0}
        >
          {board.data.columns.map((column) => (
            <Column
              key={column.stage}
              column={column}
              next={(project) => stageAfter(ladders, project.mode, project.stage)}
              onMove={(project, stage) => setMoving({ project, stage })}
              onSeeAll={() => onSeeAll(column.stage)}
              target={dragged !== null && stages.indexOf(column.stage) > stages.indexOf(dragged.stage)}
            />
          ))}
        </div>
        <DragOverlay>{dragged && <CardFace project={dragged} />}</DragOverlay>
      </DndContext>
      <GatePanel
        project={moving?.project ?? null}
        stage={moving?.stage ?? null}
        onClose={() => setMoving(null)}
        onStage={(stage) => setMoving((now) => (now === null ? null : { ...now, stage }))}
      />
    </>
  );
}

interface ColumnProps {
  column: BoardColumn;
  target: boolean;
  next: (project: ProjectRow) => Stage | null;
  onMove: (project: ProjectRow, stage: Stage) => void;
  onSeeAll: () => void;
}

function Column({ column, target, next, onMove, onSeeAll }: ColumnProps) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { setNodeRef, isOver } = useDroppable({ id: column.stage });
  const hidden = column.count - column.cards.length;
  return (
    <section
      ref={setNodeRef}
      className={['board-column', target ? 'board-target' : '', isOver ? 'board-over' : ''].join(' ')}
      aria-label={common(`stage.${column.stage}`)}
    >
      <header className="board-head">
        <h2>
          {common(`stage.${column.stage}`)}{' '}
          <span className="board-count">{t('board.count', { count: column.count })}</span>
        </h2>
        <dl>
          <div>
            <dt>{t('board.planned')}</dt>
            <dd>
              <Money value={column.plannedTotal} withUnit />
            </dd>
          </div>
          <div>
            <dt>{t('board.contracted')}</dt>
            <dd>
              <Money value={column.contractedAmount} withUnit />
            </dd>
          </div>
        </dl>
      </header>
      <div className="board-cards">
        {column.cards.map((project) => (
          <Card key={project.id} project={project} next={next(project)} onMove={onMove} />
        ))}
        {column.count === 0 && <p className="hint board-none">{t('board.empty')}</p>}
        {hidden > 0 && (
          <button type="button" className="link-button" onClick={onSeeAll}>
            {t('board.more', { count: hidden })}
          </button>
        )}
      </div>
    </section>
  );
}

function Card({ project, next, onMove }: { project: ProjectRow; next: Stage | null; onMove: ColumnProps['onMove'] }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const can = useCan();
  const movable = can('milestone.report') && project.status === 'active';
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: project.id, data: { project }, disabled: !movable });
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={isDragging ? 'card card-dragged' : movable ? 'card card-movable' : 'card'}
    >
      <CardFace project={project} />
      {movable && next !== null && (
        <button
          type="button"
          className="card-move"
          aria-label={`${t('board.move', { name: project.name })} → ${common(`stage.${next}`)}`}
          onClick={() => onMove(project, next)}
        >
          → {common(`stage.${next}`)}
        </button>
      )}
    </article>
  );
}

function CardFace({ project }: { project: ProjectRow }) {
  const names = useNames();
  const name = useName();
  return (
    <div className="card-face">
      <LightDot light={project.light} />{' '}
      <Link to={`/projects/${project.id}`} className="row-link" draggable={false}>
        {project.name}
      </Link>
      <div className="hint">
        {name(names.zone(project.zoneCode))} {project.officerName !== null && `· ${project.officerName}`}
      </div>
      <div className="card-foot">
        <Money value={project.contractedAmount ?? project.plannedTotal} withUnit />
        <span className="hint">{project.stageSince}</span>
        <StatusTag status={project.status} />
      </div>
    </div>
  );
}
