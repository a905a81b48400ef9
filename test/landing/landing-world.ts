import { randomUUID } from 'node:crypto';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { MilestoneView } from '#landing/milestones/dto/milestone.dto.js';
import type { StoredFile } from '#access/documents/dto/document.dto.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** After the plan's window, as it really is: nothing may assume that today lies inside it. */
export const NOW = new Date('2026-11-24T02:00:00Z');
export const TODAY = '2026-11-24';

export interface ProblemBody {
  code: string;
  params: Record<string, unknown>;
  errors: { field: string; code: string }[];
}

export const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

/** A running application and the people who use it. */
export class LandingWorld {
  officer: HttpClient;
  officer2: HttpClient;
  manager: HttpClient;
  manager2: HttpClient;
  verifier: HttpClient;
  leader: HttpClient;

  constructor(
    readonly app: TestApp,
    readonly clock: FixedClock,
  ) {}

  static async start(): Promise<LandingWorld> {
    const clock = new FixedClock(NOW);
    const world = new LandingWorld(await startTestApp({ clock }), clock);
    for (const name of ['officer', 'officer2', 'manager', 'manager2', 'verifier', 'leader'] as const) {
      world[name] = await world.app.login(name);
    }
    return world;
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** A project of `officer` in the Medicine Port, with its first meeting reported. */
  async project(over: Record<string, unknown> = {}, by: HttpClient = this.officer): Promise<ProjectView> {
    return must(201, await by.post<ProjectView>('/api/projects', aProject(over)));
  }

  async view(id: string, by: HttpClient = this.leader): Promise<ProjectView> {
    return must(200, await by.get<ProjectView>(`/api/projects/${id}`));
  }

  report(
    id: string,
    body: Record<string, unknown>,
    by: HttpClient = this.officer,
  ): Promise<Answer<MilestoneView & ProblemBody>> {
    return by.post(`/api/projects/${id}/milestones`, { effectiveOn: '2026-11-20', ...body });
  }

  verdict(
    id: string,
    body: Record<string, unknown>,
    by: HttpClient = this.verifier,
  ): Promise<Answer<MilestoneView & ProblemBody>> {
    return by.post(`/api/milestones/${id}/verdict`, body);
  }

  /** Reported by the officer and verified by the verifier. */
  async verified(id: string, body: Record<string, unknown>): Promise<MilestoneView> {
    const reported = must(201, await this.report(id, body));
    return must(200, await this.verdict(reported.id, { verdict: 'verified' }));
  }

  async evidence(by: HttpClient = this.officer): Promise<string> {
    return must(201, await by.upload<StoredFile>('/api/files', '证明.pdf', PDF)).id;
  }

  /** Verified up to the signature, contract fields included. */
  async signed(): Promise<ProjectView> {
    const { id } = await this.project({ needs: '用地 80 亩' });
    const meeting = (await this.view(id)).milestones[0]!;
    must(200, await this.verdict(meeting.id, { verdict: 'verified' }));
    await this.verified(id, { kind: 'legal_review' });
    await this.verified(id, { kind: 'appraisal_passed', evidenceFileId: await this.evidence() });
    await this.verified(id, { kind: 'agreement_signed', evidenceFileId: await this.evidence(), fields: CONTRACT });
    return this.view(id);
  }
}

export const CONTRACT = {
  contractedAmount: '300000000.00',
  contractedFixedAmount: '200000000.00',
  promisedStartOn: '2027-03-01',
  promisedProductionOn: '2028-12-01',
  promisedOutput: '500000000.00',
  promisedTax: '30000000.00',
  promisedJobs: 120,
};

/** A body POST projects accepts, with an investor nobody knows yet. */
export function aProject(over: Record<string, unknown> = {}): Record<string, unknown> {
  const tag = randomUUID().slice(0, 8);
  return {
    name: `测试项目${tag}`,
    investor: { name: `测试投资${tag}有限公司` },
    zoneCode: 'C-MED-W',
    mode: 'greenfield',
    industryCode: 'MED',
    plannedTotal: '350000000.00',
    firstMeetingOn: '2026-11-10',
    meetingNote: '在园区会议室洽谈',
    ...over,
  };
}

export function must<T>(status: number, answer: Answer<T>): T {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Whether these may bring a newer version of a file: the answers' statuses. 403 may read it only, 400 does not know it. */
export async function renewals(fileId: string, ...people: HttpClient[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const by of people) {
    statuses.push((await by.upload('/api/files', '新版.pdf', PDF, undefined, { replaces: fileId })).status);
  }
  return statuses;
}

/** What a refusal says: its status, its code, and the code at each field. */
export function refusal(answer: Answer): [number, string, Record<string, string>] {
  const { code, errors } = answer.body as ProblemBody;
  return [answer.status, code, Object.fromEntries((errors ?? []).map((error) => [error.field, error.code]))];
}
