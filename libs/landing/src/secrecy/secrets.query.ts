import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import type { Secret } from './domain/veil.js';
import { listedNow, openNow } from './secrecy.sql.js';

/** A confidential project, to one reader. */
export interface Standing {
  projectId: string;
  code: string;
  codeName: string;
  privy: boolean;
  /** Let in by the glass alone. */
  openingId: string | null;
}

type Words = Omit<Secret, 'code' | 'codeName' | 'privy'>;

interface Row {
  projectId: string;
  record: Record<string, string | null>;
  names: string[];
  cores: string[];
  uscc: string | null;
}

/** What is confidential, and who is let in, as of now. */
@Injectable()
export class SecretsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Every confidential project. A program sees code names, whoever it acts for: what it reads leaves the house. */
  async standing(actor: Actor): Promise<Standing[]> {
    const rows: (Standing & { inPerson: boolean })[] = await this.dataSource.query(
      `SELECT s.project_id AS "projectId", p.code, s.code_name AS "codeName",
              (p.officer_id = $1 OR p.leader_id = $1 OR p.agent_id = $1 OR ${listedNow('$1', '$2')}) IS TRUE AS privy,
              (${openNow('$1', '$3')}) AS "openingId"
         FROM project_secrets s JOIN projects p ON p.id = s.project_id WHERE s.lifted_at IS NULL`,
      [actor.userId, this.clock.today(), this.clock.now()],
    );
    return rows.map(({ projectId, code, codeName, privy, openingId }) => {
      if (actor.key !== null) return { projectId, code, codeName, privy: false, openingId: null };
      return { projectId, code, codeName, privy: privy || openingId !== null, openingId: privy ? null : openingId };
    });
  }

  /** The words of these, to veil them or to show them. */
  async secrets(standing: readonly Standing[]): Promise<Secret[]> {
    const rows: Row[] = await this.dataSource.query(WORDS, [standing.map(({ projectId }) => projectId)]);
    const words = new Map(rows.map((row) => [row.projectId, wordsOf(row)]));
    return standing.flatMap(({ projectId, code, codeName, privy }) => {
      const known = words.get(projectId);
      return known === undefined ? [] : [{ ...known, code, codeName, privy }];
    });
  }

  /** Writes down that a true name was read by a look, once for each. */
  async noteRead(actor: Actor, openings: readonly { projectId: string; openingId: string }[]): Promise<void> {
    for (const { projectId, openingId } of openings) {
      await this.dataSource.transaction((em) => this.noteOne(em, actor, projectId, openingId));
    }
  }

  private async noteOne(em: EntityManager, actor: Actor, projectId: string, openingId: string): Promise<void> {
    const first: unknown[] = await em.query(
      `INSERT INTO project_opening_reads (opening_id, read_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1`,
      [openingId, this.clock.now()],
    );
    if (first.length === 0) return;
    const about = { subjectType: 'project', subjectId: projectId, detail: { openingId } };
    await this.audit.record(em, actor, { action: 'project.secret_read', ...about });
  }
}

const WORDS = `
  SELECT p.id AS "projectId", i.uscc,
         ARRAY(SELECT i.name UNION SELECT n.name FROM investor_names n WHERE n.investor_id = i.id) AS names,
         ARRAY(SELECT n.core FROM investor_names n WHERE n.investor_id = i.id AND length(n.core) >= 2) AS cores,
         json_build_object('trueName', s.true_name, 'investorId', i.id, 'investorName', i.name, 'leadId', l.id,
           'leadCode', l.code, 'companyName', s.company_name, 'companyUscc', s.company_uscc,
           'filingCode', s.filing_code, 'description', s.description, 'planProjectCode', s.plan_project_code) AS record
    FROM project_secrets s JOIN projects p ON p.id = s.project_id JOIN investors i ON i.id = p.investor_id
    LEFT JOIN leads l ON l.id = p.lead_id
   WHERE s.lifted_at IS NULL AND s.project_id = ANY($1::uuid[])`;

const given = (values: (string | null | undefined)[]): string[] =>
  values.filter((value): value is string => typeof value === 'string' && value !== '');

function wordsOf({ projectId, record, names, cores, uscc }: Row): Words {
  const trueName = record['trueName'] ?? '';
  return {
    projectId,
    trueName,
    record,
    // “…项目” is said with and without its last word.
    own: given([
      trueName,
      trueName.replace(/项目$/, ''),
      record['companyName'],
      record['companyUscc'],
      record['filingCode'],
    ]),
    behind: given([...names, ...cores, uscc, record['leadCode']]),
    ids: given([record['investorId'], record['leadId']]),
  };
}
