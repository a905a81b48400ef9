import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './http-client.js';

type HeaderMap = Record<string, string>;

export interface LiveMessage {
  id: string | null;
  event: string;
  data: Record<string, unknown>;
  /** performance.now() of its arrival. */
  heardAt: number;
}

/** A reader of GET /api/live, as an EventSource reads it. */
export class LiveClient {
  readonly heard: LiveMessage[] = [];
  lastId: string | null = null;
  private request: ClientRequest | null = null;
  private readonly reading = promise();
  private waiting: (() => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  /** On a connection of its own: of one that is cut, fetch opens another in store, for which a closing server waits. */
  open(lastEventId: string | null = null, query = ''): Promise<Answer<{ code?: string } | null>> {
    return new Promise((resolve, reject) => {
      const headers = {
        accept: 'text/event-stream',
        'accept-encoding': 'gzip, br',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
      };
      this.request = get(`${this.url}/api/live${query}`, { agent: false, headers }, (response) => {
        const answer = { status: response.statusCode ?? 0, headers: new Headers(response.headers as HeaderMap) };
        if (answer.status === 200) {
          resolve({ ...answer, body: null });
          void this.read(response);
        } else {
          void json(response).then((body) => resolve({ ...answer, body: body as { code?: string } }), reject);
        }
      });
      this.request.on('error', reject);
    });
  }

  /** Messages of this name heard so far. */
  of(event: string): LiveMessage[] {
    return this.heard.filter((message) => message.event === event);
  }

  /** The nth message of this name, waited for. */
  async next(event: string, nth = 1, patienceMs = 5_000): Promise<LiveMessage> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const found = this.of(event)[nth - 1];
      if (found !== undefined) return found;
      if (Date.now() > until)
        throw new Error(`no ${event} number ${nth} within ${patienceMs} ms: ${JSON.stringify(this.heard)}`);
      await Promise.race([new Promise<void>((resolve) => this.waiting.push(resolve)), sleep(50)]);
    }
  }

  /** Resolves when the line is closed, by whom ever. */
  ended(): Promise<void> {
    return this.reading.done;
  }

  /** For tests of many and long. */
  forget(): void {
    this.heard.length = 0;
  }

  close(): void {
    this.request?.destroy();
  }

  private async read(body: IncomingMessage): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // cut, by us or by them
    }
    this.reading.resolve();
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    this.lastId = fields.get('id') ?? this.lastId;
    this.heard.push({
      id: fields.get('id') ?? null,
      event: fields.get('event') ?? 'message',
      data: JSON.parse(data) as Record<string, unknown>,
      heardAt: performance.now(),
    });
    this.wake();
  }

  private wake(): void {
    this.waiting.forEach((resolve) => resolve());
    this.waiting = [];
  }
}

function promise(): { done: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const done = new Promise<void>((settle) => (resolve = settle));
  return { done, resolve };
}
