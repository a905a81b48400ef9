import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { projectAt } from '#landing/projects/projects-then.sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { yieldRows } from '../yield/yield-figures.sql.js';
import { YieldQueries } from '../yield/yield.query.js';
import { basis, LEDGER_RULES } from './bases.query.js';
import { YIELD_RULES, type YieldFigure } from './domain/yield-figure.js';
import type { OpenYieldQuery } from './dto/open-yield.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

const ROWS = {
  lead: `
    SELECT l.id AS row_id, 'lead' AS kind, l.id::text AS id, NULL::uuid AS project_id, l.code, l.title AS name, l.state AS note,
           l.zone_code, TRUE AS visible, l.captured_on AS "on", NULL::integer AS days, `,
  project: `
    SELECT p.id AS row_id, 'project' AS kind, p.id::text AS id, p.id AS project_id, p.code, p.name, p.stage AS note,
           p.zone_code, TRUE AS visible, project.signed_on AS "on", project.signed_on - lead.since AS days, `,
} as const;
const from = (moment: MomentSql) => ({
  lead: `FROM lead JOIN ${leadsAt(moment)} ON l.${unchanged('id', moment)} = lead.id`,
  project: `FROM lead JOIN project ON project.lead_id = lead.id JOIN ${projectAt('project.id', moment)}`,
});

/** Opens a figure of the yield: its leads or projects. All are within the reader's rights, as those counted were. */
@Injectable()
export class OpenYield {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly yields: YieldQueries,
  ) {}

  async figure(actor: Actor, query: OpenYieldQuery): Promise<OpenedFigure> {
    const { of, when, amount } = YIELD_RULES[query.figure];
    const scope = this.yields.scope(actor, query);
    const { where } = scope;
    const conditions = [when];
    if (query.key !== undefined) conditions.push(`lead.key = ${where.param(query.key)}`);
    else if (query.unnamed === true) {
      const named = where.param(await this.yields.named(actor, query));
      conditions.push(`(lead.key IS NULL OR lead.key <> ALL(${named}::text[]))`);
    }
    const rows = `${ROWS[of]} ${amount ?? 'NULL::numeric'} AS amount, 1 AS counts ${from(scope.moment)[of]} WHERE ${conditions.join(' AND ')}`;
    const sql = yieldRows(scope, rows);
    const sort = amount === null ? 'on' : '-amount';
    return this.reads.run(
      (em) => openedPage(em, { sql, where, sort, basis: basisOf(query.figure) }, query),
      query.knownAt,
    );
  }
}

const basisOf = (figure: YieldFigure) =>
  YIELD_RULES[figure].of === 'lead' ? [] : [basis('count_once'), ...(figure === 'completed' ? [LEDGER_RULES] : [])];
