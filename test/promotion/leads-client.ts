import { randomUUID } from 'node:crypto';
import { usccCheckCharacter } from '#promotion/investors/domain/uscc.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import type { TestApp } from '../support/test-app.js';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface ProblemBody {
  code: string;
  title: string;
  params: Record<string, unknown>;
  errors: { field: string; code: string; message: string }[];
}

interface Sending {
  body?: unknown;
  /** Sent as it is, for what no JSON.stringify would write. */
  raw?: string;
  version?: number;
  key?: string;
  headers?: Record<string, string>;
}

/** One signed-in person speaking to the API over HTTP. */
export class Person {
  constructor(
    private readonly app: TestApp,
    readonly username: string,
  ) {}

  async send<Body = LeadView>(method: string, path: string, sending: Sending = {}): Promise<Answer<Body>> {
    const content = sending.raw ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body));
    const response = await fetch(`${this.app.url}/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.app.tokenOf(this.username)}`,
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(sending.version === undefined ? {} : { 'if-match': `"${sending.version}"` }),
        ...(sending.key === undefined ? {} : { 'idempotency-key': sending.key }),
        ...sending.headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? null : JSON.parse(text)) as Body,
    };
  }

  get<Body = LeadView>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = LeadView>(path: string, body: unknown, sending: Sending = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, { ...sending, body });
  }

  patch<Body = LeadView>(path: string, version: number, body: unknown): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, { version, body });
  }

  /** Logs a lead with sane values; `over` replaces or adds fields. */
  async logs(over: Record<string, unknown> = {}): Promise<LeadView> {
    const answer = await this.post('leads', aLead(over));
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** A body POST leads accepts, with an investor nobody knows yet. */
export function aLead(over: Record<string, unknown> = {}): Record<string, unknown> {
  return { investor: { name: aName() }, source: 'own_visit', homeRegion: 'yangtze_delta', ...over };
}

export const aName = (): string => `测试企业${randomUUID().slice(0, 8)}有限公司`;
export const aKey = (): string => randomUUID();

let next = 0;

/** A valid credit code that no other call returns. */
export function aUscc(): string {
  next += 1;
  const first17 = `91320700MA${String(next).padStart(7, '0')}`;
  return `${first17}${usccCheckCharacter(first17)}`;
}
