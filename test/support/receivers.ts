import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  /** The body as it came. */
  raw: string;
}

/** A messenger's or subscriber's side, on this machine: keeps what it gets and answers as it is told. */
export class HttpReceiver {
  readonly received: Received[] = [];
  /** The next answers, first come first served; then 200 and `usual`. `null` never answers. */
  readonly answers: ({ status: number; body: string; headers?: Record<string, string> } | null)[] = [];
  usual = JSON.stringify({ errcode: 0, errmsg: 'ok' });

  private constructor(
    private readonly server: Server,
    readonly host: string,
  ) {}

  static async open(): Promise<HttpReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const receiver = new HttpReceiver(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const body = JSON.parse(raw) as Record<string, unknown>;
        receiver.received.push({ path: request.url ?? '', headers: request.headers, body, raw });
        const answer = receiver.answers.shift();
        if (answer === null) return;
        response.writeHead(answer?.status ?? 200, answer?.headers).end(answer?.body ?? receiver.usual);
      });
    });
    return receiver;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

export interface Letter {
  from: string;
  to: string[];
  data: string;
}

/** Enough of RFC 5321 to take a letter, and to refuse one. */
export class MailReceiver {
  readonly letters: Letter[] = [];
  /** Answers to the next RCPT TO, e.g. `550 no such person`. */
  readonly refusals: string[] = [];

  private constructor(
    private readonly server: TcpServer,
    readonly url: string,
  ) {}

  static async open(): Promise<MailReceiver> {
    const server = createTcpServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const receiver = new MailReceiver(server, `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('connection', (socket) => {
      let letter: Letter = { from: '', to: [], data: '' };
      let inData = false;
      let rest = '';
      const say = (line: string) => socket.write(`${line}\r\n`);
      const hear = (line: string): void => {
        if (inData) {
          if (line !== '.') letter.data += `${line}\n`;
          else {
            inData = false;
            receiver.letters.push(letter);
            letter = { from: '', to: [], data: '' };
            say('250 taken');
          }
          return;
        }
        const command = line.slice(0, 4).toUpperCase();
        if (command === 'EHLO' || command === 'HELO') say('250 receiver');
        else if (command === 'MAIL') {
          letter.from = line.slice(10).trim();
          say('250 ok');
        } else if (command === 'RCPT') {
          const refusal = receiver.refusals.shift();
          if (refusal === undefined) letter.to.push(line.slice(8).trim());
          say(refusal ?? '250 ok');
        } else if (command === 'DATA') {
          inData = true;
          say('354 go on');
        } else if (command === 'QUIT') {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      };
      say('220 receiver');
      socket.on('error', () => undefined);
      socket.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString('utf8')).split('\r\n');
        rest = lines.pop() ?? '';
        lines.forEach(hear);
      });
    });
    return receiver;
  }

  close(): void {
    this.server.close();
  }
}
