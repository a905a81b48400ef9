import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What may lie unsent for one reader: some hundred messages. Who falls further behind is let go and asks again. */
export const UNSENT_BYTES = 16 * 1024;
/** After this a browser whose line was cut dials again; it spreads them by itself as far as their clocks differ. */
const RETRY_MS = 2_000;
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // No proxy may keep, change or compress it, and nginx may not save it up.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** One message as the wire has it: made once, sent to all. */
export function message(event: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** One open answer. Keeps nothing of its own: what is not sent lies in the socket, up to a bound. */
export class LiveStream {
  private readonly ending: NodeJS.Timeout;

  constructor(
    private readonly raw: ServerResponse,
    headers: OutgoingHttpHeaders,
    readonly userId: string,
    endsAt: Date,
    onClose: (stream: LiveStream) => void,
  ) {
    raw.writeHead(200, { ...headers, ...HEADERS });
    raw.socket?.setNoDelay(true);
    raw.write(`retry: ${RETRY_MS}\n\n`);
    this.ending = setTimeout(() => this.end(), Math.max(0, endsAt.getTime() - Date.now()));
    raw.on('error', () => undefined);
    raw.once('close', () => {
      clearTimeout(this.ending);
      onClose(this);
    });
  }

  send(text: string): void {
    if (this.raw.writableEnded || this.raw.destroyed) return;
    if (this.raw.write(text)) return;
    if (this.raw.writableLength > UNSENT_BYTES) this.raw.destroy();
  }

  /** Says that it is time to come again, with a token that holds, and closes. */
  end(): void {
    if (!this.raw.writableEnded) this.raw.end(message('renew', {}));
  }
}
