import { LandingWorld, must } from './landing-world.js';

describe('facts of landing', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
    const { id } = await world.signed();
    must(200, await world.leader.post(`/api/projects/${id}/status`, { status: 'terminated', reason: '终止' }));
  });
  afterAll(() => world.close());

  const TABLES = [
    'milestones',
    'milestone_verdicts',
    'project_zones',
    'project_industries',
    'project_stage_log',
    'status_changes',
  ];

  it.each(TABLES)('%s are neither changed nor deleted: the database refuses', async (table) => {
    const { query } = world.app.dataSource;
    const run = query.bind(world.app.dataSource);
    const [{ count }] = await run(`SELECT count(*)::int AS count FROM ${table}`);
    expect(count).toBeGreaterThan(0);
    await expect(run(`UPDATE ${table} SET recorded_at = recorded_at`)).rejects.toThrow('append-only');
    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    expect((await run(`SELECT count(*)::int AS count FROM ${table}`))[0].count).toBe(count);
  });
});
