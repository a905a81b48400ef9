import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { type RowColumns, rowFilter } from '#access/policy/row-scope.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt } from '#platform/database/kept-states.sql.js';
import { contains, Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import type { ClaimPage, ClaimsAsked, ClaimStep, ClaimStory, ClaimView } from './dto/claim.dto.js';

/** A claim is read like the lead it stands on; its holder reads it in any case. */
export const CLAIM_ROW = { owner: 'c.holder_id', team: 'c.team_id', zone: 'c.zone_code' };

/** Where claims are read from, as `as`: now, or as they stood at a moment. */
export const claimsAt = (moment: MomentSql, as = 'c'): string =>
  keptAt('claims', as, moment, ['id', 'holder_id', 'team_id', 'zone_code']);

/** For rowFilter over `claimsAt(moment)`: rights are today's. */
export const claimColumnsAt = (moment: MomentSql): RowColumns =>
  moment === null ? CLAIM_ROW : { owner: 'c.holder_id_now', team: 'c.team_id_now', zone: 'c.zone_code_now' };

const select = (moment: MomentSql): string => `
  c.id, c.lead_id AS "leadId", c.investor_id AS "investorId", i.name AS "investorName", c.idea,
  c.segment_code AS "segmentCode", c.zone_code AS "zoneCode", c.holder_id AS "holderId", h.name AS "holderName",
  t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn", p.name AS "contactName", c.state,
  c.claimed_on::text AS "claimedOn", c.until::text AS until,
  (SELECT count(*)::int FROM claim_disputes d WHERE d.claim_id = c.id AND ${disputed(moment)}) AS "openDisputes"`;

const disputed = (moment: MomentSql): string =>
  moment === null
    ? 'd.verdict IS NULL'
    : `d.recorded_at <= ${moment} AND (d.ruled_at IS NULL OR d.ruled_at > ${moment})`;

const from = (moment: MomentSql): string => `${claimsAt(moment)}
  JOIN investors i ON i.id = c.investor_id
  JOIN users h ON h.id = c.holder_id
  LEFT JOIN teams t ON t.id = c.team_id
  LEFT JOIN contacts p ON p.id = c.contact_id`;

const EVER_ON_LEAD = `c.id_now IN (
  SELECT k.subject_id FROM kept_states k WHERE k.subject_type = 'claims' AND k.content->>'lead_id' = ?)`;

type Row = Omit<ClaimView, 'mayRelease'>;

@Injectable()
export class ClaimsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, query: ClaimsAsked): Promise<ClaimPage> {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    rowFilter(where.when(query.state, 'c.state = ?'), actor, 'claim.read', claimColumnsAt(moment));
    if (query.mine === true) where.add('c.holder_id = ?::uuid', actor.userId);
    if (query.q !== undefined) where.add('(c.idea ILIKE ? OR i.name ILIKE ?)', contains(query.q), contains(query.q));
    const source = {
      select: select(moment),
      from: from(moment),
      where,
      id: 'c.id',
      sorts: {
        until: { sql: 'c.until', type: 'date' as const },
        claimedOn: { sql: 'c.claimed_on', type: 'date' as const },
      },
      defaultSort: 'until',
    };
    const page = await listPage<Row>(this.dataSource.manager, source, query);
    return { ...page, items: page.items.map((row) => shown(actor, row, moment)) };
  }

  async ofLead(em: EntityManager, actor: Actor, leadId: string, knownAt?: string): Promise<ClaimStory[]> {
    const where = new Where().add('c.lead_id = ?::uuid', leadId);
    // Of all claims only those that ever stood on the lead are put together as of the moment.
    if (knownAt !== undefined) where.add(EVER_ON_LEAD, leadId);
    return this.stories(em, actor, where, knownAt);
  }

  async story(em: EntityManager, actor: Actor, id: string, knownAt?: string): Promise<ClaimStory> {
    const where = new Where().add(`c.${knownAt === undefined ? 'id' : 'id_now'} = ?::uuid`, id);
    const [story] = await this.stories(em, actor, where, knownAt);
    if (story === undefined) throw platformErrors('record.not_found');
    return story;
  }

  private async stories(em: EntityManager, actor: Actor, where: Where, knownAt?: string): Promise<ClaimStory[]> {
    const moment = where.moment(knownAt);
    rowFilter(where, actor, 'claim.read', claimColumnsAt(moment));
    const rows: Row[] = await em.query(
      `SELECT ${select(moment)} FROM ${from(moment)} WHERE ${where.toString()} ORDER BY (c.state = 'held') DESC, c.recorded_at DESC, c.id`,
      where.params,
    );
    const stories: ClaimStory[] = [];
    for (const row of rows) {
      const steps = await this.steps(em, row.id, knownAt);
      stories.push({ ...shown(actor, row, moment), steps });
    }
    return stories;
  }

  private steps(em: EntityManager, claimId: string, knownAt?: string): Promise<ClaimStep[]> {
    const where = new Where([claimId]);
    return em.query(
      `SELECT e.kind, e.until::text AS until, b.name AS "byName", n.name AS "toName", e.reason,
              ${instantText('e.recorded_at')} AS at
         FROM claim_events e LEFT JOIN users b ON b.id = e."by" LEFT JOIN users n ON n.id = e.to_holder_id
        WHERE e.claim_id = $1 AND ${knownBy('e', where.moment(knownAt))} ORDER BY e.id`,
      where.params,
    );
  }
}

/** Of a past moment nothing may be done with it. */
const shown = (actor: Actor, row: Row, moment: MomentSql): ClaimView => ({
  ...row,
  mayRelease: moment === null && row.state === 'held' && row.holderId === actor.userId,
});
