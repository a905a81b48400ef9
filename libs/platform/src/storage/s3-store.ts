import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Config } from '../config/s3-config.js';
import { type ByteRange, ByteStore, isKey, keyOf, MissingBytes, StoreProblem, type StoredBytes } from './byte-store.js';
import { readListing } from './s3-listing.js';
import type { Spooled } from './spool.js';

const ATTEMPTS = 4;
/** Of an empty body: what every request but a put sends. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Until the answer begins; the body of a large file may take its time. */
const PATIENCE_MS = 120_000;

interface Call {
  method: 'GET' | 'PUT' | 'DELETE';
  query?: Record<string, string>;
  headers?: Record<string, string>;
  file?: Spooled;
}

/**
 * Any store that speaks S3, addressed by path (`endpoint/bucket/key`), as the private ones want it. A file goes in one signed
 * put of known length and hash, so the server itself refuses what was damaged on the way and nothing is ever half there.
 */
export class S3Store extends ByteStore {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor(config: S3Config) {
    super();
    const { accessKeyId, secretAccessKey, region } = config;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
    this.base = `${config.endpoint.replace(/\/+$/, '')}/${config.bucket}`;
  }

  async put(file: Spooled): Promise<void> {
    const answer = await this.call(keyOf(file.sha256), { method: 'PUT', file });
    await answer.body?.cancel();
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const headers: Record<string, string> = range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` };
    const answer = await this.call(key, { method: 'GET', headers });
    return answer.body === null ? Readable.from([]) : Readable.fromWeb(answer.body as ReadableStream);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.call(key, { method: 'DELETE' });
    await answer.body?.cancel();
  }

  async *list(): AsyncGenerator<StoredBytes> {
    let token: string | null = null;
    do {
      const query: Record<string, string> = { 'list-type': '2', 'max-keys': '1000' };
      if (token !== null) query['continuation-token'] = token;
      const answer = await this.call('', { method: 'GET', query });
      const page = readListing(await answer.text());
      for (const found of page.objects) if (isKey(found.key)) yield found;
      token = page.next;
    } while (token !== null);
  }

  /** Tries again what may be a hiccup of the network or of the server; a refusal is final. */
  private async call(key: string, call: Call): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.send(key, call).catch((error: unknown) => {
        if (attempt >= ATTEMPTS) throw new StoreProblem(`The S3 store cannot be reached: ${reasonOf(error)}`);
        return null;
      });
      if (answer?.ok === true) return answer;
      if (answer !== null && (attempt >= ATTEMPTS || answer.status < 500)) throw await refusal(key, answer);
      await answer?.body?.cancel();
      await sleep(200 * 2 ** attempt * Math.random());
    }
  }

  private async send(key: string, { method, query = {}, headers = {}, file }: Call): Promise<Response> {
    const url = new URL(`${this.base}/${key}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const hashed = { ...headers, 'x-amz-content-sha256': file?.sha256 ?? NOTHING };
    const signed = await this.client.sign(url, { method, headers: hashed });
    // A Blob over the file is read as it is sent, and its length is known beforehand, which S3 insists on.
    const body = file === undefined ? {} : { body: await openAsBlob(file.path) };
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(new Error('no answer in time')), PATIENCE_MS);
    try {
      return await fetch(url, { method, headers: signed.headers, signal: patience.signal, redirect: 'error', ...body });
    } finally {
      clearTimeout(timer);
    }
  }
}

async function refusal(key: string, answer: Response): Promise<Error> {
  const text = await answer.text().catch(() => '');
  if (answer.status === 404 && !/NoSuchBucket/.test(text)) return new MissingBytes(key);
  const code = /<Code>([^<]+)<\/Code>/.exec(text)?.[1] ?? 'no reason given';
  return new StoreProblem(`The S3 store answers ${answer.status}: ${code}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
