import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { cellMeasure, inScope, scopeOf } from '#investment/credit/measure.sql.js';
import { positionThen } from '#investment/credit/position-then.sql.js';
import { creditsThen } from '#investment/credit/rollups-then.sql.js';
import type { SnapshotTarget } from '#investment/months/domain/month-snapshot.js';
import { monthText } from '#platform/database/sql-text.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { basis } from './bases.query.js';
import type { OpenClosedQuery } from './dto/open-closed.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

interface Sealed {
  closedAt: string;
  rulesVersion: number;
  target: SnapshotTarget | null;
}

/** The closing, and the target as it was sealed in it. */
const SEALED = `
  SELECT m.closed_at::text AS "closedAt", (m.snapshot->>'rulesVersion')::integer AS "rulesVersion",
         (SELECT told FROM jsonb_array_elements(m.snapshot->'targets') told WHERE told->>'code' = $2) AS target
    FROM month_closes m WHERE m.month = $1::date`;

/** Opens the project-months of a closing, by the movements it was sealed over and the target as it stood then. */
@Injectable()
export class OpenClosed {
  constructor(private readonly reads: ReadDataSource) {}

  figure(
    actor: Actor,
    { month, target: code, zoneCode, industryCode, ...page }: OpenClosedQuery,
  ): Promise<OpenedFigure> {
    return this.reads.run(async (em) => {
      const [sealed]: Sealed[] = await em.query(SEALED, [`${month}-01`, code]);
      const target = sealed?.target;
      if (target == null) throw platformErrors('record.not_found');
      const { closedAt, rulesVersion } = sealed!;
      const open = projectMonths(actor, target, { month, closedAt, zoneCode, industryCode });
      const rules = [basis('closing', target.version), basis('ledger_rules', rulesVersion)];
      const found = await openedPage(em, { ...open, sort: '-amount', basis: rules }, page);
      return { ...found, unit: target.currency === 'CNY' ? 'CNY' : 'target' };
    });
  }
}

type Part = Pick<OpenClosedQuery, 'month' | 'zoneCode' | 'industryCode'> & Pick<Sealed, 'closedAt'>;

/** They count where their money does: of a dollar target those reported in dollars. */
function projectMonths(actor: Actor, target: SnapshotTarget, { month, closedAt, ...part }: Part) {
  const rows = new Where();
  const scope = scopeOf(rows, target, month);
  const moment = `${rows.param(closedAt)}::timestamptz`;
  rows
    .add(`${inScope(scope, 'c')} AND (${scope.currency} = 'CNY' OR c.currency = ${scope.currency})`)
    .when(part.zoneCode, 'c.zone_code = ?')
    .when(part.industryCode, 'c.industry_code = ?');
  const mayRead = new Where(rows.params);
  rowFilter(mayRead, actor, 'project.read', { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' });
  const sql = `
    SELECT md5(concat_ws(' ', e.project_id, e.month))::uuid AS row_id, 'entry' AS kind, stood.verified_entry_id::text AS id,
           e.project_id, pr.code, pr.name, ${monthText('e.month')} AS note, stood.zone_code, (${mayRead.toString()}) AS visible,
           NULL::date AS "on", NULL::integer AS days, e.verified AS amount, e.entries AS counts
      FROM (SELECT c.project_id, c.kind, c.month, sum(c.entries_delta)::integer AS entries,
                   sum(${cellMeasure(scope).verified}) AS verified
              FROM ${creditsThen(moment, 'c')} WHERE ${rows.toString()}
             GROUP BY c.project_id, c.kind, c.month HAVING sum(c.entries_delta) <> 0) e
      JOIN projects pr ON pr.id = e.project_id
      CROSS JOIN LATERAL (${positionThen(moment)}) stood`;
  return { sql, where: new Where(mayRead.params) };
}
