import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add } from '#platform/money/money.js';
import { changesOf } from '#platform/database/changes.js';
import { ContactsService } from '../investors/contacts.service.js';
import { InvestorsService } from '../investors/investors.service.js';
import { carries } from './domain/lead-source.js';
import { isClosed, LEAD_STATE_NAMES } from './domain/lead-state.js';
import type { EditLead, LogLead } from './dto/lead.dto.js';
import type { LeadView } from './dto/lead-view.dto.js';
import { Lead } from './lead.entity.js';
import { leadErrors } from './leads.errors.js';
import { type LeadHolder, LeadListeners, type Told } from './lead-listeners.js';
import { LeadsQuery } from './leads.query.js';

/** What a new lead hangs on: the company, found or registered, and who answers for it. */
export interface LeadOrigin {
  investor: { id: string; name: string };
  owner: LeadHolder;
}

/** Writing leads down and correcting them. What becomes of them: LeadDecisionsService. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: LeadsQuery,
    private readonly investors: InvestorsService,
    private readonly contacts: ContactsService,
    private readonly plan: PlanLookup,
    private readonly listeners: LeadListeners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  log(actor: Actor, key: string | null, body: LogLead): Promise<LeadView> {
    this.refuseFuture('capturedOn', body.capturedOn);
    return this.transactions.once({ actorId: actor.userId, key, action: 'lead.log', body }, async (em) => {
      await this.plan.assertCodes(em, body);
      const { homeRegion, confirmDifferent, segmentCode } = body;
      const rest = { homeRegion, confirmDifferent, segmentCode };
      const investor = await this.investors.resolve(em, actor, body.investor, rest);
      const owner = { ownerId: actor.userId, teamId: actor.teamId };
      const { id } = await this.logIn(em, actor, body, { investor, owner });
      return this.query.view(em, actor, id);
    });
  }

  /** In the caller's transaction, for a company already found and codes already checked; the owner may be a colleague. */
  async logIn(em: EntityManager, actor: Actor, body: LogLead, of: LeadOrigin): Promise<Lead> {
    const { investor, owner } = of;
    await this.listeners.logging(em, actor, { investor, owner, title: body.title ?? investor.name, body });
    const { contact } = body;
    const contactId = contact ? await this.contacts.findOrAdd(em, investor.id, contact) : null;
    const lead = await this.insert(em, actor, body, { ...of, contactId });
    await this.listeners.logged(em, actor, lead, body);
    return lead;
  }

  edit(actor: Actor, id: string, version: number, body: EditLead): Promise<LeadView> {
    this.refuseFuture('capturedOn', body.capturedOn);
    return this.transactions.run(async (em) => {
      const before = await lockLead(em, id);
      await authorizeRow(em, actor, 'lead.edit', before, 'lead.read');
      if (before.version !== version) throw platformErrors('record.stale');
      await this.editIn(em, actor, before, body);
      return this.query.view(em, actor, id);
    });
  }

  /**
   * In the caller's transaction, on a lead the caller has locked and may edit. Returns it as it now stands: `before`
   * itself when the record says all this already.
   */
  async editIn(em: EntityManager, actor: Actor, before: Lead, body: EditLead, how: Told = {}): Promise<Lead> {
    refuseClosed(before);
    const { contact, plannedTotal, landNeedMu, plantNeedM2, ...plain } = body;
    const { patch, changes } = changesOf(before, {
      ...plain,
      ...originLost(before, plain),
      plannedTotal: plannedTotal ? add(plannedTotal) : plannedTotal,
      landNeedMu: landNeedMu ? add(landNeedMu) : landNeedMu,
      plantNeedM2: plantNeedM2 ? add(plantNeedM2) : plantNeedM2,
    });
    if (patch.industryCode !== undefined || patch.segmentCode !== undefined || patch.zoneCode !== undefined) {
      await this.plan.assertCodes(em, changedCodes(before, patch));
    }
    const moved = await this.contactAfter(em, before, contact);
    const fields = [...changes, ...(moved === undefined ? [] : [{ field: 'contact' }])];
    if (fields.length === 0) return before;
    const { id, version } = before;
    const result = await em.update(
      Lead,
      { id, version },
      { ...(patch as Partial<Lead>), ...moved, version: version + 1, updatedAt: this.clock.now() },
    );
    if (result.affected !== 1) throw platformErrors('record.stale');
    await keepStates(em, 'leads', [id], this.clock.now());
    const detail = { changes: fields };
    await this.audit.record(em, actor, { action: 'lead.edited', subjectType: 'lead', subjectId: id, detail });
    const after = await em.findOneByOrFail(Lead, { id });
    const names = fields.map((each) => each.field);
    await this.listeners.edited(em, actor, after, names, how);
    return after;
  }

  private async insert(
    em: EntityManager,
    actor: Actor,
    body: LogLead,
    of: LeadOrigin & { contactId: string | null },
  ): Promise<Lead> {
    const now = this.clock.now();
    const code = await this.nextCode(em);
    const title = body.title ?? of.investor.name;
    const inserted = await em.insert(Lead, {
      code,
      title,
      investorId: of.investor.id,
      contactId: of.contactId,
      source: body.source,
      sourceDetail: body.sourceDetail ?? null,
      eventId: body.eventId ?? null,
      intermediaryId: body.intermediaryId ?? null,
      homeRegion: body.homeRegion,
      industryCode: body.industryCode ?? null,
      segmentCode: body.segmentCode ?? null,
      zoneCode: body.zoneCode ?? null,
      plannedTotal: body.plannedTotal ?? null,
      landNeedMu: body.landNeedMu ?? null,
      plantNeedM2: body.plantNeedM2 ?? null,
      note: body.note ?? null,
      ...of.owner,
      capturedOn: body.capturedOn ?? this.clock.today(),
      createdAt: now,
      updatedAt: now,
    });
    const id = String(inserted.identifiers[0]?.['id']);
    await keepStates(em, 'leads', [id], now);
    const detail = { code, title, investorId: of.investor.id, investorName: of.investor.name };
    await this.audit.record(em, actor, { action: 'lead.logged', subjectType: 'lead', subjectId: id, detail });
    return em.findOneByOrFail(Lead, { id });
  }

  /** Numbers run within the year. The row stays locked until the commit, so it is taken as late as possible. */
  private async nextCode(em: EntityManager): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const [number]: { last: number }[] = await em.query(
      `INSERT INTO lead_numbers AS n (year, last) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [year],
    );
    return `L-${year}-${String(number?.last).padStart(6, '0')}`;
  }

  /** Undefined when the edit does not touch the contact. */
  private async contactAfter(em: EntityManager, lead: Lead, contact: EditLead['contact']) {
    if (contact === undefined || (contact === null && lead.contactId === null)) return undefined;
    if (contact === null) return { contactId: null };
    return { contactId: await this.contacts.replace(em, lead.investorId, lead.contactId, contact) };
  }

  private refuseFuture(field: string, date: string | null | undefined): void {
    if (date && date > this.clock.today()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field, code: 'field.future' }]);
    }
  }
}

/**
 * The codes an edit has to answer for: those it changes, and the industry beside a new segment, since one must belong
 * to the other. A code that has been switched off since stays where it was.
 */
function changedCodes(before: Lead, patch: Partial<Pick<EditLead, 'industryCode' | 'segmentCode' | 'zoneCode'>>) {
  const chain = patch.industryCode !== undefined || patch.segmentCode !== undefined;
  const { industryCode = before.industryCode, segmentCode = before.segmentCode, zoneCode = null } = patch;
  return { industryCode: chain ? industryCode : null, segmentCode: chain ? segmentCode : null, zoneCode };
}

/** Another source takes the event or the intermediary with it, unless the edit names one itself. */
function originLost(before: Lead, edit: Pick<EditLead, 'source' | 'eventId' | 'intermediaryId'>): Partial<Lead> {
  const may = carries(edit.source ?? before.source);
  return {
    ...(may.event || edit.eventId ? {} : { eventId: null }),
    ...(may.intermediary || edit.intermediaryId ? {} : { intermediaryId: null }),
  };
}

/** The lead, locked until the transaction ends: two decisions on one lead come one after the other. */
export async function lockLead(em: EntityManager, id: string): Promise<Lead> {
  const lead = await em.findOne(Lead, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (lead === null) throw platformErrors('record.not_found');
  return lead;
}

export function refuseClosed(lead: Lead): void {
  if (isClosed(lead.state))
    throw leadErrors('lead.closed', { state: lead.state, stateZh: LEAD_STATE_NAMES[lead.state].zh });
}
