import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { blockersAt } from '#landing/blockers/blockers-then.sql.js';
import { BlockersQuery } from '#landing/blockers/blockers.query.js';
import { joinProject } from '#landing/projects/projects-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import type { OpenLoadQuery } from './dto/open-load.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

/** Opens what lies with a department: the requests the reader may see, each with what it adds. */
@Injectable()
export class OpenLoad {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly blockers: BlockersQuery,
  ) {}

  async figure(actor: Actor, { teamId, figure, knownAt, ...page }: OpenLoadQuery): Promise<OpenedFigure> {
    const parts = (await this.blockers.loads(actor, knownAt)).flatMap(({ id, loads }) => {
      const adds = loads.get(teamId)?.[figure] ?? 0;
      return adds === 0 ? [] : [{ id, adds }];
    });
    const where = new Where([parts.map(({ id }) => id), parts.map(({ adds }) => adds)]);
    const moment = where.moment(knownAt);
    const days = figure === 'waitedDays';
    const sql = `
      SELECT part.id AS row_id, 'blocker' AS kind, part.id::text AS id, b.project_id, pr.code, b.title AS name, pr.name AS note,
             pr.zone_code, TRUE AS visible, b.due_on AS "on", NULL::integer AS days,
             ${days ? 'part.adds::numeric' : 'NULL::numeric'} AS amount, ${days ? '1' : 'part.adds'} AS counts
        FROM unnest($1::uuid[], $2::integer[]) AS part (id, adds)
        JOIN ${blockersAt(moment, 'today.id = ANY($1)')} ON b.id = part.id ${joinProject(moment, 'b.project_id', 'pr')}`;
    const found = await this.reads.run(
      (em) => openedPage(em, { sql, where, sort: days ? '-amount' : 'on', basis: [] }, page),
      knownAt,
    );
    return days ? { ...found, unit: 'days' } : found;
  }
}
