import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { DocumentView, StoredFile } from '#access/documents/dto/document.dto.js';
import { DocumentSensitivity } from '#access/documents/document-sensitivity.js';
import type { AuditPage } from '#access/audit/dto/audit.dto.js';
import { crc32 } from '#platform/workbook/testing/crc32.js';
import { LandingWorld, must, PDF, refusal } from '../landing/landing-world.js';
import { aPdf, watermarksOf } from './pdf-text.js';

/** A picture of 2 × 2 points. */
function aPng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, 10, 200, 0, 200, 10]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('confidential files', () => {
  let world: LandingWorld;
  let project: string;

  beforeAll(async () => {
    world = await LandingWorld.start();
    project = (await world.project()).id;
  });
  afterAll(() => world.close());

  async function kept(
    name: string,
    bytes: Buffer,
    fields: Record<string, string> = { confidential: 'true' },
  ): Promise<string> {
    const stored = must(201, await world.officer.upload<StoredFile>('/api/files', name, bytes, undefined, fields));
    must(201, await world.officer.post(`/api/projects/${project}/files`, { fileId: stored.id }));
    return stored.id;
  }
  const opened = async (id: string) => {
    const audit = await world.app.login('auditor');
    const { items } = must(200, await audit.get<AuditPage>(`/api/audit-events?action=file.opened&subjectId=${id}`));
    return items.map(({ actorName, detail }) => ({ actorName, ...detail }));
  };

  it('are shown with the name of who reads them across every page, drawn so that no font is needed', async () => {
    const id = await kept('协议（密）.pdf', await aPdf(3));
    const preview = await world.manager.bytes(`/api/files/${id}/preview`);
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(preview.headers.get('content-disposition')).toMatch(/^inline/);
    const me = must(200, await world.manager.get<{ name: string; username: string }>('/api/auth/me'));
    const marks = await watermarksOf(preview.body);
    expect(marks.map(({ text }) => text)).toEqual(Array(3).fill(`${me.name} ${me.username} 2026-11-24 10:00`));
    expect(marks[0]?.curves).toBeGreaterThan(100);
    expect(await opened(id)).toMatchObject([{ how: 'preview', watermark: true, version: 1, name: '协议（密）.pdf' }]);
  });

  (existsSync('/usr/bin/pdftotext') ? it : it.skip)('give up the name where pdftotext reads the page', async () => {
    const id = await kept('纪要（密）.pdf', await aPdf());
    const { body } = await world.verifier.bytes(`/api/files/${id}/preview`);
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: body });
    const me = must(200, await world.verifier.get<{ name: string }>('/api/auth/me'));
    expect(stdout.toString()).toContain(me.name);
    expect(stdout.toString()).toContain('page 1');
  });

  it('are not handed out as they came, but to who brought them or has the right to originals', async () => {
    const bytes = await aPdf();
    const id = await kept('红线图（密）.pdf', bytes);
    for (const by of [world.manager, world.verifier]) {
      expect(refusal(await by.get(`/api/files/${id}`)).slice(0, 2)).toEqual([403, 'file.preview_only']);
      expect(must(200, await by.get<DocumentView>(`/api/files/${id}/versions`)).may.original).toBe(false);
    }
    for (const by of [world.officer, world.leader]) {
      expect((await by.bytes(`/api/files/${id}`)).body.equals(bytes)).toBe(true);
      expect((await watermarksOf((await by.bytes(`/api/files/${id}/preview`)).body))[0]?.text).not.toBe('');
    }
    expect((await world.manager2.bytes(`/api/files/${id}/preview`)).status).toBe(404);
  });

  it('come as a page with a watermark where they are pictures', async () => {
    const id = await kept('现场（密）.png', aPng());
    const preview = await world.verifier.bytes(`/api/files/${id}/preview`);
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    expect((await watermarksOf(preview.body))[0]?.text).toContain('verifier');
  });

  it('are not shown at all where no watermark can be put on them', async () => {
    const broken = await kept('坏（密）.pdf', Buffer.concat([PDF, Buffer.from('1')]));
    const webp = await kept('图（密）.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '));
    for (const id of [broken, webp]) {
      expect(refusal(await world.verifier.get(`/api/files/${id}/preview`)).slice(0, 2)).toEqual([
        422,
        'file.no_watermark',
      ]);
      expect(await opened(id)).toEqual([]);
    }
  });

  it('stay confidential in their next version', async () => {
    const id = await kept('协议二（密）.pdf', await aPdf());
    const fields = { replaces: id, confidential: 'false' };
    const next = must(
      201,
      await world.officer.upload<StoredFile>('/api/files', 'v2.pdf', await aPdf(2), undefined, fields),
    );
    expect(next).toMatchObject({ version: 2, confidential: true });
    expect(refusal(await world.verifier.get(`/api/files/${next.id}`)).slice(0, 2)).toEqual([403, 'file.preview_only']);
  });

  it('may also be so for what cites them, as a floor above says', async () => {
    const id = await kept('照片.png', aPng(), {});
    expect((await world.verifier.bytes(`/api/files/${id}/preview`)).headers.get('content-type')).toBe('image/png');
    world.app
      .get(DocumentSensitivity)
      .register((_, actor, file) => Promise.resolve(file.id === id && actor.username === 'verifier'));
    expect((await world.verifier.bytes(`/api/files/${id}/preview`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    expect((await world.verifier.bytes(`/api/files/${id}`)).status).toBe(403);
    expect((await world.manager.bytes(`/api/files/${id}`)).status).toBe(200);
  });
});
