import { randomUUID } from 'node:crypto';
import type { ReviewView } from '#landing/reviews/dto/review-view.dto.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { LandingWorld, must, PDF, TODAY, type ProblemBody } from './landing-world.js';

/** Figures that bring all measured points of the example set for new builds. */
export const FACTS = {
  summary: '年产 500 吨创新药制剂',
  fixedInvestment: '240000000.00',
  landMu: '80',
  output: '400000000.00',
  tax: '16000000.00',
  jobs: 200,
  energyTons: '3000',
  emission: '废水纳管，废气两级吸附',
  safety: '无重大危险源',
  investorStrength: '近三年营收均超 10 亿元',
  chainContribution: '补制剂环节',
};

/** Full marks of what reviewers judge in the example set for new builds: 45. */
export const SCORES = [
  { code: 'emission', points: 15 },
  { code: 'safety', points: 10 },
  { code: 'investor_strength', points: 10 },
  { code: 'chain_contribution', points: 10 },
];

export const CONDITION = {
  side: 'investor',
  kind: 'environment',
  text: '开工前完成环评批复',
  dueOn: '2027-01-31',
};

type Judge = 'verifier' | 'department' | 'manager2' | 'manager3' | 'leader' | 'leader2';
export type Reply = Answer<ReviewView & ProblemBody>;

/** The people of a review beside those of every project, and the steps they take. */
export class ReviewWorld extends LandingWorld {
  department: HttpClient;
  manager3: HttpClient;
  leader2: HttpClient;
  ids: Record<string, string>;

  static override async start(): Promise<ReviewWorld> {
    const base = await LandingWorld.start();
    const world = Object.assign(Object.create(ReviewWorld.prototype) as ReviewWorld, base);
    world.department = await world.app.login('department');
    world.manager3 = await world.app.login('manager3');
    // A second leader: who raised a veto does not rule on it.
    await world.app.dataSource.query(
      `INSERT INTO users (username, name, password_hash, team_id)
       SELECT 'leader2', '沈建', password_hash, team_id FROM users WHERE username = 'leader'`,
    );
    await world.app.dataSource.query(
      `INSERT INTO user_roles (user_id, role) SELECT id, 'leadership' FROM users WHERE username = 'leader2'`,
    );
    world.leader2 = await world.app.login('leader2');
    const users: { id: string; username: string }[] =
      await world.app.dataSource.query(`SELECT id, username FROM users`);
    world.ids = Object.fromEntries(users.map(({ id, username }) => [username, id]));
    return world;
  }

  send(
    by: HttpClient,
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    version?: number,
  ): Promise<Reply> {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
    if (method === 'PATCH') return by.patch(`/api/${path}`, body, version ?? 0);
    if (method === 'DELETE') return by.delete(`/api/${path}`, headers);
    return method === 'PUT' ? by.put(`/api/${path}`, body, headers) : by.post(`/api/${path}`, body, headers);
  }

  propose(projectId: string, facts: object = FACTS, by: HttpClient = this.officer): Promise<Reply> {
    return this.send(by, 'POST', `projects/${projectId}/reviews`, { facts });
  }

  submit({ id, version }: ReviewView, by: HttpClient = this.officer): Promise<Reply> {
    return this.send(by, 'POST', `reviews/${id}/submission`, {}, version);
  }

  async one(id: string, by: HttpClient = this.leader): Promise<ReviewView> {
    return must(200, await by.get<ReviewView>(`/api/reviews/${id}`));
  }

  /** A submitted round without an offer. */
  async submitted(over: object = {}, project?: ProjectView): Promise<ReviewView> {
    const { id } = project ?? (await this.project({ needs: '用地 80 亩' }));
    return must(200, await this.submit(must(201, await this.propose(id, { ...FACTS, noOffer: true, ...over }))));
  }

  seats(panel: readonly Judge[], legal?: Judge, fair?: Judge) {
    return [
      ...panel.map((name) => ({ userId: this.ids[name]!, seat: 'panel' })),
      ...(legal === undefined ? [] : [{ userId: this.ids[legal]!, seat: 'legal' }]),
      ...(fair === undefined ? [] : [{ userId: this.ids[fair]!, seat: 'fair_competition' }]),
    ];
  }

  name({ id, version }: ReviewView, seats: object[], by: HttpClient = this.verifier): Promise<Reply> {
    return this.send(by, 'PUT', `reviews/${id}/panel`, { seats }, version);
  }

  /** In review: verifier, department and manager2 on the panel. */
  async inReview(
    over: object = {},
    panel: readonly Judge[] = ['verifier', 'department', 'manager2'],
  ): Promise<ReviewView> {
    return must(200, await this.name(await this.submitted(over), this.seats(panel)));
  }

  declare(id: string, by: HttpClient, conflict = false): Promise<Reply> {
    return this.send(by, 'POST', `reviews/${id}/declarations`, {
      conflict,
      note: conflict ? '亲属在该企业任职' : null,
    });
  }

  async opine(id: string, by: HttpClient, over: object = {}): Promise<Reply> {
    const body = { opinion: 'support', text: '同意准入', scores: SCORES, ...over };
    return this.send(by, 'POST', `reviews/${id}/opinions`, body);
  }

  /** Declares no interest and speaks. */
  async judge(id: string, by: HttpClient, over: object = {}): Promise<ReviewView> {
    must(201, await this.declare(id, by));
    return must(201, await this.opine(id, by, over));
  }

  async minutes(id: string, by: HttpClient = this.verifier): Promise<string> {
    const file = must(201, await by.upload<{ id: string }>('/api/files', '会议纪要.pdf', PDF));
    must(200, await this.send(by, 'PUT', `reviews/${id}/minutes`, { fileId: file.id }));
    return file.id;
  }

  /** Everything but the decision. */
  async ready(over: object = {}): Promise<ReviewView> {
    const { id } = await this.inReview(over);
    for (const by of [this.verifier, this.department, this.manager2]) await this.judge(id, by);
    await this.minutes(id);
    return this.one(id);
  }

  async decide(id: string, over: object = {}, by: HttpClient = this.leader, version?: number): Promise<Reply> {
    const body = { verdict: 'approved', reason: '同意准入', heldOn: TODAY, conditions: [], ...over };
    const seen = version ?? (await this.one(id)).version;
    return this.send(by, 'POST', `reviews/${id}/decision`, body, seen);
  }

  key(): Record<string, string> {
    return { 'idempotency-key': randomUUID() };
  }
}
