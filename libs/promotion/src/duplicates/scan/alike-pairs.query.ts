import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { askedKeys } from '../domain/candidate-keys.js';
import { PUBLIC_MAIL } from '../domain/mail-site.js';
import { type NameParts, nameParts } from '../domain/name-parts.js';
import { compareRecords, type CompanyRecord, type Match, SHOWN } from '../domain/same-company.js';

export interface AlikePair extends Match {
  oneId: string;
  otherId: string;
}

/** Of a key borne by more companies than this nobody can tell which is meant; the same bound as while typing. */
const CANDIDATES = 200;

/**
 * Whom these companies share a key with, as FindDuplicates asks for one: the keys of a name, similar spelling, phone, own
 * site. The keys that only say how a brand begins or ends are bounded on their own, so that they push out no surer one.
 */
const CANDIDATE_PAIRS = `
  WITH mine AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, "nameKey" text, core text, sure text[], vague text[])),
  found (id, other) AS (
    SELECT m.id, x.id FROM mine m CROSS JOIN LATERAL (
           SELECT i.id FROM investors i WHERE i.name_key = m."nameKey" AND i.name_key <> '' LIMIT ${CANDIDATES}) x
    UNION SELECT m.id, x.id FROM mine m CROSS JOIN LATERAL (
           SELECT n.investor_id AS id FROM investor_names n WHERE n.keys && m.sure LIMIT ${CANDIDATES}) x
    UNION SELECT m.id, x.id FROM mine m CROSS JOIN LATERAL (
           SELECT n.investor_id AS id FROM investor_names n WHERE n.keys && m.vague LIMIT ${CANDIDATES}) x
     WHERE m.vague <> '{}'
    UNION SELECT m.id, x.id FROM mine m CROSS JOIN LATERAL (
           SELECT n.investor_id AS id FROM investor_names n WHERE n.core % m.core
            ORDER BY similarity(n.core, m.core) DESC LIMIT 20) x
     WHERE length(m.core) >= 4
    UNION SELECT c.investor_id, x.investor_id FROM contacts c CROSS JOIN LATERAL (
           SELECT o.investor_id FROM contacts o WHERE o.phone IS NOT NULL
              AND regexp_replace(o.phone, '\\D', '', 'g') = regexp_replace(c.phone, '\\D', '', 'g') LIMIT ${CANDIDATES}) x
     WHERE c.investor_id = ANY($1::uuid[]) AND length(regexp_replace(c.phone, '\\D', '', 'g')) >= 7
    UNION SELECT c.investor_id, x.investor_id FROM contacts c CROSS JOIN LATERAL (
           SELECT o.investor_id FROM contacts o WHERE o.email IS NOT NULL
              AND lower(split_part(o.email, '@', 2)) = lower(split_part(c.email, '@', 2)) LIMIT ${CANDIDATES}) x
     WHERE c.investor_id = ANY($1::uuid[]) AND NOT lower(split_part(c.email, '@', 2)) = ANY($2::text[]))
  SELECT DISTINCT LEAST(f.id, f.other) AS "oneId", GREATEST(f.id, f.other) AS "otherId"
    FROM found f JOIN investors o ON o.id = f.other AND o.merged_into_id IS NULL WHERE f.id <> f.other`;

const RECORDS = `
  SELECT i.id, i.uscc, NULLIF(i.name_key, '') AS "nameKey",
         COALESCE((SELECT array_agg(n.name) FROM investor_names n WHERE n.investor_id = i.id), ARRAY[i.name]) AS names,
         COALESCE((SELECT array_agg(DISTINCT regexp_replace(c.phone, '\\D', '', 'g')) FROM contacts c
                    WHERE c.investor_id = i.id AND length(regexp_replace(c.phone, '\\D', '', 'g')) >= 7), '{}') AS phones,
         COALESCE((SELECT array_agg(DISTINCT lower(split_part(c.email, '@', 2))) FROM contacts c
                    WHERE c.investor_id = i.id AND NOT lower(split_part(c.email, '@', 2)) = ANY($2::text[])), '{}') AS sites
    FROM investors i WHERE i.id = ANY($1::uuid[])`;

type RecordRow = Omit<CompanyRecord, 'names'> & { id: string; names: string[] };

const KEPT_NAMES = 20_000;

/** Registered companies that may be one with any of these, weighed by the same rules as while typing. */
@Injectable()
export class AlikePairs {
  /** Taking a name apart costs more than comparing it: one that comes again is not taken apart again. */
  private readonly parts = new Map<string, NameParts>();

  constructor(private readonly dataSource: DataSource) {}

  /** Names entered in one go wait in the indexes' lists of the unsorted, which every single search would read through. */
  async prepare(): Promise<void> {
    for (const index of ['investor_names_keys_idx', 'investor_names_core_trgm_idx'])
      await this.dataSource.query(`SELECT gin_clean_pending_list($1::regclass)`, [index]);
  }

  /** In the caller's transaction, whose plans it turns: a bound makes the planner hope for an early end that hardly ever comes. */
  async of(em: EntityManager, investorIds: readonly string[]): Promise<AlikePair[]> {
    await em.query('SET LOCAL enable_seqscan = off');
    const houses = [...PUBLIC_MAIL];
    const asked = await this.asked(em, investorIds);
    const pairs: { oneId: string; otherId: string }[] = await em.query(CANDIDATE_PAIRS, [
      investorIds,
      houses,
      JSON.stringify(asked),
    ]);
    const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
    const rows: RecordRow[] = await em.query(RECORDS, [ids, houses]);
    const records = new Map(
      rows.map((row) => [row.id, { ...row, names: row.names.map((name) => this.partsOf(name)) }]),
    );
    return pairs
      .map((pair) => ({ ...pair, ...compareRecords(records.get(pair.oneId)!, records.get(pair.otherId)!) }))
      .filter(({ score }) => score >= SHOWN);
  }

  private async asked(em: EntityManager, investorIds: readonly string[]) {
    const rows: { id: string; name: string; nameKey: string }[] = await em.query(
      `SELECT i.id, n.name, i.name_key AS "nameKey" FROM investors i JOIN investor_names n ON n.investor_id = i.id
        WHERE i.id = ANY($1::uuid[])`,
      [investorIds],
    );
    return rows.map(({ id, name, nameKey }) => {
      const parts = this.partsOf(name);
      const keys = askedKeys(parts);
      const vague = keys.filter((key) => /^[ht]:/.test(key));
      return { id, nameKey, core: parts.core, vague, sure: keys.filter((key) => !vague.includes(key)) };
    });
  }

  private partsOf(name: string): NameParts {
    const known = this.parts.get(name);
    if (known !== undefined) return known;
    if (this.parts.size >= KEPT_NAMES) this.parts.clear();
    const parts = nameParts(name);
    this.parts.set(name, parts);
    return parts;
  }
}
