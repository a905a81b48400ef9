import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { blind, StandingClaims } from '../claims/standing-claims.query.js';
import { countReachedLeads } from '../investors/count-reached-leads.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import { normaliseUscc } from '../investors/domain/uscc.js';
import { askedKeys } from './domain/candidate-keys.js';
import { siteOf } from './domain/mail-site.js';
import { nameParts } from './domain/name-parts.js';
import { type CompanyFacts, compareRecords, type Match, SAME, SHOWN } from './domain/same-company.js';
import type { InvestorMatch, MatchAnswer, MatchQuery } from './dto/match.dto.js';

/** Looked at more closely; of a brand borne by more companies than this nobody can tell which is meant. */
const CANDIDATES = 200;
const LISTED = 10;
export interface AskedCompany {
  name?: string | null;
  uscc?: string | null;
  phone?: string | null;
  email?: string | null;
}

export interface FoundCompany extends Match {
  id: string;
  name: string;
  uscc: string | null;
}

interface Candidate {
  id: string;
  name: string;
  uscc: string | null;
  nameKey: string;
  names: string[];
  phones: string[];
  sites: string[];
}

/** Is this company here already? Candidates by shared keys, weighed by the pure rules of domain/same-company.ts. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sight: InvestorSight,
    private readonly standing: StandingClaims,
  ) {}

  /** While typing: those one may know by name and reasons; of others' claims the blind answer alone. */
  async answer(actor: Actor, query: MatchQuery): Promise<MatchAnswer> {
    const em = this.dataSource.manager;
    const found = await this.find(em, query);
    const known = await this.known(em, actor, found);
    // One statement whatever is hidden, known or not there: how long the answer takes tells nothing.
    const likely = found.slice(0, LISTED).filter(({ score }) => score >= SAME);
    const ids = likely.map(({ id }) => id);
    const standing = await this.standing.firstInTheWayOf(em, actor, ids, query.segmentCode);
    const claimed = standing === null ? null : blind(standing);
    const shown = found.filter(({ id }) => known.has(id)).slice(0, LISTED);
    const counts = await countReachedLeads(
      em,
      actor,
      shown.map(({ id }) => id),
    );
    const items: InvestorMatch[] = shown.map((each) => ({ ...each, leadCount: counts.get(each.id) ?? 0 }));
    return { items, claimed };
  }

  /** Which of these the actor may know. */
  known(em: EntityManager, actor: Actor, found: readonly { id: string }[]): Promise<Set<string>> {
    return this.sight.known(
      em,
      actor,
      found.map(({ id }) => id),
    );
  }

  /** Registered companies that may be the one asked for, the likeliest first; none below `least`. */
  async find(em: EntityManager, asked: AskedCompany, least: number = SHOWN): Promise<FoundCompany[]> {
    const key = companyNameKey(asked.name ?? '') || null;
    const facts = {
      names: asked.name ? [nameParts(asked.name)] : [],
      uscc: normaliseUscc(asked.uscc ?? '') || null,
      phones: [digits(asked.phone)].filter((phone) => phone.length >= 7),
      sites: [siteOf(asked.email)].filter((site) => site !== null),
    };
    const rows = await this.candidates(em, facts, key, least);
    const weighed = rows.map((row) => {
      const { id, name, uscc } = row;
      return {
        id,
        name,
        uscc,
        ...compareRecords({ ...facts, nameKey: key }, { ...row, names: row.names.map(nameParts) }),
      };
    });
    return weighed
      .filter(({ score }) => score >= least)
      .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name, 'zh'));
  }

  /** One branch per index. */
  private candidates(em: EntityManager, facts: CompanyFacts, key: string | null, least: number): Promise<Candidate[]> {
    const keys = facts.names.flatMap(askedKeys);
    // What only resembles is never most likely the same (same-company.ts): its search is spared who asks for that alone.
    const core = least >= SAME ? '' : (facts.names[0]?.core ?? '');
    return em.query(
      `WITH found AS (
         SELECT id FROM (SELECT id FROM investors WHERE uscc = $1 OR name_key = $2 LIMIT ${CANDIDATES}) a
         UNION SELECT id FROM (SELECT investor_id AS id FROM investor_names WHERE keys && $3::text[] LIMIT ${CANDIDATES}) b
         UNION SELECT id FROM (SELECT investor_id AS id FROM investor_names
                 WHERE length($4) >= 4 AND core % $4 ORDER BY similarity(core, $4) DESC LIMIT 20) c
         UNION SELECT id FROM (SELECT investor_id AS id FROM contacts
                 WHERE regexp_replace(phone, '\\D', '', 'g') = ANY($5::text[]) LIMIT ${CANDIDATES}) d
         UNION SELECT id FROM (SELECT investor_id AS id FROM contacts
                 WHERE lower(split_part(email, '@', 2)) = ANY($6::text[]) LIMIT ${CANDIDATES}) e)
       SELECT i.id, i.name, i.uscc, i.name_key AS "nameKey",
              COALESCE((SELECT array_agg(n.name) FROM investor_names n WHERE n.investor_id = i.id), ARRAY[i.name]) AS names,
              COALESCE((SELECT array_agg(regexp_replace(c.phone, '\\D', '', 'g')) FROM contacts c
                         WHERE c.investor_id = i.id AND c.phone IS NOT NULL), '{}') AS phones,
              COALESCE((SELECT array_agg(lower(split_part(c.email, '@', 2))) FROM contacts c
                         WHERE c.investor_id = i.id AND c.email IS NOT NULL), '{}') AS sites
         FROM found f JOIN investors i ON i.id = f.id WHERE i.merged_into_id IS NULL LIMIT ${CANDIDATES}`,
      [facts.uscc, key, keys, core, facts.phones, facts.sites],
    );
  }
}

const digits = (phone: string | null | undefined): string =>
  (phone ?? '').replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
