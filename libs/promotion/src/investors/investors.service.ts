import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import type { Change } from '#platform/database/changes.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { companyNameKey } from './domain/company-name.js';
import { StandingClaims } from '../claims/standing-claims.query.js';
import { FindDuplicates, type FoundCompany } from '../duplicates/find-duplicates.query.js';
import { InvestorNames } from '../duplicates/investor-names.service.js';
import type { OtherName } from '../duplicates/dto/match.dto.js';
import { SAME } from '../duplicates/domain/same-company.js';
import type { HomeRegion } from './domain/home-region.js';
import type { EditInvestor, InvestorChoice, InvestorView, RegisterInvestor } from './dto/investor.dto.js';
import { InvestorProfile } from './investor-profile.js';
import { Investor } from './investor.entity.js';
import { investorErrors } from './investors.errors.js';
import { InvestorsQuery } from './investors.query.js';

/** What a new investor is known to be, from whatever brought it here (a lead, an import). */
export interface NewInvestor {
  name: string;
  uscc?: string | null;
  country?: string | null;
  homeRegion?: HomeRegion | null;
  /** Yes, this is another company than the one of the same name. */
  confirmDifferent?: boolean;
  /** Of the project it is entered for. */
  segmentCode?: string | null;
}

@Injectable()
export class InvestorsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: InvestorsQuery,
    private readonly duplicates: FindDuplicates,
    private readonly standing: StandingClaims,
    private readonly names: InvestorNames,
    private readonly profile: InvestorProfile,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The investor meant by `choice`: a registered one by id, or a new one, registered here. */
  async resolve(
    em: EntityManager,
    actor: Actor,
    choice: InvestorChoice,
    rest: Pick<NewInvestor, 'homeRegion' | 'confirmDifferent' | 'segmentCode'> = {},
  ): Promise<{ id: string; name: string }> {
    const { id, name, uscc, country } = choice;
    const hasId = id !== undefined && id !== null;
    const hasName = name !== undefined && name !== null;
    if (hasId === hasName || (hasId && (uscc || country))) {
      throw investorErrors('investor.id_or_name', {}, [{ field: 'investor', code: 'investor.id_or_name' }]);
    }
    if (hasName) return this.register(em, actor, { name, uscc, country, ...rest });
    // Locked against a merge that is just taking the company away: what hangs on it must not be left behind.
    const found = await em.findOne(Investor, {
      select: { id: true, name: true },
      where: { id: id!, mergedIntoId: IsNull() },
      lock: { mode: 'for_key_share' },
    });
    if (found === null || !(await this.duplicates.known(em, actor, [found])).has(found.id))
      throw investorErrors('investor.unknown', {}, [{ field: 'investor.id', code: 'investor.unknown' }]);
    return { id: found.id, name: found.name };
  }

  /** Registers a company unless it is here already. */
  async register(em: EntityManager, actor: Actor, company: NewInvestor): Promise<{ id: string; name: string }> {
    const taken = await this.refuseDuplicate(em, actor, company);
    // Registered, under claims for other ideas only: the company is the same, and its registered name stays unsaid.
    return taken === null ? this.enter(em, actor, company) : { id: taken, name: company.name };
  }

  /** In the caller's transaction, for a company that is known not to be here (RecogniseCompanies, under the name's lock). */
  async enter(em: EntityManager, actor: Actor, company: NewInvestor): Promise<{ id: string; name: string }> {
    const now = this.clock.now();
    const inserted = await em.insert(Investor, {
      name: company.name,
      nameKey: companyNameKey(company.name),
      uscc: company.uscc ?? null,
      country: company.country ?? null,
      homeRegion: company.homeRegion ?? null,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    });
    const id = String(inserted.identifiers[0]?.['id']);
    await keepStates(em, 'investors', [id], now);
    await this.names.keepFirst(em, actor, id, company.name);
    const detail = { name: company.name, uscc: company.uscc ?? null };
    await this.audit.record(em, actor, { action: 'investor.created', subjectType: 'investor', subjectId: id, detail });
    return { id, name: company.name };
  }

  /** A company entered by itself: an intermediary, the parent of a group. */
  create(actor: Actor, key: string | null, body: RegisterInvestor): Promise<InvestorView> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'investor.create', body }, async (em) => {
      const { name, uscc, country, homeRegion, confirmDifferent, ...profile } = body;
      const { id } = await this.register(em, actor, { name, uscc, country, homeRegion, confirmDifferent });
      const before = await em.findOneByOrFail(Investor, { id });
      const { patch, changes } = await this.profile.write(em, actor, before, profile);
      if (Object.keys(patch).length > 0) {
        await em.update(Investor, { id }, patch);
        await keepStates(em, 'investors', [id], this.clock.now());
      }
      if (changes.length > 0) await this.recordEdit(em, actor, id, changes);
      return this.query.view(em, actor, id);
    });
  }

  edit(actor: Actor, id: string, version: number, body: EditInvestor): Promise<InvestorView> {
    return this.transactions.run(async (em) => {
      const before = await em.findOne(Investor, { where: { id }, lock: { mode: 'pessimistic_write' } });
      await this.query.assertReadable(em, actor, id);
      if (before === null) throw platformErrors('record.not_found');
      if (before.version !== version) throw platformErrors('record.stale');
      const { confirmDifferent, ...fields } = body;
      const { patch, changes } = await this.profile.write(em, actor, before, fields);
      if (changes.length === 0) return this.query.view(em, actor, id);
      if (patch.name !== undefined || (patch.uscc ?? null) !== null) {
        const company = { name: patch.name ?? null, uscc: patch.uscc ?? null };
        await this.refuseDuplicate(em, actor, { ...company, confirmDifferent, exceptId: id });
      }
      const nameKey = patch.name === undefined ? {} : { nameKey: companyNameKey(patch.name) };
      const now = this.clock.now();
      const written = { ...patch, ...nameKey, version: version + 1, updatedAt: now };
      const result = await em.update(Investor, { id, version }, written);
      if (result.affected !== 1) throw platformErrors('record.stale');
      await keepStates(em, 'investors', [id], now);
      if (patch.name !== undefined) await this.names.keepRegistered(em, actor, id, patch.name);
      await this.recordEdit(em, actor, id, changes);
      return this.query.view(em, actor, id);
    });
  }

  /** The names it goes by beside the registered one. */
  keepNames(actor: Actor, id: string, version: number, names: readonly OtherName[]): Promise<InvestorView> {
    return this.transactions.run(async (em) => {
      await this.query.assertReadable(em, actor, id);
      const now = this.clock.now();
      const result = await em.update(Investor, { id, version }, { version: version + 1, updatedAt: now });
      if (result.affected !== 1) throw platformErrors('record.stale');
      await keepStates(em, 'investors', [id], now);
      await this.names.keepOthers(em, actor, id, names);
      return this.query.view(em, actor, id);
    });
  }

  private async recordEdit(em: EntityManager, actor: Actor, id: string, changes: Change[]): Promise<void> {
    const about = { subjectType: 'investor', subjectId: id, detail: { changes } };
    await this.audit.record(em, actor, { action: 'investor.edited', ...about });
  }

  /**
   * The same credit code is the same company. The same name probably is: the person entering it decides, but cannot
   * decide away a company under another's claim without a credit code that differs. The lock makes two people who
   * enter one name at the same moment see each other; two equal codes meet the unique constraint.
   * Returns the company meant when it is here but hidden, and nothing bars this idea of it.
   */
  private async refuseDuplicate(em: EntityManager, actor: Actor, company: Asked): Promise<string | null> {
    if (company.name !== null) {
      await lockNames(em, [company.name]);
    }
    const found = (await this.duplicates.find(em, company, SAME)).filter((other) => other.id !== company.exceptId);
    const known = await this.duplicates.known(em, actor, found);
    const hidden = found.filter(
      (other) => other.score >= SAME && !known.has(other.id) && !isSurelyAnother(company, other),
    );
    for (const { id } of hidden) await this.standing.refuseSecond(em, actor, id, company.segmentCode);
    const shown = found.filter((other) => known.has(other.id));
    const sameCode = shown.find((other) => other.reasons.includes('uscc'));
    if (sameCode !== undefined) {
      throw investorErrors('investor.duplicate', { investorId: sameCode.id, name: sameCode.name });
    }
    const sameName = shown.find((other) => other.reasons.includes('name'));
    if (sameName !== undefined && company.confirmDifferent !== true) {
      throw investorErrors('investor.same_name', { investorId: sameName.id, name: sameName.name });
    }
    return hidden[0]?.id ?? null;
  }
}

/** Two who enter one name at the same moment see each other. Many names in one order: nobody waits in a circle. */
export async function lockNames(em: EntityManager, names: readonly string[]): Promise<void> {
  const keys = [...new Set(names.map((name) => `investor:${companyNameKey(name)}`))].sort();
  await em.query(`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key`, [keys]);
}

interface Asked {
  name: string | null;
  uscc?: string | null;
  confirmDifferent?: boolean;
  segmentCode?: string | null;
  exceptId?: string;
}

/** Said to be another, and two different credit codes prove it. */
function isSurelyAnother(company: Asked, other: FoundCompany): boolean {
  const codesDiffer = !!company.uscc && other.uscc !== null && !other.reasons.includes('uscc');
  return company.confirmDifferent === true && codesDiffer;
}
