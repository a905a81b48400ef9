import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, unlink, writeFile, mkdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentView, FileRules, StoredFile } from '#access/documents/dto/document.dto.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { ProjectFileList } from '#landing/files/dto/project-file.dto.js';
import { FixedClock } from '#platform/clock/clock.js';
import { LandingWorld, must, PDF, refusal } from '../landing/landing-world.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { startTestApp } from '../support/test-app.js';

/** Bytes in the store carry the time of this machine, so these specs live in it. */
const NOW = new Date();
const DAY = 86_400_000;
let unlike = 0;
const aFile = (): Buffer => Buffer.concat([PDF, Buffer.from(`\n%${(unlike += 1)}`)]);

describe('documents', () => {
  let world: LandingWorld;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'berth-documents-'));
    const clock = new FixedClock(NOW);
    world = new LandingWorld(await startTestApp({ clock, config: { dataDir } }), clock);
    for (const name of ['officer', 'officer2', 'manager', 'manager2', 'verifier', 'leader'] as const) {
      world[name] = await world.app.login(name);
    }
  });
  afterAll(async () => {
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  afterEach(() => world.clock.set(NOW));

  const upload = (bytes = aFile(), fields: Record<string, string> = {}, by = world.officer, name = '协议.pdf') =>
    by.upload<StoredFile>('/api/files', name, bytes, undefined, fields);
  const files = async (id: string, by = world.leader) =>
    must(200, await by.get<ProjectFileList>(`/api/projects/${id}/files`));
  const report = async (projectId: string, evidenceFileId: string) =>
    must(201, await world.report(projectId, { kind: 'legal_review', evidenceFileId, effectiveOn: today() }));
  const today = () => new Date(NOW.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

  it('are of a type, and say so', async () => {
    const rules = must(200, await world.officer.get<FileRules>('/api/files/rules'));
    expect(rules).toMatchObject({ limitBytes: 20 * 1024 * 1024, scanned: false });
    for (const type of rules.types) expect(must(201, await upload(aFile(), { type })).type).toBe(type);
    expect(must(201, await upload()).type).toBe('other');
    expect(refusal(await upload(aFile(), { type: 'virus' }))).toEqual([
      400,
      'request.invalid',
      { type: 'field.not_in_list' },
    ]);
    expect(refusal(await upload(aFile(), { confidential: 'yes' }))[2]).toEqual({ confidential: 'field.not_in_list' });
    expect(refusal(await upload(aFile(), { sha256: 'x' }))[2]).toEqual({ sha256: 'field.unknown' });
  });

  it('lie in the store once, however often and under whatever name they are brought', async () => {
    const bytes = aFile();
    const [one, two] = await Promise.all([upload(bytes), upload(bytes, {}, world.manager, '另一个名字.pdf')]);
    const [first, second] = [must(201, one), must(201, two)];
    expect(first.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(second).toMatchObject({ sha256: first.sha256, version: 1 });
    expect(second.documentId).not.toBe(first.documentId);
    expect(await readdir(join(dataDir, 'files', first.sha256.slice(0, 2)))).toContain(first.sha256);
    expect(await readdir(join(dataDir, 'files', 'incoming'))).toEqual([]);
    const names: unknown[] = await world.app.dataSource.query(
      `SELECT DISTINCT storage_key FROM files WHERE sha256 = $1`,
      [first.sha256],
    );
    expect(names).toHaveLength(1);
  });

  it('that are refused leave nothing behind', async () => {
    const before = await readdir(join(dataDir, 'files'), { recursive: true });
    for (const [name, bytes] of [
      ['a.pdf', Buffer.from('<html>')],
      ['a.exe', aFile()],
      ['a.pdf', Buffer.alloc(0)],
    ] as const)
      expect((await upload(bytes, {}, world.officer, name)).status).toBeGreaterThanOrEqual(400);
    expect((await upload(Buffer.concat([PDF, randomBytes(21 * 1024 * 1024)]))).status).toBe(413);
    expect((await upload(aFile(), { type: 'x' })).status).toBe(400);
    expect(await readdir(join(dataDir, 'files'), { recursive: true })).toEqual(before);
  });

  it('are saved or shown, as asked', async () => {
    const { id } = must(201, await upload());
    const shown = async (path: string) =>
      (await world.officer.bytes(path)).headers.get('content-disposition')?.split(';')[0];
    expect(await shown(`/api/files/${id}`)).toBe('inline');
    expect(await shown(`/api/files/${id}?download=true`)).toBe('attachment');
    expect(refusal(await world.officer.get(`/api/files/${id}?download=maybe`))[0]).toBe(400);
  });

  it('have versions: a new one stands beside the old, which its facts go on citing', async () => {
    const project = await world.project();
    const old = must(201, await upload(aFile(), { type: 'agreement' }));
    await report(project.id, old.id);
    const next = must(201, await upload(aFile(), { replaces: old.id }, world.manager));
    expect(next).toMatchObject({ documentId: old.documentId, version: 2, type: 'agreement' });
    const [document] = (await files(project.id)).items;
    expect(document?.versions.map(({ id, version }) => [id, version])).toEqual([
      [next.id, 2],
      [old.id, 1],
    ]);
    expect(document?.cites).toEqual([{ fileId: old.id, kind: 'milestone', label: 'legal_review' }]);
    expect((await world.view(project.id)).milestones.map(({ evidenceFileId }) => evidenceFileId)).toContain(old.id);
    for (const { id } of [old, next]) expect((await world.verifier.bytes(`/api/files/${id}`)).status).toBe(200);
    const view = must(200, await world.verifier.get<DocumentView>(`/api/files/${old.id}/versions`));
    expect([view.versions.length, view.may]).toEqual([2, { original: true, replace: false }]);
  });

  it('are replaced by who brought them or may report on what cites them, and only at their newest', async () => {
    const project = await world.project();
    const old = must(201, await upload());
    expect(refusal(await upload(aFile(), { replaces: old.id }, world.manager))[2]).toEqual({
      replaces: 'file.unknown',
    });
    await report(project.id, old.id);
    expect(refusal(await upload(aFile(), { replaces: old.id }, world.verifier)).slice(0, 2)).toEqual([
      403,
      'file.not_yours_to_replace',
    ]);
    expect(refusal(await upload(aFile(), { replaces: old.id }, world.manager2))[2]).toEqual({
      replaces: 'file.unknown',
    });
    const both = await Promise.all([
      upload(aFile(), { replaces: old.id }),
      upload(aFile(), { replaces: old.id }, world.manager),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(refusal(both.find(({ status }) => status === 400)!)[2]).toEqual({ replaces: 'file.newer_exists' });
    for (const replaces of ['x', '00000000-0000-4000-8000-000000000000'])
      expect((await upload(aFile(), { replaces })).status).toBe(400);
  });

  it('are kept with a project without proving anything, and taken off again', async () => {
    const { id } = await world.project();
    const { id: fileId } = must(201, await upload());
    const attach = (by = world.officer, file = fileId) =>
      by.post<ProjectFileList>(`/api/projects/${id}/files`, { fileId: file });
    const list = must(201, await attach());
    expect(list).toMatchObject({
      mayAdd: true,
      scanned: false,
      items: [{ cites: [{ fileId, kind: 'project', label: '' }] }],
    });
    must(201, await attach());
    expect((await files(id, world.verifier)).mayAdd).toBe(false);
    expect((await world.verifier.bytes(`/api/files/${fileId}`)).status).toBe(200);
    expect((await world.officer2.get(`/api/projects/${id}/files`)).status).toBe(404);
    expect((await attach(world.officer2)).status).toBe(404);
    expect((await attach(world.verifier)).status).toBe(403);
    const theirs = must(201, await upload(aFile(), {}, world.officer2));
    expect(refusal(await attach(world.officer, theirs.id))[2]).toEqual({ fileId: 'file.unknown' });
    expect(must(200, await world.officer.delete<ProjectFileList>(`/api/projects/${id}/files/${fileId}`)).items).toEqual(
      [],
    );
    expect((await world.verifier.bytes(`/api/files/${fileId}`)).status).toBe(404);
    expect(must(201, await attach()).items).toHaveLength(1);
    expect((await world.officer.delete(`/api/projects/${id}/files/${theirs.id}`)).status).toBe(404);
  });

  describe('in the night', () => {
    const night = async (after = 0) => {
      world.clock.set(new Date(NOW.getTime() + after));
      await runScheduled(world.app, 'files.check-nightly');
      await runJobs(world.app);
      const admin = await world.app.login('sysadmin');
      const { items } = must(200, await admin.get<NoticePage>('/api/notices?limit=100'));
      return items.filter(({ kind }) => kind === 'files.checked').map(({ textEn }) => textEn);
    };
    const there = (file: StoredFile) =>
      readdir(join(dataDir, 'files', file.sha256.slice(0, 2))).then((names) => names.includes(file.sha256));
    const rows = async (id: string) =>
      (await world.app.dataSource.query(`SELECT 1 FROM files WHERE id = $1`, [id])).length;

    it('are all there, and nobody is bothered', async () => {
      expect(await night()).toEqual([]);
    });

    it('are named where something is wrong, by id and key, never by name', async () => {
      const lost = must(201, await upload());
      await unlink(join(dataDir, 'files', lost.sha256.slice(0, 2), lost.sha256));
      expect(refusal(await world.officer.get(`/api/files/${lost.id}`)).slice(0, 2)).toEqual([410, 'file.lost']);
      const stray = `${'ab'.padEnd(64, '0')}`;
      const half = '11111111-2222-4333-8444-555555555555.part';
      const old = new Date(NOW.getTime() - 2 * 3_600_000);
      for (const [folder, name] of [
        ['ab', stray],
        ['incoming', half],
      ] as const) {
        await mkdir(join(dataDir, 'files', folder), { recursive: true });
        await writeFile(join(dataDir, 'files', folder, name), 'left by a kill');
        await utimes(join(dataDir, 'files', folder, name), old, old);
      }
      await writeFile(join(dataDir, 'files', 'incoming', 'under-way.part'), 'growing');
      const [said] = await night(DAY / 24);
      expect(said).toContain('1 without content, 1 contents without record, 1 broken-off uploads');
      for (const word of [lost.id, stray, half]) expect(said).toContain(word);
      expect(said).not.toContain('协议');
      expect(await readdir(join(dataDir, 'files', 'incoming'))).toEqual(['under-way.part']);
      expect(await readdir(join(dataDir, 'files', 'ab'))).toContain(stray);
      await rm(join(dataDir, 'files', 'incoming', 'under-way.part'));
      await world.app.dataSource.query(`DELETE FROM files WHERE id = $1`, [lost.id]);
    });

    it('go when nobody has cited them for thirty days: the record first, the bytes the night after', async () => {
      const project = await world.project();
      const cited = must(201, await upload());
      const newer = must(201, await upload(aFile(), { replaces: cited.id }));
      await report(project.id, cited.id);
      const uncited = must(201, await upload());
      const twin = aFile();
      const [kept, gone] = [must(201, await upload(twin)), must(201, await upload(twin))];
      must(201, await world.officer.post(`/api/projects/${project.id}/files`, { fileId: kept.id }));
      await night(29 * DAY);
      expect(await rows(uncited.id)).toBe(1);
      await night(31 * DAY);
      expect(await Promise.all([uncited, gone, cited, newer, kept].map(({ id }) => rows(id)))).toEqual([0, 0, 1, 1, 1]);
      expect(await there(uncited)).toBe(true);
      await night(32 * DAY);
      expect(await Promise.all([uncited, cited, newer, kept].map(there))).toEqual([false, true, true, true]);
      expect((await world.verifier.bytes(`/api/files/${kept.id}`)).status).toBe(200);
    });

    it('stay where the store holds more strangers than files of ours', async () => {
      const strangers = Array.from({ length: 300 }, (_, at) => `cd${String(at).padStart(62, '0')}`);
      await mkdir(join(dataDir, 'files', 'cd'), { recursive: true });
      const old = new Date(NOW.getTime() - 90 * DAY);
      for (const name of strangers) {
        await writeFile(join(dataDir, 'files', 'cd', name), name);
        await utimes(join(dataDir, 'files', 'cd', name), old, old);
      }
      await night();
      expect((await readdir(join(dataDir, 'files', 'cd'))).filter((name) => strangers.includes(name))).toHaveLength(
        300,
      );
    });
  });
});
