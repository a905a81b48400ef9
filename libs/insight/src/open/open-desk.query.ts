import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { deskSources, deskSql } from '../desk/desk-sql.js';
import { BasesQuery } from './bases.query.js';
import type { OpenedBasis } from './dto/basis.dto.js';
import type { OpenDeskQuery } from './dto/open-desk.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

/** Items that follow from the lights. */
const LIT = ['red_projects', 'escalations_open'];

/** Opens an item of the reader's own desk: every row of it, by the very statement that counted them. */
@Injectable()
export class OpenDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bases: BasesQuery,
    private readonly clock: Clock,
  ) {}

  async item(actor: Actor, { item, ...query }: OpenDeskQuery): Promise<OpenedFigure> {
    const source = deskSources(actor).find(({ code }) => code === item);
    if (source === undefined) throw platformErrors('record.not_found');
    const where = new Where();
    const rows = deskSql(where, actor, source, this.clock.today());
    // One project may wait for two things, each a row: the rows are told apart by all they say.
    const sql = `
      SELECT md5(i::text || row_number() OVER (PARTITION BY i::text))::uuid AS row_id, '${source.kind}' AS kind, i.id::text AS id,
             NULL::uuid AS project_id, NULL::text AS code, i.title AS name, i.subtitle AS note, NULL::text AS zone_code,
             TRUE AS visible, i.date AS "on", NULL::integer AS days, i.amount, 1 AS counts
        FROM (${rows}) i`;
    const basis: OpenedBasis[] = LIT.includes(item) ? await this.bases.lights() : [];
    return openedPage(this.dataSource.manager, { sql, where, sort: 'on', basis }, query);
  }
}
