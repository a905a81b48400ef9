import { setTimeout as sleep } from 'node:timers/promises';

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
  ended = false;
  private readonly stopper = new AbortController();
  private waiting: (() => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  async open(lastEventId: string | null = null, query = ''): Promise<Response> {
    const response = await fetch(`${this.url}/api/live${query}`, {
      signal: this.stopper.signal,
      headers: {
        accept: 'text/event-stream',
        'accept-encoding': 'gzip, br',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
      },
    });
    if (response.ok && response.body !== null) void this.read(response.body);
    return response;
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

  close(): void {
    this.stopper.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // cut, by us or by them
    }
    this.ended = true;
    this.wake();
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
