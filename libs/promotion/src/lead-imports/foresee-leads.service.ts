import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DryResult, RowProblem } from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import { blind, type StandingClaim, StandingClaims } from '../claims/standing-claims.query.js';
import { RecogniseCompanies, type Recognised } from '../duplicates/recognise-companies.query.js';
import { isClosed } from '../leads/domain/lead-state.js';
import type { EditLead } from '../leads/dto/lead.dto.js';
import { leadPatch } from './domain/lead-patch.js';
import type { LeadRowValues } from './domain/read-lead-row.js';
import { type FoundLead, KnownLeads } from './known-leads.query.js';

export interface ForeseenLead extends DryResult {
  /** The company, if it is here. */
  investorId: string | null;
  patch?: EditLead;
}

/** What loading rows would do: asked for the dry run, and again when they are loaded. */
@Injectable()
export class ForeseeLeads {
  constructor(
    private readonly companies: RecogniseCompanies,
    private readonly known: KnownLeads,
    private readonly standing: StandingClaims,
  ) {}

  async foresee(em: EntityManager, actor: Actor, rows: readonly LeadRowValues[]): Promise<ForeseenLead[]> {
    const companies = await this.companies.recognise(
      em,
      actor,
      rows.map(({ investor, uscc }) => ({ name: investor, uscc })),
    );
    const reach = await this.zonesWithin(em, actor);
    const leads = await this.knownLeads(em, actor, rows, companies);
    const claims = await this.claimsInTheWay(em, rows, companies);
    return rows.map((values, i): ForeseenLead => {
      const { investorId, resembles } = companies[i]!;
      const [lead, claim] = [leads[i] ?? null, claims[i] ?? null];
      const of = { investorId, subjectId: null };
      if (values.ownerId !== actor.userId && !reach.has(values.zoneCode ?? ''))
        return { ...of, outcome: 'error', problem: problem('import.owner_out_of_reach', 'officer') };
      if (lead !== null) return { ...of, ...foreseeKnown(lead, values) };
      if (claim !== null) return { ...of, outcome: 'claimed', problem: claimed(claim) };
      return resembles === null
        ? { ...of, outcome: 'new' }
        : { ...of, outcome: 'new', problem: problem('import.looks_like', 'investor', { name: resembles }, 'note') };
    });
  }

  private async knownLeads(
    em: EntityManager,
    actor: Actor,
    rows: readonly LeadRowValues[],
    companies: readonly Recognised[],
  ): Promise<(FoundLead | null)[]> {
    const asked = rows.flatMap((values, i) => {
      const { investorId } = companies[i]!;
      return investorId === null ? [] : [{ investorId, values }];
    });
    const found = await this.known.find(em, actor, asked);
    return companies.map(({ investorId }) => (investorId === null ? null : found.shift()!));
  }

  /** Of everything a row may mean, whether the reader may know it or not: the answer takes the same way. */
  private async claimsInTheWay(
    em: EntityManager,
    rows: readonly LeadRowValues[],
    companies: readonly Recognised[],
  ): Promise<(StandingClaim | null)[]> {
    const ideas = rows.flatMap(({ ownerId, segmentCode }, i) => {
      const { investorId, hidden } = companies[i]!;
      const meant = new Set(investorId === null ? hidden : [investorId, ...hidden]);
      return [...meant].map((id) => ({ row: i, userId: ownerId, investorId: id, segmentCode }));
    });
    const found = await this.standing.inTheWayOfEach(em, ideas);
    const claims: (StandingClaim | null)[] = rows.map(() => null);
    ideas.forEach(({ row }, i) => (claims[row] ??= found[i] ?? null));
    return claims;
  }

  /** Zones for whose leads the actor may name somebody else: who may hand a lead over may enter it for them. */
  private async zonesWithin(em: EntityManager, actor: Actor): Promise<ReadonlySet<string>> {
    if (!actor.scopes('lead.assign').includes('zone')) return new Set();
    const rows: { code: string }[] = await em.query(`SELECT code FROM zone_descendants WHERE ancestor = ANY($1)`, [
      actor.zoneCodes,
    ]);
    return new Set(rows.map(({ code }) => code));
  }
}

function foreseeKnown(lead: FoundLead, values: LeadRowValues): Omit<ForeseenLead, 'investorId'> {
  const subjectId = lead.id;
  const patch = leadPatch(lead, values);
  if (Object.keys(patch).length === 0) return { outcome: 'unchanged', subjectId };
  if (isClosed(lead.state))
    return { outcome: 'unchanged', subjectId, problem: problem('import.lead_closed', null, {}, 'note') };
  return { outcome: 'update', subjectId, patch };
}

/** Exactly what a second reporter learns at any door. */
const claimed = (claim: StandingClaim): RowProblem => problem('claim.held', 'investor', { ...blind(claim) }, 'note');

const problem = (
  code: string,
  field: string | null,
  params: RowProblem['params'] = {},
  severity: RowProblem['severity'] = 'error',
): RowProblem => ({ column: null, field, severity, code, params });
