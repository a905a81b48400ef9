import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { BlockersQuery } from '#landing/blockers/blockers.query.js';
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

  async figure(actor: Actor, { teamId, figure, ...page }: OpenLoadQuery): Promise<OpenedFigure> {
    const parts = (await this.blockers.loads(actor)).flatMap(({ id, loads }) => {
      const adds = loads.get(teamId)?.[figure] ?? 0;
      return adds === 0 ? [] : [{ id, adds }];
    });
    const where = new Where([parts.map(({ id }) => id), parts.map(({ adds }) => adds)]);
    const days = figure === 'waitedDays';
    const sql = `
      SELECT part.id AS row_id, 'blocker' AS kind, part.id::text AS id, b.project_id, pr.code, b.title AS name, pr.name AS note,
             pr.zone_code, TRUE AS visible, b.due_on AS "on", NULL::integer AS days,
             ${days ? 'part.adds::numeric' : 'NULL::numeric'} AS amount, ${days ? '1' : 'part.adds'} AS counts
        FROM unnest($1::uuid[], $2::integer[]) AS part (id, adds)
        JOIN blockers b ON b.id = part.id JOIN projects pr ON pr.id = b.project_id`;
    const found = await this.reads.run((em) =>
      openedPage(em, { sql, where, sort: days ? '-amount' : 'on', basis: [] }, page),
    );
    return days ? { ...found, unit: 'days' } : found;
  }
}
