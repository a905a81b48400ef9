import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { serveWebApp } from '../../apps/api/src/web-app.js';

/** The built files as they lie on the disk: one with a compressed copy beside it, one without. */
let app: NestFastifyApplication;
let root: string;
const SCRIPT = 'export const berth = "泊位";\n'.repeat(100);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'berth-web-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>泊位</title>');
  await writeFile(join(root, 'assets/big-1a2b3c4d.js'), SCRIPT);
  await writeFile(join(root, 'assets/big-1a2b3c4d.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(root, 'assets/small-1a2b3c4d.js'), 'export {};');
  const module = await Test.createTestingModule({}).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await serveWebApp(app, root);
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

const get = async (path: string, encodings: string) => {
  const answer = await fetch(new URL(path, await app.getUrl()), { headers: { 'accept-encoding': encodings } });
  return { ...Object.fromEntries(answer.headers), status: answer.status, text: await answer.text() };
};

it('a reader who takes Brotli gets the file the build has compressed', async () => {
  const answer = await get('/assets/big-1a2b3c4d.js', 'gzip, br');
  expect(answer).toMatchObject({
    status: 200,
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript') as string,
    'cache-control': expect.stringContaining('immutable') as string,
    vary: expect.stringContaining('accept-encoding') as string,
    text: SCRIPT,
  });
  expect(Number(answer['content-length' as never])).toBe(brotliCompressSync(SCRIPT).length);
});

it.each([
  ['another reader the file itself', '/assets/big-1a2b3c4d.js', 'gzip', SCRIPT],
  ['what was not worth compressing comes as it is', '/assets/small-1a2b3c4d.js', 'gzip, br', 'export {};'],
  ['every other path is a page', '/projects/1', 'gzip, br', '<!doctype html><title>泊位</title>'],
])('%s', async (_, path, encodings, text) => {
  const answer = await get(path, encodings);
  expect([answer.status, answer.text, 'content-encoding' in answer]).toEqual([200, text, false]);
});

it('a file that was replaced by a newer build is gone, not a page', async () => {
  expect((await get('/assets/old-1a2b3c4d.js', 'br')).status).toBe(404);
});
