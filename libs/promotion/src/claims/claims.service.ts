import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asTheyStood, type Edited } from '#access/audit/edited-then.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { accessErrors } from '#access/access.errors.js';
import type { Actor } from '#access/policy/actor.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Claim, ClaimTerms } from './claim.entity.js';
import { ClaimsKeeper } from './claims-keeper.js';
import { ClaimsQuery } from './claims.query.js';
import type { ClaimStory, ClaimTermsView, EditClaimTerms, ReleaseClaim } from './dto/claim.dto.js';

const EDITED: Edited<ClaimTerms> = {
  subjectType: 'claim_terms',
  subjectOf: ({ code }) => code,
  action: 'claim.terms_edited',
};

@Injectable()
export class ClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly keeper: ClaimsKeeper,
    private readonly query: ClaimsQuery,
    private readonly audit: AuditTrail,
  ) {}

  /** Its holder lets a claim go; the lead stays. */
  release(actor: Actor, key: string | null, id: string, body: ReleaseClaim): Promise<ClaimStory> {
    const request = { actorId: actor.userId, key, action: 'claim.release', body: { id, ...body } };
    return this.transactions.once(request, async (em) => {
      const claim = await lockClaim(em, id);
      await this.query.story(em, actor, id); // who may not read it is told that it is not there
      if (claim.holderId !== actor.userId) throw accessErrors('access.forbidden');
      await this.keeper.end(em, actor, claim, 'released', body.reason);
      return this.query.story(em, actor, id);
    });
  }

  async terms(knownAt?: string): Promise<ClaimTermsView> {
    const em = this.dataSource.manager;
    const [terms] = await asTheyStood(em, [await this.keeper.terms(em)], EDITED, knownAt);
    return shown(terms!);
  }

  /** For claims reported or prolonged from now on; what holds keeps its day. */
  editTerms(actor: Actor, version: number, body: EditClaimTerms): Promise<ClaimTermsView> {
    return this.transactions.run(async (em) => {
      const before = await this.keeper.terms(em);
      const { patch, changes } = changesOf(before, body);
      const result = await em.update(ClaimTerms, { code: before.code, version }, { ...patch, version: version + 1 });
      if (result.affected !== 1) throw platformErrors('record.stale');
      const { action, subjectType } = EDITED;
      await this.audit.record(em, actor, { action, subjectType, subjectId: before.code, detail: { changes } });
      return shown(await this.keeper.terms(em));
    });
  }
}

export async function lockClaim(em: EntityManager, id: string): Promise<Claim> {
  const claim = await em.findOne(Claim, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (claim === null) throw platformErrors('record.not_found');
  return claim;
}

const shown = ({ firstDays, prolongDays, acceptedDays, warnDays, version }: ClaimTerms): ClaimTermsView => ({
  firstDays,
  prolongDays,
  acceptedDays,
  warnDays,
  version,
});
