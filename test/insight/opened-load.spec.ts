import type { BlockerReference, BlockerView, DepartmentLoad } from '#landing/blockers/dto/blocker.dto.js';
import { must } from '../investment/ledger-world.js';
import {
  clients,
  closeOpenedWorld,
  get,
  ids,
  opened,
  opensTo,
  READERS,
  startOpenedWorld,
  world,
} from './opened-world.js';

beforeAll(startOpenedWorld, 60_000);
afterAll(closeOpenedWorld);

describe('a department’s load', () => {
  const FIGURES = ['open', 'overdue', 'handedOver'] as const;
  const at = (day: string) => world.clock.set(new Date(`${day}T02:00:00Z`));
  const raise = async (project: string, teamId: string, by = 'manager') =>
    must(
      201,
      await clients[by]!.post<BlockerView>(`/api/projects/${project}/blockers`, {
        kindCode: 'power',
        title: '双回路用电',
        teamId,
      }),
    ).id;

  it('opens to the requests, each with what it adds, for whoever sees the table', async () => {
    const department = (clients['department'] = await world.login('department'));
    const { teams } = await get<BlockerReference>('blocker-kinds', 'manager');
    const [office, zones] = ['Administrative office', 'Park management'].map(
      (name) => teams.find(({ nameEn }) => nameEn.startsWith(name))!.id,
    ) as [string, string];
    const step = async (id: string, action: string, over: object = {}, by = department) =>
      must(200, await by.post(`/api/blockers/${id}/steps`, { action, ...over }));
    at('2026-12-01');
    const [one, secret, other] = [
      await raise(ids['a']!, office),
      await raise(ids['c']!, office),
      await raise(ids['b']!, office, 'officer2'),
    ];
    at('2026-12-05');
    await step(one, 'hand_over', { text: '转', teamId: zones });
    await step(other, 'solve', { text: '已办' });
    at('2027-02-01');
    await step(secret, 'hand_over', { text: '转', teamId: zones });
    at('2027-03-29');
    const back = await raise(ids['a']!, office);
    at('2027-04-01');
    await step(back, 'hand_over', { text: '转', teamId: zones });
    // Sent to and fro: one request, handed over by the same department twice.
    for (const team of [office, zones])
      await world.app.dataSource.query(
        `INSERT INTO blocker_steps (blocker_id, action, team_id, due_on, text, by, "on", recorded_at)
         SELECT id, 'hand_over', $2, due_on, '转', requested_by, '2027-04-01', now() FROM blockers WHERE id = $1`,
        [back, team],
      );
    for (const by of [...READERS, 'department']) {
      const load = await get<DepartmentLoad[]>('blockers/load', by);
      for (const { teamId, waitedDays, ...row } of load) {
        for (const figure of FIGURES) {
          const found = await opened(`load?teamId=${teamId}&figure=${figure}`, by);
          expect([by, figure, found.count, found.sum]).toEqual([by, figure, row[figure], null]);
        }
        const days = await opensTo(
          waitedDays === 0 ? null : `${waitedDays}.00`,
          `load?teamId=${teamId}&figure=waitedDays`,
          by,
        );
        expect(days.unit).toBe('days');
      }
      if (by !== 'leader') continue;
      expect(load.map((row) => [row.teamId, row.open, row.overdue, row.waitedDays, row.handedOver]).sort()).toEqual(
        [
          [office, 0, 0, 4 + 62 + 4 + 3, 4],
          [zones, 3, 2, 117 + 59, 1],
        ].sort(),
      );
    }
    const { rows } = await opened(`load?teamId=${zones}&figure=open`, 'leader');
    expect(rows.map(({ kind, id, note }) => [kind, id, note?.slice(0, 5)]).sort()).toEqual(
      [
        ['blocker', one, '澜舟原料药'],
        ['blocker', secret, '蓝鲸九号'],
        ['blocker', back, '澜舟原料药'],
      ].sort(),
    );
    expect(JSON.stringify(await opened(`load?teamId=${office}&figure=waitedDays`, 'department'))).not.toContain(
      '智联装备',
    );
  });

  it('is not for who may not see requests', async () => {
    const admin = await world.login('sysadmin');
    expect((await admin.get(`/api/insight/opened/load?teamId=${ids['a']}&figure=open`)).status).toBe(403);
  });
});
