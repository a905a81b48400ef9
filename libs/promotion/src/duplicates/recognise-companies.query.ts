import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { companyNameKey } from '../investors/domain/company-name.js';
import { askedKeys, candidateKeys } from './domain/candidate-keys.js';
import { type NameParts, nameParts } from './domain/name-parts.js';
import { compareCompanies, type Match, SAME } from './domain/same-company.js';

export interface NamedCompany {
  name: string;
  uscc?: string | undefined;
}

export interface Recognised {
  /** The record this company is; null: not here. */
  investorId: string | null;
  /** Records it may be that the reader must not know of: what may be said of them is the blind answer. */
  hidden: string[];
  /** A registered company the reader may know, much like this one; whether it is the same a person must say. */
  resembles: string | null;
}

interface Candidate {
  id: string;
  name: string;
  uscc: string | null;
  nameKey: string;
  names: string[];
}

interface Weighed extends Candidate, Match {}

/** Among hundreds asked for; a brand that many bear must not fill the memory. */
const CANDIDATES = 20_000;

const NOBODY: Recognised = { investorId: null, hidden: [], resembles: null };

/**
 * Which registered companies a list of names means, asked once for hundreds. As FindDuplicates for one name, but for
 * what is only worth a look: candidates by whole keys, of which one company's names share at least one.
 */
@Injectable()
export class RecogniseCompanies {
  constructor(private readonly sight: InvestorSight) {}

  async recognise(em: EntityManager, actor: Actor, companies: readonly NamedCompany[]): Promise<Recognised[]> {
    const asked = companies.map(({ name, uscc }) => ({
      parts: nameParts(name),
      key: companyNameKey(name),
      uscc: uscc ?? null,
    }));
    const rows = await this.candidates(em, asked);
    const index = indexOf(rows);
    const weighed = asked.map((company) => weigh(company, index));
    const known = await this.sight.known(em, actor, [...new Set(weighed.flat().map(({ id }) => id))]);
    return weighed.map((matches) => choose(matches, known));
  }

  private candidates(em: EntityManager, asked: readonly Asked[]): Promise<Candidate[]> {
    const keys = [...new Set(asked.flatMap(({ parts }) => keysOf(askedKeys(parts))))];
    return em.query(
      `WITH found AS (
         SELECT id FROM investors WHERE uscc = ANY($1::text[])
         UNION SELECT id FROM investors WHERE name_key = ANY($2::text[])
         UNION (SELECT investor_id FROM investor_names WHERE keys && $3::text[] LIMIT ${CANDIDATES}))
       SELECT i.id, i.name, i.uscc, i.name_key AS "nameKey",
              COALESCE((SELECT array_agg(n.name) FROM investor_names n WHERE n.investor_id = i.id), ARRAY[i.name]) AS names
         FROM found f JOIN investors i ON i.id = f.id WHERE i.merged_into_id IS NULL`,
      [asked.flatMap(({ uscc }) => (uscc === null ? [] : [uscc])), asked.map(({ key }) => key), keys],
    );
  }
}

interface Asked {
  parts: NameParts;
  key: string;
  uscc: string | null;
}

/**
 * Without initials, which never make two names most likely one, and without the two ends of a brand: they serve slips
 * of the pen in long brands and are shared by thousands (…科技); a person who enters one name is still asked about those.
 */
const keysOf = (keys: readonly string[]): string[] => keys.filter((key) => /^[kcby]:/.test(key));

type Index = Map<string, Candidate[]>;

function indexOf(rows: readonly Candidate[]): Index {
  const index: Index = new Map();
  const put = (key: string, row: Candidate) => index.set(key, [...(index.get(key) ?? []), row]);
  for (const row of rows) {
    const keys = new Set([`n:${row.nameKey}`, ...(row.uscc === null ? [] : [`u:${row.uscc}`])]);
    for (const name of row.names) for (const key of keysOf(candidateKeys(nameParts(name)))) keys.add(key);
    for (const key of keys) put(key, row);
  }
  return index;
}

/** One brand borne by more companies than this tells nothing. */
const MOST = 50;

function weigh({ parts, key, uscc }: Asked, index: Index): Weighed[] {
  const keys = [`n:${key}`, ...(uscc === null ? [] : [`u:${uscc}`]), ...keysOf(askedKeys(parts))];
  const rows = new Set(keys.flatMap((each) => (index.get(each) ?? []).slice(0, MOST)));
  const facts = { names: [parts], uscc, phones: [], sites: [] };
  const weighed: Weighed[] = [];
  for (const row of rows) {
    const match = compareCompanies(facts, { ...row, names: row.names.map(nameParts), phones: [], sites: [] });
    const codesDiffer = uscc !== null && row.uscc !== null && uscc !== row.uscc;
    // The key of the record itself is the surest name, whatever the finer rules say; codes apart.
    const same = row.nameKey === key && !codesDiffer && match.score < 96;
    weighed.push({ ...row, ...(same ? { score: 96, reasons: ['name' as const] } : match) });
  }
  return weighed.filter(({ score }) => score >= SAME).sort((one, other) => other.score - one.score);
}

/** Code and name say which company it is; what merely resembles it does so only where nobody may be asked. */
function choose(matches: readonly Weighed[], known: ReadonlySet<string>): Recognised {
  const sure = matches.find(
    ({ id, reasons }) => known.has(id) && (reasons.includes('uscc') || reasons.includes('name')),
  );
  const hidden = matches.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  if (sure !== undefined) return { investorId: sure.id, hidden, resembles: null };
  if (hidden[0] !== undefined) return { investorId: hidden[0], hidden, resembles: null };
  const near = matches[0];
  return near === undefined ? NOBODY : { ...NOBODY, resembles: near.name };
}
