import { randomUUID } from 'node:crypto';
import { Actor } from '#access/policy/actor.js';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import type { EntryView, ReportEntry } from '#investment/entries/dto/entry.dto.js';
import { OpenProjectService, type NewProject } from '#landing/projects/open-project.service.js';
import { FixedClock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** After the plan's window, as it really is: nothing may assume that today lies inside it. */
export const NOW = new Date('2026-11-24T02:00:00Z');

/** A running application with people, and projects to report of. */
export class LedgerWorld {
  constructor(
    readonly app: TestApp,
    readonly clock: FixedClock,
  ) {}

  /** A project of `officer`, in the Medicine Port, since ever. */
  async project(over: Partial<NewProject> & { owner?: string } = {}): Promise<string> {
    const { owner = 'officer', ...draft } = over;
    const actor = await this.actor(owner);
    const name = over.name ?? `测试项目${randomUUID().slice(0, 8)}`;
    return this.app.get(Transactions).run(async (em) => {
      const investors: { id: string }[] = await em.query(
        `INSERT INTO investors (name, name_key, created_by) VALUES ($1, $1, $2) RETURNING id`,
        [`${name}投资方`, actor.userId],
      );
      return this.app.get(OpenProjectService).open(em, actor, {
        name,
        investorId: investors[0]?.id ?? '',
        zoneCode: 'C-MED-W',
        mode: 'greenfield',
        industryCode: 'MED',
        officerId: actor.userId,
        teamId: actor.teamId,
        ...draft,
      });
    });
  }

  /** Under way since `on`, as if every gate had been passed. */
  async started(over: Partial<NewProject> & { owner?: string; on?: string } = {}): Promise<string> {
    const { on = '2024-03-01', ...draft } = over;
    const id = await this.project(draft);
    const query = (sql: string, ...params: unknown[]) => this.app.dataSource.query(sql, [id, ...params]);
    await query(
      `WITH told AS (INSERT INTO milestones (project_id, kind, effective_on, reported_by, recorded_at)
         SELECT id, 'construction_started', $2::date, officer_id, created_at FROM projects WHERE id = $1 RETURNING id)
       INSERT INTO milestone_verdicts (milestone_id, verdict, by, recorded_at)
         SELECT told.id, 'verified', u.id, now() FROM told, users u WHERE u.username = 'verifier'`,
      on,
    );
    await query(`UPDATE projects SET stage = 'building' WHERE id = $1`);
    return id;
  }

  async actor(username: string): Promise<Actor> {
    const rows: { id: string }[] = await this.app.dataSource.query(`SELECT id FROM users WHERE username = $1`, [
      username,
    ]);
    const facts = await this.app.get(ActorsQuery).find(rows[0]?.id ?? '');
    if (facts === null) throw new Error(`no account ${username}`);
    return new Actor(facts);
  }

  login(username: string): Promise<HttpClient> {
    return this.app.login(username);
  }

  /** Reports a month's completed investment as the project's officer. */
  async report(projectId: string, month: string, amount: string, over: Partial<ReportEntry> = {}): Promise<EntryView> {
    const officer = await this.login('officer');
    const body =
      over.currency === undefined
        ? { kind: 'completed', month, amount, ...over }
        : { kind: 'completed', month, ...over };
    return must(201, await officer.post<EntryView>(`/api/projects/${projectId}/entries`, body));
  }

  async verify(entryId: string): Promise<EntryView> {
    const verifier = await this.login('verifier');
    return must(200, await verifier.post<EntryView>(`/api/entries/${entryId}/verdict`, { verdict: 'verified' }));
  }

  /** Reported and verified at once. */
  async completed(
    projectId: string,
    month: string,
    amount: string,
    over: Partial<ReportEntry> = {},
  ): Promise<EntryView> {
    return this.verify((await this.report(projectId, month, amount, over)).id);
  }

  async list(projectId: string, ...years: number[]): Promise<void> {
    const verifier = await this.login('verifier');
    for (const year of years) {
      must(
        200,
        await verifier.put(`/api/projects/${projectId}/key-list/${year}`, {
          listed: true,
          reason: '市重点产业项目计划',
        }),
      );
    }
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export function must<T>(status: number, answer: Answer<T>): T {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export interface ProblemBody {
  code: string;
  title: string;
  status: number;
  params: Record<string, string | number | null>;
  errors: { field: string; code: string; message: string }[];
}

export async function startLedgerWorld(now = NOW): Promise<LedgerWorld> {
  const clock = new FixedClock(now);
  return new LedgerWorld(await startTestApp({ clock }), clock);
}
