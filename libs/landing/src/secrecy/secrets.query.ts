import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { AskAlong } from '#access/policy/ask-along.js';
import { SharedReads } from '#platform/database/shared-reads.js';
import { Clock } from '#platform/clock/clock.js';
import { ProjectFileSources } from '../files/project-file-sources.js';
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
export class SecretsQuery implements OnModuleInit {
  /** For sheets and programs, whom nobody let in. */
  private readonly reads = new SharedReads<Standing[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly sources: ProjectFileSources,
    private readonly along: AskAlong,
  ) {}

  onModuleInit(): void {
    this.along.add(SECRETS, standings('u.id', 't.today', 't.now'));
  }

  /**
   * Every confidential project, as `actor` knows it. Nobody is let in where there is no person: programs and sheets see
   * code names, whoever they act for, since what they read leaves the house. With `em` in that transaction.
   */
  async standing(actor: Actor | null, em?: EntityManager): Promise<Standing[]> {
    const person = actor?.key === null ? actor : null;
    if (em !== undefined) return this.load(em, person);
    const known = person?.along[SECRETS] as Standing[] | undefined;
    return known ?? this.reads.read(person?.userId ?? '', () => this.load(this.dataSource.manager, person));
  }

  private async load(em: EntityManager, person: Actor | null): Promise<Standing[]> {
    const rows: { standings: Standing[] }[] = await em.query(
      `SELECT (${standings('$1::uuid', '$2', '$3')}) AS standings`,
      [person?.userId ?? null, this.clock.today(), this.clock.now()],
    );
    return rows[0]?.standings ?? [];
  }

  /** The words of these, to veil them or to show them; `papers`: with what their files are called. */
  async secrets(
    standing: readonly Standing[],
    { papers = false, em = this.dataSource.manager } = {},
  ): Promise<Secret[]> {
    const rows: Row[] = await em.query(WORDS, [standing.map(({ projectId }) => projectId)]);
    const words = new Map(rows.map((row) => [row.projectId, wordsOf(row)]));
    const secrets: Secret[] = [];
    for (const { projectId, code, codeName, privy } of standing) {
      const known = words.get(projectId);
      if (known === undefined) continue;
      const own = papers ? [...known.own, ...(await this.papersOf(projectId))] : known.own;
      secrets.push({ ...known, own, code, codeName, privy });
    }
    return secrets;
  }

  private async papersOf(projectId: string): Promise<string[]> {
    const files: { name: string }[] = await this.dataSource.query(
      `SELECT DISTINCT v.name FROM files v
        WHERE v.document_id IN (SELECT f.document_id FROM (${this.sources.citesSql(null)}) c JOIN files f ON f.id = c.file_id)`,
      [projectId],
    );
    return files.map(({ name }) => name);
  }

  /** Writes down that a true name was read by a look, once for each. */
  noteRead(actor: Actor, projectId: string, openingId: string): Promise<void> {
    return this.dataSource.transaction((em) => this.noteOne(em, actor, projectId, openingId));
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

/** Read along with who asks, at each request. */
const SECRETS = 'secrets';

const standings = (person: string, today: string, now: string): string => `
  SELECT COALESCE(json_agg(json_build_object('projectId', s.project_id, 'code', p.code, 'codeName', s.code_name,
           'privy', k.known OR o.id IS NOT NULL, 'openingId', CASE WHEN NOT k.known THEN o.id END)), '[]')
    FROM project_secrets s JOIN projects p ON p.id = s.project_id
   CROSS JOIN LATERAL (SELECT (${person} IN (p.officer_id, p.leader_id, p.agent_id) OR ${listedNow(person, today)}) IS TRUE AS known) k
    LEFT JOIN LATERAL (${openNow(person, now)}) o ON TRUE
   WHERE s.lifted_at IS NULL`;

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
    // The brand is what people write: the first two characters of what is left without region and form.
    behind: given([...names, ...cores, ...cores.map((core) => core.slice(0, 2)), uscc, record['leadCode']]),
    ids: given([record['investorId'], record['leadId']]),
  };
}
