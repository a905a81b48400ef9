import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { authorizeProject, findProject, PROJECT_COLUMNS, rowOf } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import type {
  DueObligationsQuery,
  ObligationPage,
  ObligationStepView,
  ObligationStory,
  ObligationView,
} from './dto/obligation.dto.js';
import { OBLIGATION_FROM, obligationRow } from './obligation-rows.js';
import { Obligation } from './obligation.entities.js';

const SOON_DAYS = 90;

const STEPS = `
  SELECT s.obligation_id AS "obligationId", s.kind, s.note, s.proof_file_id AS "proofFileId", f.name AS "proofName",
         u.name AS by, ${instantText('s.recorded_at')} AS "recordedAt"
    FROM obligation_steps s JOIN users u ON u.id = s."by" LEFT JOIN files f ON f.id = s.proof_file_id
   WHERE s.obligation_id = ANY($1::uuid[]) ORDER BY s.id`;

type Step = ObligationStepView & { obligationId: string };

/** What is owed, by whom, until when. Read like the project. */
@Injectable()
export class ObligationsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofProject(actor: Actor, projectId: string): Promise<ObligationStory[]> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    return this.stories(em, actor, project, 'ob.project_id = $2', projectId);
  }

  async story(em: EntityManager, actor: Actor, id: string): Promise<ObligationStory> {
    const { projectId } = await em.findOneByOrFail(Obligation, { id });
    const [story] = await this.stories(em, actor, await findProject(em, projectId), 'ob.id = $2', id);
    if (story === undefined) throw platformErrors('record.not_found');
    return story;
  }

  /** Open ones that are overdue or fall due soon, over every project the reader may see. */
  due(actor: Actor, query: DueObligationsQuery): Promise<ObligationPage> {
    const today = this.clock.today();
    const where = new Where([today])
      .add(`ob.state = 'open'`)
      .add('ob.due_on <= ?::date', addDays(today, query.days ?? SOON_DAYS));
    // The count has no use for the first parameter, and PostgreSQL asks that each have a type.
    where.add('$1::date IS NOT NULL');
    return listPage<ObligationView>(
      this.dataSource.manager,
      {
        select: obligationRow('$1'),
        from: OBLIGATION_FROM,
        where: rowFilter(where, actor, 'project.read', PROJECT_COLUMNS),
        id: 'ob.id',
        sorts: { dueOn: { sql: 'ob.due_on', type: 'date' } },
        defaultSort: 'dueOn',
      },
      query,
    );
  }

  private async stories(
    em: EntityManager,
    actor: Actor,
    project: Project,
    condition: string,
    id: string,
  ): Promise<ObligationStory[]> {
    const rows: ObligationView[] = await em.query(
      `SELECT ${obligationRow('$1')} FROM ${OBLIGATION_FROM} WHERE ${condition}
        ORDER BY (ob.state <> 'open'), ob.due_on, ob.recorded_at, ob.id`,
      [this.clock.today(), id],
    );
    const steps: Step[] = await em.query(STEPS, [rows.map((row) => row.id)]);
    const may = await this.rights(em, actor, project);
    return rows.map((row) => ({
      ...row,
      steps: steps.filter((step) => step.obligationId === row.id).map(({ obligationId: _, ...step }) => step),
      may: row.state === 'open' ? may.filter((act) => act !== 'report' || !row.reported) : [],
    }));
  }

  private async rights(em: EntityManager, actor: Actor, project: Project): Promise<ObligationStory['may']> {
    const may: ObligationStory['may'] = [];
    for (const act of ['report', 'verify', 'waive'] as const) {
      if (await reachesRow(em, actor, `obligation.${act}`, rowOf(project))) may.push(act);
    }
    return may;
  }
}
