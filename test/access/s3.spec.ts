import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { StoredFile } from '#access/documents/dto/document.dto.js';
import { ConfigError } from '#platform/config/config-error.js';
import { s3Config } from '#platform/config/s3-config.js';
import { type ByteStore, keyOf, MissingBytes } from '#platform/storage/byte-store.js';
import { LocalStore } from '#platform/storage/local-store.js';
import { readListing } from '#platform/storage/s3-listing.js';
import { S3Store } from '#platform/storage/s3-store.js';
import { Spool } from '#platform/storage/spool.js';
import { must, PDF, refusal } from '../landing/landing-world.js';
import { s3Installed, s3Server, type S3Server } from '../support/s3.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { testConfig } from '../support/test-config.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A development dependency: where it is left out, these are reported as skipped. */
const itOnS3 = s3Installed() ? it : it.skip;
let server: S3Server;
let folder = '';

beforeAll(async () => {
  if (s3Installed()) server = await s3Server();
  folder = await mkdtemp(join(tmpdir(), 'berth-store-'));
});
afterAll(async () => {
  if (s3Installed()) await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** What every store owes, whichever it is. */
async function keepsTheContract(store: ByteStore): Promise<void> {
  const spool = new Spool(testConfig({ dataDir: folder }));
  const put = async (bytes: Buffer): Promise<string> => {
    const file = await spool.receive(Readable.from([bytes]));
    expect(file).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    await store.put(file);
    await store.put(file); // a transaction tried again
    await file.discard();
    return keyOf(file.sha256);
  };
  const contents = [Buffer.from('一份文件'), randomBytes(300_000), randomBytes(1)];
  const keys: string[] = [];
  for (const bytes of contents) keys.push(await put(bytes));
  for (const [at, key] of keys.entries())
    expect((await buffer(await store.open(key))).equals(contents[at]!)).toBe(true);
  const part = await buffer(await store.open(keys[1]!, { start: 1000, end: 1999 }));
  expect(part.equals(contents[1]!.subarray(1000, 2000))).toBe(true);
  const listed = [];
  for await (const found of store.list()) listed.push(found);
  expect(listed.map(({ key }) => key)).toEqual([...keys].sort());
  expect(listed.map(({ size }) => size).sort()).toEqual(contents.map(({ length }) => length).sort());
  expect(Math.abs(Date.now() - listed[0]!.modifiedAt.getTime())).toBeLessThan(600_000);
  await store.remove(keys[2]!);
  await store.remove(keys[2]!);
  await expect(store.open(keys[2]!)).rejects.toThrow(MissingBytes);
}

describe('a store of files', () => {
  it('on the local disk', () => keepsTheContract(new LocalStore(folder)));

  itOnS3('on a server that speaks S3', () => keepsTheContract(new S3Store(server.config)));

  it('on S3 lists more than one page of a thousand', () => {
    const pages = [
      '<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>ab/x&amp;y</Key><LastModified>2026-11-24T02:00:00.000Z</LastModified><Size>7</Size></Contents><NextContinuationToken>t&gt;1</NextContinuationToken></ListBucketResult>',
      '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>',
    ].map(readListing);
    expect(pages[0]).toEqual({
      objects: [{ key: 'ab/x&y', size: 7, modifiedAt: new Date('2026-11-24T02:00:00Z') }],
      next: 't>1',
    });
    expect(pages[1]).toEqual({ objects: [], next: null });
  });

  itOnS3('on S3 says in a sentence what is wrong', async () => {
    const wrong = { ...server.config, secretAccessKey: 'another' };
    await expect(new S3Store(wrong).open(keyOf('0'.repeat(64)))).rejects.toThrow(/answers 403: SignatureDoesNotMatch/);
    const nowhere = { ...server.config, bucket: 'no-such-bucket' };
    await expect(new S3Store(nowhere).open(keyOf('0'.repeat(64)))).rejects.toThrow(/answers 404: NoSuchBucket/);
  });

  it.each([
    [{}, null],
    [{ S3_BUCKET: 'files' }, /needs S3_ENDPOINT/],
    [{ S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'files' }, /needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY/],
    [{ S3_ENDPOINT: 'ftp://s3.example', S3_BUCKET: 'files' }, /must look like/],
    [
      { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'a/b', S3_ACCESS_KEY_ID: 'i', S3_SECRET_ACCESS_KEY: 's' },
      /name of a bucket/,
    ],
  ])('is configured wholly or not at all: %j', (env, problem) => {
    if (problem === null) return expect(s3Config(env)).toBeNull();
    expect(() => s3Config(env)).toThrow(ConfigError);
    expect(() => s3Config(env)).toThrow(problem);
  });
});

describe('files on S3', () => {
  let app: TestApp;

  beforeAll(async () => {
    if (s3Installed()) app = await startTestApp({ config: { s3: server.config, dataDir: folder } });
  });
  afterAll(async () => {
    if (s3Installed()) await app.close();
  });

  itOnS3('come back as they were sent; one of 20 MB does not lie in memory', async () => {
    const officer = await app.login('officer');
    const bytes = Buffer.concat([PDF, randomBytes(19 * 1024 * 1024)]);
    const stored = must(201, await officer.upload<StoredFile>('/api/files', 'big.pdf', bytes));
    const opened = await officer.bytes(`/api/files/${stored.id}`);
    expect(createHash('sha256').update(opened.body).digest('hex')).toBe(stored.sha256);
  });

  itOnS3('are not acknowledged while the server is away, and nothing is left of them', async () => {
    const officer = await app.login('officer');
    await server.stop();
    const answer = await officer.upload('/api/files', '证明.pdf', Buffer.concat([PDF, randomBytes(9)]));
    expect(answer.status).toBe(503);
    expect(refusal(answer)[1]).toBe('file.store_away');
    await server.start();
    const [row]: { count: string }[] = await app.dataSource.query(`SELECT count(*) FROM files WHERE name = '证明.pdf'`);
    expect(row?.count).toBe('0');
    expect((await officer.upload('/api/files', '证明.pdf', PDF)).status).toBe(201);
  });
});
