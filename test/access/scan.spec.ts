import { Readable } from 'node:stream';
import type { FileRules, StoredFile } from '#access/documents/dto/document.dto.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { EntryView } from '#investment/entries/dto/entry.dto.js';
import type { ProjectFileList } from '#landing/files/dto/project-file.dto.js';
import { FixedClock } from '#platform/clock/clock.js';
import { ClamdScanner, ScannerProblem } from '#platform/scan/clamd-scanner.js';
import { LandingWorld, must, NOW, PDF, refusal } from '../landing/landing-world.js';
import { clamdInstalled, EICAR, FakeClamd, freePort, realClamd } from '../support/clamd.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { startTestApp } from '../support/test-app.js';
import { testConfig } from '../support/test-config.js';

const WAITING = 'files.scan-waiting';
const VIRUS = Buffer.concat([PDF, Buffer.from(EICAR)]);
let unlike = 0;
/** No two files of these specs are the same bytes. */
const aFile = (): Buffer => Buffer.concat([PDF, Buffer.from(`\n%${(unlike += 1)}`)]);

describe('files where there is a scanner', () => {
  let world: LandingWorld;
  let clamd: FakeClamd;

  beforeAll(async () => {
    clamd = await FakeClamd.open();
    const clock = new FixedClock(NOW);
    world = new LandingWorld(await startTestApp({ clock, config: { clamav: clamd.address } }), clock);
    for (const name of ['officer', 'officer2', 'manager', 'verifier', 'leader'] as const) {
      world[name] = await world.app.login(name);
    }
  });
  afterAll(async () => {
    await world.close();
    await clamd.close();
  });

  const upload = async (bytes = aFile()) =>
    must(201, await world.officer.upload<StoredFile>('/api/files', '证明.pdf', bytes));
  const stateOf = async (id: string) => {
    const { versions } = must(200, await world.officer.get<{ versions: StoredFile[] }>(`/api/files/${id}/versions`));
    return versions[0]?.scanState;
  };

  it('open and count once the scanner has passed them, not before', async () => {
    expect(must(200, await world.officer.get<FileRules>('/api/files/rules')).scanned).toBe(true);
    const { id, scanState } = await upload();
    expect(scanState).toBe('pending');
    for (const path of [`/api/files/${id}`, `/api/files/${id}/preview`]) {
      expect(refusal(await world.officer.get(path)).slice(0, 2)).toEqual([409, 'file.being_scanned']);
    }
    await runJobs(world.app, { twice: true });
    expect(await stateOf(id)).toBe('clean');
    expect((await world.officer.bytes(`/api/files/${id}`)).status).toBe(200);
  });

  it('may be cited while they wait; nothing is verified on them, and the stage follows once they have passed', async () => {
    const project = await world.project({ needs: '用地' });
    const meeting = (await world.view(project.id)).milestones[0]!;
    must(200, await world.verdict(meeting.id, { verdict: 'verified' }));
    const { id: evidenceFileId } = await upload();
    const review = must(201, await world.report(project.id, { kind: 'appraisal_passed', evidenceFileId }));
    expect(review.evidenceState).toBe('pending');
    expect(refusal(await world.verdict(review.id, { verdict: 'verified' })).slice(0, 2)).toEqual([
      409,
      'file.being_scanned',
    ]);
    expect(refusal(await world.verdict(review.id, { verdict: 'sent_back' }))[0]).toBe(400);
    const lacks = async () =>
      (await world.view(project.id)).nextStage?.missing.map(({ kind, code }) => `${kind} ${code}`);
    const waiting = await lacks();
    await runJobs(world.app);
    expect(waiting?.length).toBeGreaterThan((await lacks())?.length ?? 0);
    expect(must(200, await world.verdict(review.id, { verdict: 'verified' })).evidenceState).toBe('clean');
  });

  it('hold up the verdict on a month of investment in the same way', async () => {
    const { id } = await world.signed().catch(() => world.project());
    const { id: evidenceFileId } = await upload();
    const body = { kind: 'completed', month: '2026-10', amount: '1000000.00', evidenceFileId };
    const answer = await world.officer.post<EntryView>(`/api/projects/${id}/entries`, body);
    const entry = must(201, answer);
    const verdict = () => world.verifier.post<EntryView>(`/api/entries/${entry.id}/verdict`, { verdict: 'verified' });
    expect(refusal(await verdict()).slice(0, 2)).toEqual([409, 'file.being_scanned']);
    await runJobs(world.app);
    expect(must(200, await verdict()).evidenceState).toBe('clean');
  });

  it('with a virus are refused: the bytes go, who brought them is told, and they are evidence of nothing', async () => {
    const project = await world.project();
    const { id } = await upload(VIRUS);
    const twin = await upload(VIRUS);
    const review = must(201, await world.report(project.id, { kind: 'legal_review', evidenceFileId: id }));
    await runJobs(world.app, { twice: true });
    expect([await stateOf(id), await stateOf(twin.id)]).toEqual(['refused', 'refused']);
    expect(refusal(await world.officer.get(`/api/files/${id}`)).slice(0, 2)).toEqual([409, 'file.refused']);
    expect(refusal(await world.verdict(review.id, { verdict: 'verified' })).slice(0, 2)).toEqual([409, 'file.refused']);
    must(200, await world.verdict(review.id, { verdict: 'sent_back', reason: '文件带毒' }));
    const again = { kind: 'legal_review', effectiveOn: '2026-11-19', evidenceFileId: id };
    expect(refusal(await world.report(project.id, again))[2]).toEqual({ evidenceFileId: 'file.refused' });
    const { items } = must(200, await world.officer.get<NoticePage>('/api/notices?limit=100'));
    expect(items.filter(({ kind }) => kind === 'file.refused').map(({ textZh }) => textZh)).toHaveLength(2);
    expect(items.find(({ kind }) => kind === 'file.refused')?.textZh).toContain('Eicar-Test');
    const { items: files } = must(200, await world.leader.get<ProjectFileList>(`/api/projects/${project.id}/files`));
    expect(files[0]?.versions[0]).toMatchObject({ scanState: 'refused', scanFinding: 'Eicar-Test' });
    expect((await upload(VIRUS)).scanState).toBe('pending');
  });

  it('wait while the scanner is away or cannot say, and are asked after again', async () => {
    // What the cases before left waiting would take the answers meant for this file.
    await runJobs(world.app);
    const { id } = await upload();
    for (const answer of [null, 'stream: INSTREAM size limit exceeded. ERROR', null]) {
      clamd.answers.push(answer);
      await (answer === null ? runJobs(world.app) : runScheduled(world.app, WAITING));
    }
    expect(await stateOf(id)).toBe('pending');
    clamd.answers.length = 0;
    await runScheduled(world.app, WAITING);
    expect(await stateOf(id)).toBe('clean');
  });
});

