import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { blind, StandingClaims } from '../claims/standing-claims.query.js';
import { companyNameKey } from './domain/company-name.js';
import { normaliseUscc } from './domain/uscc.js';
import type { DuplicateAnswer, DuplicatesQuery } from './dto/investor.dto.js';
import { countReachedLeads } from './count-reached-leads.js';

/** Enough to recognise the company; a list this long is a search, not a duplicate. */
const DUPLICATES_SHOWN = 20;

export interface SameCompany {
  id: string;
  name: string;
  uscc: string | null;
  /** What agrees. */
  reason: 'uscc' | 'name';
}

/** Is this company here already? Those one may know by name; those under another's claim by the blind answer alone. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sight: InvestorSight,
    private readonly standing: StandingClaims,
  ) {}

  async answer(actor: Actor, query: DuplicatesQuery): Promise<DuplicateAnswer> {
    const em = this.dataSource.manager;
    const found = await this.exact(em, query);
    const known = await this.known(em, actor, found);
    const counts = await countReachedLeads(em, actor, [...known]);
    let claimed: DuplicateAnswer['claimed'] = null;
    for (const { id } of found) {
      const standing = await this.standing.inTheWayOf(em, actor, id, query.segmentCode);
      if (claimed === null && standing !== null) claimed = blind(standing);
    }
    const items = found.filter(({ id }) => known.has(id));
    return { items: items.map((row) => ({ ...row, leadCount: counts.get(row.id) ?? 0 })), claimed };
  }

  /** Which of these the actor may know. */
  known(em: EntityManager, actor: Actor, found: readonly { id: string }[]): Promise<Set<string>> {
    const ids = found.map(({ id }) => id);
    return this.sight.known(em, actor, ids);
  }

  /** Registered investors with the same credit code or the same name key; the surest reason first. */
  exact(em: EntityManager, asked: { name?: string | null; uscc?: string | null }): Promise<SameCompany[]> {
    const uscc = normaliseUscc(asked.uscc ?? '') || null;
    const key = companyNameKey(asked.name ?? '') || null;
    return em.query(
      `SELECT i.id, i.name, i.uscc, CASE WHEN i.uscc = $1 THEN 'uscc' ELSE 'name' END AS reason
         FROM investors i WHERE i.merged_into_id IS NULL AND (i.uscc = $1 OR i.name_key = $2)
        ORDER BY reason DESC, i.created_at, i.id LIMIT ${DUPLICATES_SHOWN}`,
      [uscc, key],
    );
  }
}
