import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DryResult, RowProblem } from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { squeeze } from '#platform/workbook/chinese-text.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import { isClosed, type LeadState } from '../leads/domain/lead-state.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import type { InteractionRowValues } from './domain/read-interaction-row.js';

interface TalkedLead {
  id: string;
  code: string;
  title: string;
  state: LeadState;
  nameKeys: string[];
}

/**
 * Which lead a talk belongs to, among those the importer works on: by its code, or by company and title. Somebody
 * else's lead is not found, whether it exists or not.
 */
@Injectable()
export class TalkedLeads {
  async foresee(em: EntityManager, actor: Actor, rows: readonly InteractionRowValues[]): Promise<DryResult[]> {
    const leads = await this.candidates(em, actor, rows);
    const meant = rows.map((row) => choose(row, leads));
    const told = await this.told(
      em,
      meant.flatMap((lead) => (lead.length === 1 ? [lead[0]!.id] : [])),
    );
    return rows.map((row, i): DryResult => {
      const [lead, ...others] = meant[i]!;
      const text = row.leadCode ?? [row.investor, row.title].filter(Boolean).join(' ');
      if (lead === undefined) return refused('import.lead_not_found', { text });
      if (others.length > 0) {
        const codes = meant[i]!.map(({ code }) => code)
          .slice(0, 5)
          .join('、');
        return refused('import.lead_ambiguous', { text, codes });
      }
      if (told.has(talkKey(lead.id, row))) return { outcome: 'unchanged', subjectId: lead.id };
      return isClosed(lead.state) ? refused('import.lead_closed') : { outcome: 'new', subjectId: lead.id };
    });
  }

  private candidates(em: EntityManager, actor: Actor, rows: readonly InteractionRowValues[]): Promise<TalkedLead[]> {
    const codes = rows.flatMap(({ leadCode }) => leadCode ?? []);
    const keys = rows.flatMap(({ investor }) => (investor === undefined ? [] : [companyNameKey(investor)]));
    const titles = rows.flatMap(({ title, investor }) =>
      title === undefined || investor !== undefined ? [] : [title],
    );
    const where = new Where().add(
      `l.code = ANY(?) OR l.title = ANY(?) OR l.investor_id IN (
         SELECT i.id FROM investors i WHERE i.name_key = ANY(?)
         UNION SELECT n.investor_id FROM investor_names n WHERE n.keys && ?::text[])`,
      codes,
      titles,
      keys,
      keys.map((key) => `k:${key}`),
    );
    rowFilter(where.add(`l.state <> 'merged'`), actor, 'lead.edit', LEAD_ROW);
    return em.query(
      `SELECT l.id, l.code, l.title, l.state,
              ARRAY(SELECT i.name_key FROM investors i WHERE i.id = l.investor_id
                    UNION SELECT substr(k, 3) FROM investor_names n, unnest(n.keys) k
                           WHERE n.investor_id = l.investor_id AND k LIKE 'k:%') AS "nameKeys"
         FROM leads l WHERE ${where.toString()}`,
      where.params,
    );
  }

  private async told(em: EntityManager, leadIds: readonly string[]): Promise<Set<string>> {
    if (leadIds.length === 0) return new Set();
    const rows: (Pick<InteractionRowValues, 'on' | 'kind' | 'summary'> & { leadId: string })[] = await em.query(
      `SELECT lead_id AS "leadId", "on"::text AS "on", kind, summary FROM lead_interactions WHERE lead_id = ANY($1::uuid[])`,
      [[...new Set(leadIds)]],
    );
    return new Set(rows.map((row) => talkKey(row.leadId, row)));
  }
}

/** The same talk told twice: the same lead, day, kind and words. */
export const talkKey = (
  leadId: string,
  { on, kind, summary }: Pick<InteractionRowValues, 'on' | 'kind' | 'summary'>,
): string => [leadId, on, kind, squeeze(summary)].join('|');

function choose(row: InteractionRowValues, leads: readonly TalkedLead[]): TalkedLead[] {
  if (row.leadCode !== undefined) return leads.filter(({ code }) => code === row.leadCode);
  const titleKey = row.title === undefined ? null : companyNameKey(row.title);
  if (row.investor === undefined) return leads.filter(({ title }) => companyNameKey(title) === titleKey);
  const key = companyNameKey(row.investor);
  const ofCompany = leads.filter(({ nameKeys }) => nameKeys.includes(key));
  if (titleKey !== null) return ofCompany.filter(({ title }) => companyNameKey(title) === titleKey);
  const open = ofCompany.filter(({ state }) => !isClosed(state));
  return open.length > 0 ? open : ofCompany;
}

function refused(code: string, params: RowProblem['params'] = {}): DryResult {
  return {
    outcome: 'error',
    subjectId: null,
    problem: { column: null, field: 'leadCode', severity: 'error', code, params },
  };
}