describe('files where there is none', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  it('count at once, and the house says that nothing scans them', async () => {
    const stored = must(201, await world.officer.upload<StoredFile>('/api/files', '证明.pdf', aFile()));
    expect(stored.scanState).toBe('not_scanned');
    expect(must(200, await world.officer.get<FileRules>('/api/files/rules')).scanned).toBe(false);
    expect((await world.officer.bytes(`/api/files/${stored.id}`)).status).toBe(200);
  });

  it('are let go by a house whose scanner was taken away', async () => {
    const { id } = must(201, await world.officer.upload<StoredFile>('/api/files', '证明.pdf', aFile()));
    await world.app.dataSource.query(`UPDATE files SET scan_state = 'pending' WHERE id = $1`, [id]);
    await runScheduled(world.app, WAITING);
    expect((await world.officer.bytes(`/api/files/${id}`)).status).toBe(200);
  });
});

describe('what clamd is asked', () => {
  const scannerAt = (clamav: { host: string; port: number }) => new ClamdScanner(testConfig({ clamav }));
  const big = () => Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(64 * 1024, 1)));

  async function keepsTheContract(scanner: ClamdScanner): Promise<void> {
    expect(await scanner.scan(Readable.from([aFile()]))).toEqual({ clean: true });
    const found = await scanner.scan(Readable.from([VIRUS]));
    expect(found).toEqual({ clean: false, finding: expect.stringMatching(/Test/) as string });
    expect(await scanner.scan(Readable.from([Buffer.alloc(0)]))).toEqual({ clean: true });
    expect(await scanner.scan(big())).toEqual({ clean: true });
  }

  it('and how it answers, by the protocol', async () => {
    const clamd = await FakeClamd.open();
    await keepsTheContract(scannerAt(clamd.address));
    expect(clamd.scanned.at(-1)).toBe(64 * 64 * 1024);
    clamd.answers.push("stream: Can't allocate memory ERROR", null);
    for (const _ of clamd.answers.slice()) {
      await expect(scannerAt(clamd.address).scan(Readable.from([PDF]))).rejects.toThrow(ScannerProblem);
    }
    await clamd.close();
    await expect(scannerAt(clamd.address).scan(Readable.from([PDF]))).rejects.toThrow(ScannerProblem);
  });

  (clamdInstalled ? it : it.skip)(
    'and the real one, where it is installed, answers the same',
    async () => {
      const port = await freePort();
      const stop = await realClamd(port);
      try {
        const scanner = scannerAt({ host: '127.0.0.1', port });
        await keepsTheContract(scanner);
        // Over its limit it hangs up in the middle: that is no verdict.
        const huge = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(64 * 1024, 1)));
        await expect(scanner.scan(huge)).rejects.toThrow(ScannerProblem);
      } finally {
        await stop();
      }
    },
    90_000,
  );
});
