import type { ProjectPage, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { aProject, LandingWorld, must, refusal } from './landing-world.js';

describe('whose projects are whose', () => {
  let world: LandingWorld;
  let med: ProjectView;
  let mat: ProjectView;

  beforeAll(async () => {
    world = await LandingWorld.start();
    med = await world.project({ zoneCode: 'C-MED-W' });
    mat = await world.project({ zoneCode: 'C-MAT-S' }, world.officer2);
  });
  afterAll(() => world.close());

  const seen = async (by: HttpClient) => {
    const page = must(200, await by.get<ProjectPage>('/api/projects?limit=200'));
    return { ids: page.items.map((row) => row.id).sort(), total: page.total, sum: page.sums?.plannedTotal };
  };
  const both = () => [med.id, mat.id].sort();

  it('a list, its count and its sums hold the rows one may see', async () => {
    const one = (id: string) => ({ ids: [id], total: 1, sum: '350000000.00' });
    expect(await seen(world.officer)).toEqual(one(med.id));
    expect(await seen(world.officer2)).toEqual(one(mat.id));
    expect(await seen(world.manager)).toEqual(one(med.id));
    expect(await seen(world.manager2)).toEqual(one(mat.id));
    for (const by of [world.verifier, world.leader])
      expect(await seen(by)).toEqual({ ids: both(), total: 2, sum: '700000000.00' });
  });

  it.each(['', '/history', '/milestones', '/advancement'])('a project of others is not there: %s', async (path) => {
    expect(refusal(await world.officer2.get(`/api/projects/${med.id}${path}`))).toEqual([404, 'record.not_found', {}]);
    expect((await world.leader.get(`/api/projects/${med.id}${path}`)).status).toBe(200);
  });

  it('seen is not yet allowed', async () => {
    const patch = (by: HttpClient) => by.patch(`/api/projects/${med.id}`, { needs: 'x' }, med.version);
    expect((await patch(world.verifier)).status).toBe(403);
    expect((await patch(world.leader)).status).toBe(403);
    expect((await patch(world.officer2)).status).toBe(404);
    expect((await world.report(med.id, { kind: 'legal_review' }, world.verifier)).status).toBe(403);
    expect((await world.report(med.id, { kind: 'legal_review' }, world.manager2)).status).toBe(404);
  });

  it('says what the reader may do', async () => {
    const may = async (by: HttpClient) => (await world.view(med.id, by)).may;
    expect(await may(world.officer)).toEqual(
      expect.arrayContaining(['project.read', 'project.edit', 'milestone.report']),
    );
    expect(await may(world.officer)).not.toContain('milestone.verify');
    expect(await may(world.manager)).toEqual(expect.arrayContaining(['project.status', 'milestone.verify']));
    expect(await may(world.verifier)).not.toContain('project.edit');
    expect(await may(world.leader)).toEqual(expect.arrayContaining(['gate.waive', 'project.rezone']));
  });

  it('a manager opens projects in the zones they answer for', async () => {
    expect((await world.manager.post('/api/projects', aProject({ zoneCode: 'C-MED-E' }))).status).toBe(201);
    expect((await world.manager.post('/api/projects', aProject({ zoneCode: 'C-MAT' }))).status).toBe(404);
    expect((await world.verifier.post('/api/projects', aProject())).status).toBe(403);
  });

  it('what is no id is not found, and nobody unknown gets in', async () => {
    expect((await world.leader.get('/api/projects/1')).status).toBe(404);
    expect((await world.leader.get(`/api/projects/'%20OR%201=1`)).status).toBe(404);
    expect((await world.app.http.get(`/api/projects/${med.id}`)).status).toBe(401);
    expect((await (await world.app.login('auditor')).get(`/api/projects/${med.id}`)).status).toBe(403);
  });
});
