import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { listPage, type Page } from '#platform/http/list.js';
import { BY_PINYIN } from '#platform/database/sql-text.js';
import { countsOnce } from './count-once.sql.js';
import { LADDERS, STAGES } from './domain/project-stage.js';
import { STANDING } from './domain/project-status.js';
import type { ProjectFilters } from './dto/project.dto.js';
import type { BoardColumn, ProjectBoard, ProjectPage, ProjectRow, ProjectSums } from './dto/project-view.dto.js';
import { projectsSource, projectsWhere } from './projects.sql.js';

const CARDS = 50;

/** Lists, sums and the board, over the same filters. */
@Injectable()
export class ProjectsQuery {
  constructor(private readonly reads: ReadDataSource) {}

  async list(actor: Actor, query: ProjectFilters): Promise<ProjectPage> {
    if (query.cursor !== undefined) return { ...(await this.page(actor, query)), sums: null };
    // What is summed is counted on the same way: of a million projects, going there is the time it takes.
    const { total, ...sums } = await this.sums(actor, query);
    return { ...(await this.page(actor, { ...query, uncounted: true })), total, sums };
  }

  /** The list without its sums. */
  page(actor: Actor, query: ProjectFilters): Promise<Page<ProjectRow>> {
    return this.reads.run((em) => this.rows(em, actor, query), query.knownAt);
  }

  private rows(em: EntityManager, actor: Actor, query: ProjectFilters): Promise<Page<ProjectRow>> {
    const source = projectsSource(query);
    return listPage<ProjectRow>(
      em,
      {
        ...source,
        where: projectsWhere(actor, query, source),
        id: 'p.id',
        sorts: {
          updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
          createdAt: { sql: 'p.created_at', type: 'timestamptz' },
          plannedTotal: { sql: 'COALESCE(p.planned_total, 0)', type: 'numeric' },
          contractedAmount: { sql: 'COALESCE(p.contracted_amount, 0)', type: 'numeric' },
          stageSince: { sql: 'p.stage_since', type: 'date' },
          name: { sql: `p.name ${BY_PINYIN}`, type: 'text' },
          code: { sql: 'p.code', type: 'text' },
        },
        defaultSort: '-updatedAt',
      },
      query,
    );
  }

  /** Projects under way, one column a stage; a column shows its 50 changed last and counts all. */
  async board(actor: Actor, filters: ProjectFilters): Promise<ProjectBoard> {
    const chosen = { ...filters, status: filters.status ?? [...STANDING] };
    const source = projectsSource(chosen);
    const { select, from } = source;
    const where = projectsWhere(actor, chosen, source);
    const totals: Omit<BoardColumn, 'cards'>[] = await this.reads.query(
      `SELECT p.stage, count(*)::int AS count, COALESCE(sum(p.planned_total) FILTER (WHERE ${countsOnce('p')}), 0)::numeric(30,2) AS "plannedTotal",
              COALESCE(sum(p.contracted_amount) FILTER (WHERE ${countsOnce('p')}), 0)::numeric(30,2) AS "contractedAmount"
         FROM ${from} WHERE ${where.toString()} GROUP BY p.stage`,
      [...where.params],
      filters.knownAt,
    );
    const stages = where.param(STAGES);
    const cards: ProjectRow[] = await this.reads.query(
      `SELECT ${select}
         FROM unnest(${stages}::text[]) AS wanted (stage)
        CROSS JOIN LATERAL (SELECT * FROM ${from} WHERE p.stage = wanted.stage AND ${where.toString()}
                             ORDER BY p.updated_at DESC, p.id DESC LIMIT ${CARDS}) p
        ORDER BY p.updated_at DESC, p.id DESC`,
      where.params,
      filters.knownAt,
    );
    const empty = { count: 0, plannedTotal: '0.00', contractedAmount: '0.00' };
    const columns = LADDERS.greenfield.map((stage) => ({
      ...(totals.find((column) => column.stage === stage) ?? { stage, ...empty }),
      cards: cards.filter((card) => card.stage === stage),
    }));
    return { columns };
  }

  private async sums(actor: Actor, query: ProjectFilters): Promise<ProjectSums & { total: number }> {
    const source = projectsSource(query);
    const where = projectsWhere(actor, query, source);
    const rows: (ProjectSums & { total: number })[] = await this.reads.query(
      `SELECT COALESCE(sum(p.planned_total) FILTER (WHERE ${countsOnce('p')}), 0)::numeric(30,2) AS "plannedTotal",
              COALESCE(sum(p.contracted_amount) FILTER (WHERE ${countsOnce('p')}), 0)::numeric(30,2) AS "contractedAmount",
              (count(*) FILTER (WHERE ${countsOnce('p')}))::int AS counted, count(*)::int AS total
         FROM ${source.from} WHERE ${where.toString()}`,
      where.params,
      query.knownAt,
    );
    return rows[0] ?? { plannedTotal: '0.00', contractedAmount: '0.00', counted: 0, total: 0 };
  }
}
