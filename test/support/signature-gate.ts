import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Stands before an S3 server that leaves signatures unchecked, and checks them by the book (AWS Signature Version 4 for S3):
 * what is wrongly signed, or is not the bytes that were signed, goes no further.
 */
export class SignatureGate {
  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async open(port: number, secret: string): Promise<SignatureGate> {
    const server = createServer((incoming, answer) => void pass(incoming, answer, port, secret));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new SignatureGate(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function pass(incoming: IncomingMessage, answer: ServerResponse, port: number, secret: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (incoming.method === 'PUT' && incoming.headers['content-length'] === undefined)
    return refuse(answer, 411, 'MissingContentLength');
  if (incoming.headers['x-amz-content-sha256'] !== sha256(body))
    return refuse(answer, 400, 'XAmzContentSHA256Mismatch');
  if (!isSigned(incoming, secret)) return refuse(answer, 403, 'SignatureDoesNotMatch');
  const { method, url, headers } = incoming;
  const onward = request({ port, host: '127.0.0.1', method, path: url, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 500, reply.headers);
    reply.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  onward.end(body);
}

function refuse(answer: ServerResponse, status: number, code: string): void {
  answer.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
}

function isSigned({ method = '', url = '', headers }: IncomingMessage, secret: string): boolean {
  const given = /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (given === null) return false;
  const [, scope = '', signed = '', signature] = given;
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.split(';').includes(name))) return false;
  const { pathname, searchParams } = new URL(url, 'http://gate');
  const path = pathname
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/');
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const named = signed.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const request = [method, path, query.join('&'), named.join(''), signed, headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex') === signature;
}
