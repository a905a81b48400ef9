import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { SAME } from '../duplicates/domain/same-company.js';
import { FindDuplicates } from '../duplicates/find-duplicates.query.js';
import { ClaimDispute } from './claim.entity.js';
import { ClaimsKeeper } from './claims-keeper.js';
import { claimErrors } from './claims.errors.js';
import { ClaimsQuery } from './claims.query.js';
import { lockClaim } from './claims.service.js';
import type { DisputeClaim, DisputeView, RuleDispute } from './dto/claim.dto.js';
import { blind, lockClaimsOf, StandingClaims } from './standing-claims.query.js';

/** A dispute is raised once and ruled on once: at a moment before the ruling it waits for one. */
const disputesAt = (moment: MomentSql): string => {
  const ruled = (column: string) => (moment === null ? column : `CASE WHEN d.ruled_at <= ${moment} THEN ${column} END`);
  return `
  SELECT d.id, d.company, d.idea, d.segment_code AS "segmentCode", d.grounds, d.first_contact_on::text AS "firstContactOn",
         b.name AS "byName", ${ruled('d.verdict')} AS verdict, ${ruled('d.reason')} AS reason,
         ${ruled('r.name')} AS "ruledByName", ${ruled(instantText('d.ruled_at'))} AS "ruledAt",
         ${instantText('d.recorded_at')} AS "recordedAt", d.claim_id AS "claimId", d."by" AS "byId"
    FROM claim_disputes d JOIN users b ON b.id = d."by" LEFT JOIN users r ON r.id = d.ruled_by
   WHERE ${knownBy('d', moment)}`;
};

type Row = Omit<DisputeView, 'claimed' | 'claim'> & { claimId: string; byId: string };

