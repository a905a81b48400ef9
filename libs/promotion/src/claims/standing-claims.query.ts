import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { claimErrors } from './claims.errors.js';
import { claimsAt } from './claims.query.js';
import type { ClaimedBy } from './dto/claim.dto.js';

/** A claim without a zone speaks for its holder's team; without a team, for the zone's promotion as a whole. */
const blindAt = (moment: MomentSql): string => `
  SELECT COALESCE(z.name_zh, t.name_zh, '本区招商部门') AS "zoneNameZh",
         COALESCE(z.name_en, t.name_en, 'the promotion department') AS "zoneNameEn",
         u.name AS contact, c.until::text AS until, c.id
    FROM ${claimsAt(moment)}
    JOIN users u ON u.id = c.holder_id
    LEFT JOIN zones z ON z.code = c.zone_code
    LEFT JOIN teams t ON t.id = c.team_id`;

/** The same idea: either names no segment, or both the same (domain/claim.ts isSameIdea). */
const equalTo = (claim: string): string =>
  `${claim}.state = 'held' AND (${claim}.segment_code IS NULL OR a.segment IS NULL OR ${claim}.segment_code = a.segment)`;

/** Whose report it would be. */
export type Reporter = Pick<Actor, 'userId'>;

export interface ReportedIdea extends Reporter {
  investorId: string;
  segmentCode: string | null | undefined;
  exceptLeadId?: string | null;
}

export interface StandingClaim extends ClaimedBy {
  id: string;
}

/** Claims that stand in somebody's way. */
@Injectable()
export class StandingClaims {
  /** The first claim others hold on an equal idea of this investor; null when the actor holds one, too. */
  async inTheWayOf(
    em: EntityManager,
    { userId }: Reporter,
    investorId: string,
    segmentCode: string | null | undefined,
    exceptLeadId: string | null = null,
  ): Promise<StandingClaim | null> {
    const [found] = await this.inTheWayOfEach(em, [{ userId, investorId, segmentCode, exceptLeadId }]);
    return found ?? null;
  }

  /** As inTheWayOf, asked once for many ideas; answers in their order. */
  async inTheWayOfEach(em: EntityManager, ideas: readonly ReportedIdea[]): Promise<(StandingClaim | null)[]> {
    const rows: (StandingClaim & { at: number })[] = await em.query(
      `SELECT a.at::int AS at, b.* FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])
              WITH ORDINALITY AS a(investor, segment, reporter, except_lead, at)
        CROSS JOIN LATERAL (${blindAt(null)} WHERE c.investor_id = a.investor AND ${equalTo('c')}
          AND c.holder_id <> a.reporter AND c.lead_id IS DISTINCT FROM a.except_lead
          AND NOT EXISTS (SELECT 1 FROM claims m
                           WHERE m.investor_id = a.investor AND m.holder_id = a.reporter AND ${equalTo('m')})
        ORDER BY c.claimed_on, c.recorded_at, c.id LIMIT 1) b`,
      [
        ideas.map((idea) => idea.investorId),
        ideas.map((idea) => idea.segmentCode ?? null),
        ideas.map((idea) => idea.userId),
        ideas.map((idea) => idea.exceptLeadId ?? null),
      ],
    );
    const found: (StandingClaim | null)[] = ideas.map(() => null);
    for (const { at, ...claim } of rows) found[at - 1] = claim;
    return found;
  }

  /** The same of several companies, the likeliest first; one statement, however many they are and whatever it finds. */
  async firstInTheWayOf(
    em: EntityManager,
    actor: Reporter,
    investorIds: readonly string[],
    segmentCode: string | null | undefined,
  ): Promise<StandingClaim | null> {
    const ideas = investorIds.map((investorId) => ({ userId: actor.userId, investorId, segmentCode }));
    return (await this.inTheWayOfEach(em, ideas)).find((claim) => claim !== null) ?? null;
  }

  /** Refuses a second report of an equal idea, with the blind answer. The lock makes two reporters see each other. */
  async refuseSecond(
    em: EntityManager,
    reporter: Reporter,
    investorId: string,
    segmentCode: string | null | undefined,
    exceptLeadId: string | null = null,
  ): Promise<void> {
    await lockClaimsOf(em, investorId);
    const standing = await this.inTheWayOf(em, reporter, investorId, segmentCode, exceptLeadId);
    if (standing !== null)
      throw claimErrors('claim.held', { ...blind(standing) }, [
        { field: 'investor', code: 'claim.held', params: { ...blind(standing) } },
      ]);
  }

  async blindOf(em: EntityManager, claimId: string, knownAt?: string): Promise<ClaimedBy> {
    const where = new Where([claimId]);
    const moment = where.moment(knownAt);
    const rows: StandingClaim[] = await em.query(
      `${blindAt(moment)} WHERE c.${unchanged('id', moment)} = $1`,
      where.params,
    );
    return blind(rows[0]!);
  }
}

/** Claims of one investor are written one after the other. */
export async function lockClaimsOf(em: EntityManager, investorId: string): Promise<void> {
  await em.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`claims:${investorId}`]);
}

/** Exactly these four, whatever else was read. */
export const blind = ({ zoneNameZh, zoneNameEn, contact, until }: ClaimedBy): ClaimedBy => ({
  zoneNameZh,
  zoneNameEn,
  contact,
  until,
});
