import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LoadResult } from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import { InvestorsService, lockNames } from '../investors/investors.service.js';
import type { LogLead } from '../leads/dto/lead.dto.js';
import { LeadsService, lockLead } from '../leads/leads.service.js';
import type { LeadRowValues, OwnerChoice } from './domain/read-lead-row.js';
import { ForeseeLeads, type ForeseenLead } from './foresee-leads.service.js';

/** Rows → leads, by the use cases people use: claims and clocks follow. An imported lead is reported today, whenever it was met. */
@Injectable()
export class LoadLeads {
  constructor(
    private readonly foresee: ForeseeLeads,
    private readonly investors: InvestorsService,
    private readonly leads: LeadsService,
  ) {}

  async load(
    em: EntityManager,
    actor: Actor,
    owners: ReadonlyMap<string, OwnerChoice & { teamId: string | null }>,
    rows: readonly LeadRowValues[],
  ): Promise<LoadResult[]> {
    await lockNames(
      em,
      rows.map(({ investor }) => investor),
    );
    const foreseen = await this.foresee.foresee(em, actor, rows);
    /** Companies these rows have brought themselves. */
    const brought = new Map<string, { id: string; name: string }>();
    const results: LoadResult[] = [];
    for (const [i, values] of rows.entries()) {
      const teamId = owners.get(values.ownerId)?.teamId;
      if (teamId === undefined) throw platformErrors('record.not_found');
      const owner = { ownerId: values.ownerId, teamId };
      results.push(await this.one(em, actor, foreseen[i]!, { values, owner, brought }));
    }
    return results;
  }

  private async one(em: EntityManager, actor: Actor, foreseen: ForeseenLead, row: RowToLoad): Promise<LoadResult> {
    const { outcome, subjectId, problem, patch } = foreseen;
    const values = kept(row.values);
    if (outcome === 'update' && subjectId !== null && patch !== undefined) {
      await this.leads.editIn(em, actor, await lockLead(em, subjectId), patch, { imported: true });
      return { outcome: 'updated', subjectId, values };
    }
    if (outcome !== 'new') return { outcome, subjectId, values, ...(problem === undefined ? {} : { problem }) };
    const investor = await this.investorOf(em, actor, foreseen, row);
    const lead = await this.leads.logIn(em, actor, bodyOf(row.values), { investor, owner: row.owner });
    return { outcome: 'loaded', subjectId: lead.id, values };
  }

  private async investorOf(
    em: EntityManager,
    actor: Actor,
    { investorId }: ForeseenLead,
    { values, brought }: RowToLoad,
  ): Promise<{ id: string; name: string }> {
    const { investor: name, uscc, homeRegion, country } = values;
    if (investorId !== null) return { id: investorId, name };
    const keys = [companyNameKey(name), ...(uscc === undefined ? [] : [uscc])];
    const known = keys.map((key) => brought.get(key)).find((found) => found !== undefined);
    const investor = known ?? (await this.investors.enter(em, actor, { name, uscc, homeRegion, country }));
    for (const key of keys) brought.set(key, investor);
    return investor;
  }
}

interface RowToLoad {
  values: LeadRowValues;
  owner: { ownerId: string; teamId: string | null };
  brought: Map<string, { id: string; name: string }>;
}

function bodyOf(values: LeadRowValues): LogLead {
  const { title, contact, source, sourceDetail, homeRegion, industryCode, segmentCode, zoneCode } = values;
  if (homeRegion === undefined)
    throw platformErrors('request.invalid', { count: 1 }, [{ field: 'homeRegion', code: 'field.required' }]);
  return {
    ...{ title, investor: {}, contact, source: source ?? 'other', sourceDetail, homeRegion },
    ...{ industryCode, segmentCode, zoneCode, plannedTotal: values.plannedTotal },
    ...{ note: values.note, capturedOn: values.capturedOn },
  };
}

/** How to reach a person stands in the contact, under its masks and its erasure, and not in the row for good. */
function kept({ contact, ...values }: LeadRowValues): Record<string, unknown> {
  return contact === undefined ? values : { ...values, contact: { name: contact.name } };
}
