import type { StoredFile } from '#access/documents/dto/document.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { LandingWorld, must, PDF, refusal } from './landing-world.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A stored zip of empty entries: enough of an Office file for its listing to be read. */
function zipOf(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = Buffer.from(name);
    const local = Buffer.concat([Buffer.alloc(30), bytes]);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.concat([Buffer.alloc(46), bytes]);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    central.push(entry);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const DOCX = zipOf('[Content_Types].xml', 'word/document.xml');
const XLSX = zipOf('[Content_Types].xml', 'xl/workbook.xml');

describe('evidence files', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  const upload = (name: string, bytes: Buffer, by = world.officer) => by.upload<StoredFile>('/api/files', name, bytes);

  it.each([
    ['协议（定稿）.pdf', PDF, 'application/pdf', 'inline'],
    ['现场.PNG', PNG, 'image/png', 'inline'],
    ['现场.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg', 'inline'],
    ['现场.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp', 'inline'],
    ['纪要.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment'],
    ['报表.xlsx', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
  ])('%s comes back as it was sent', async (name, bytes, mediaType, shown) => {
    const stored = must(201, await upload(name, bytes));
    expect(stored).toMatchObject({
      name,
      mediaType,
      size: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const opened = await world.officer.bytes(`/api/files/${stored.id}`);
    expect(opened.status).toBe(200);
    expect(opened.body.equals(bytes)).toBe(true);
    expect(opened.headers.get('content-type')).toBe(mediaType);
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
    expect(decodeURIComponent(opened.headers.get('content-disposition') ?? '')).toBe(
      `${shown}; filename*=UTF-8''${name}`,
    );
  });

  it.each([
    ['page.html', Buffer.from('<script>alert(1)</script>'), 415, 'file.type'],
    ['picture.svg', Buffer.from('<svg/>'), 415, 'file.type'],
    ['all.zip', DOCX, 415, 'file.type'],
    ['noextension', PDF, 415, 'file.type'],
    ['page.pdf', Buffer.from('<html>'), 415, 'file.content_mismatch'],
    ['picture.png', PDF, 415, 'file.content_mismatch'],
    ['notes.docx', XLSX, 415, 'file.content_mismatch'],
    ['broken.xlsx', Buffer.from('PK\x03\x04broken'), 415, 'file.content_mismatch'],
    ['macro.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), 415, 'file.macros'],
    ['empty.pdf', Buffer.alloc(0), 400, 'file.empty'],
  ])('%s is refused', async (name, bytes, status, code) => {
    expect(refusal(await upload(name, bytes))).toEqual([status, code, {}]);
  });

  it('a name keeps to itself: no folders, no tricks, no endless length', async () => {
    expect(must(201, await upload('../../etc/证明.pdf', PDF)).name).toBe('证明.pdf');
    const long = must(201, await upload(`${'长'.repeat(300)}.pdf`, PDF)).name;
    expect([...long]).toHaveLength(150);
    expect(long.endsWith('.pdf')).toBe(true);
  });

  it('is seen by who brought it, and by who may read a project that cites it', async () => {
    const { id } = must(201, await upload('协议.pdf', PDF));
    for (const by of [world.manager, world.verifier, world.officer2])
      expect((await by.bytes(`/api/files/${id}`)).status).toBe(404);
    const project = await world.project();
    must(201, await world.report(project.id, { kind: 'agreement_signed', evidenceFileId: id }));
    for (const by of [world.manager, world.verifier, world.leader])
      expect((await by.bytes(`/api/files/${id}`)).status).toBe(200);
    for (const by of [world.officer2, world.manager2]) expect((await by.bytes(`/api/files/${id}`)).status).toBe(404);
    const milestone = (await world.view(project.id)).milestones.find((each) => each.evidenceFileId === id);
    expect(milestone?.evidenceName).toBe('协议.pdf');
  });

  it('what is no upload is told so', async () => {
    expect(refusal(await world.officer.post('/api/files', { file: 'x' }))).toEqual([
      415,
      'request.unsupported_media',
      {},
    ]);
    const headers = {
      authorization: `Bearer ${await world.app.tokenOf('officer')}`,
      'content-type': 'multipart/form-data; boundary=x',
    };
    const bodies: [string, string][] = [
      ['--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n', 'file.missing'],
      ['--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-', 'request.malformed'],
    ];
    for (const [body, code] of bodies) {
      const answer = await fetch(`${world.app.url}/api/files`, { method: 'POST', headers, body });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, code]);
    }
    const sysadmin = await world.app.login('sysadmin');
    expect((await sysadmin.upload('/api/files', 'a.pdf', PDF)).status).toBe(403);
  });
});

describe('a file over the limit', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ config: { uploadLimitBytes: 1024 * 1024 } });
  });
  afterAll(() => app.close());

  it('is refused with the limit in words', async () => {
    const officer = await app.login('officer');
    const answer = await officer.upload('/api/files', 'big.pdf', Buffer.concat([PDF, Buffer.alloc(2 * 1024 * 1024)]));
    expect(refusal(answer)).toEqual([413, 'request.too_large', {}]);
    expect((answer.body as { params: unknown }).params).toEqual({ limitMb: 1 });
    const kept: unknown[] = await app.dataSource.query('SELECT 1 FROM files');
    expect(kept).toEqual([]);
  });
});