/** "We were first", said against a claim, and what leadership rules. The disputing side stays blind throughout. */
@Injectable()
export class ClaimDisputesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly keeper: ClaimsKeeper,
    private readonly standing: StandingClaims,
    private readonly claims: ClaimsQuery,
    private readonly duplicates: FindDuplicates,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  dispute(actor: Actor, key: string | null, body: DisputeClaim): Promise<DisputeView> {
    if (body.firstContactOn && body.firstContactOn > this.clock.today()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'firstContactOn', code: 'field.future' }]);
    }
    return this.transactions.once({ actorId: actor.userId, key, action: 'claim.dispute', body }, async (em) => {
      if (body.segmentCode) await this.assertSegment(em, body.segmentCode);
      const standing = await this.find(em, actor, body);
      if (standing === null) throw claimErrors('claim.nothing_to_dispute');
      const claim = await lockClaim(em, standing.id);
      const open = await em.findOneBy(ClaimDispute, { claimId: claim.id, by: actor.userId, verdict: IsNull() });
      if (open !== null) throw claimErrors('claim.dispute_open');
      const inserted = await em.insert(ClaimDispute, {
        claimId: claim.id,
        by: actor.userId,
        teamId: actor.teamId,
        company: body.company,
        idea: body.idea,
        segmentCode: body.segmentCode ?? null,
        grounds: body.grounds,
        firstContactOn: body.firstContactOn ?? null,
        recordedAt: this.clock.now(),
      });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.keeper.step(em, actor, claim, 'disputed', { reason: body.grounds });
      if (claim.leadId !== null) {
        const notice = { kind: 'claim.disputed', subjectType: 'lead', subjectId: claim.leadId };
        await this.notices.tell(em, { ...notice, userId: claim.holderId, dedupeKey: `claim.disputed-${id}` });
      }
      return this.one(em, actor, id);
    });
  }

  /** Who rules sees all of them; everybody else their own. Undecided ones first. Of a past moment as they stood. */
  async list(actor: Actor, knownAt?: string): Promise<DisputeView[]> {
    const em = this.dataSource.manager;
    const where = new Where([actor.can('claim.rule'), actor.userId]);
    const rows: Row[] = await em.query(
      `SELECT o.* FROM (${disputesAt(where.moment(knownAt))}) o WHERE $1 OR o."byId" = $2
        ORDER BY (o.verdict IS NOT NULL), o."recordedAt" DESC, o.id LIMIT 200`,
      where.params,
    );
    const views: DisputeView[] = [];
    for (const row of rows) views.push(await this.shown(em, actor, row, knownAt));
    return views;
  }

  rule(actor: Actor, key: string | null, id: string, body: RuleDispute): Promise<DisputeView> {
    const request = { actorId: actor.userId, key, action: 'claim.rule', body: { id, ...body } };
    return this.transactions.once(request, async (em) => {
      const dispute = await em.findOne(ClaimDispute, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (dispute === null) throw platformErrors('record.not_found');
      if (dispute.verdict !== null) throw claimErrors('claim.already_ruled');
      if (dispute.by === actor.userId) throw accessErrors('access.forbidden');
      const { verdict, reason } = body;
      await em.update(ClaimDispute, { id }, { verdict, reason, ruledBy: actor.userId, ruledAt: this.clock.now() });
      await this.carryOut(em, actor, dispute, body);
      const told = { kind: `claim.ruled_${verdict}`, subjectType: 'claim_dispute', subjectId: id };
      await this.notices.tell(em, { ...told, userId: dispute.by, dedupeKey: `claim.ruled-${id}` });
      return this.one(em, actor, id);
    });
  }

  /** stays: nothing moves. moves: the claim ends and the other side holds one. both: the other side holds one, too. */
  private async carryOut(em: EntityManager, actor: Actor, dispute: ClaimDispute, ruling: RuleDispute): Promise<void> {
    const claim = await lockClaim(em, dispute.claimId);
    await lockClaimsOf(em, claim.investorId);
    const held = claim.state === 'held';
    if (ruling.verdict === 'moves' && held) await this.keeper.end(em, actor, claim, 'overruled', ruling.reason);
    else await this.keeper.step(em, actor, claim, 'ruled', { reason: ruling.reason });
    if (ruling.verdict !== 'stays') {
      await this.keeper.record(em, actor, {
        investorId: claim.investorId,
        leadId: null,
        idea: dispute.idea,
        segmentCode: dispute.segmentCode,
        zoneCode: dispute.zoneCode,
        holderId: dispute.by,
        teamId: dispute.teamId,
        contactId: null,
      });
    }
    if (claim.leadId === null) return;
    const told = { kind: `claim.holder_ruled_${ruling.verdict}`, subjectType: 'lead', subjectId: claim.leadId };
    await this.notices.tell(em, { ...told, userId: claim.holderId, dedupeKey: `claim.ruled-${dispute.id}` });
  }

  private async assertSegment(em: EntityManager, code: string): Promise<void> {
    const found: unknown[] = await em.query(`SELECT 1 FROM segments WHERE code = $1`, [code]);
    if (found.length > 0) return;
    throw platformErrors('request.invalid', { count: 1 }, [{ field: 'segmentCode', code: 'field.invalid' }]);
  }

  /** The claim of others on an equal idea of the company named, by code or by name. */
  private async find(em: EntityManager, actor: Actor, body: DisputeClaim) {
    const found = await this.duplicates.find(em, { name: body.company, uscc: body.uscc });
    for (const { id } of found.filter(({ score }) => score >= SAME)) {
      const standing = await this.standing.inTheWayOf(em, actor, id, body.segmentCode);
      if (standing !== null) return standing;
    }
    return null;
  }

  private async one(em: EntityManager, actor: Actor, id: string): Promise<DisputeView> {
    const rows: Row[] = await em.query(`${disputesAt(null)} AND d.id = $1`, [id]);
    return this.shown(em, actor, rows[0]!);
  }

  private async shown(
    em: EntityManager,
    actor: Actor,
    { claimId, byId: _, ...row }: Row,
    knownAt?: string,
  ): Promise<DisputeView> {
    const claimed = blind(await this.standing.blindOf(em, claimId, knownAt));
    const claim = actor.can('claim.rule') ? await this.claims.story(em, actor, claimId, knownAt) : null;
    return { ...row, claimed, claim };
  }
}
