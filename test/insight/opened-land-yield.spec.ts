import type { LandYield } from '#insight/land-yield/dto/land-yield.dto.js';
import { must } from '../investment/ledger-world.js';
import { CONTRACT } from '../landing/landing-world.js';
import {
  clients,
  closeOpenedWorld,
  get,
  ids,
  opened,
  opensTo,
  place,
  startOpenedWorld,
  world,
} from './opened-world.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

beforeAll(startOpenedWorld, 60_000);
afterAll(closeOpenedWorld);

describe('亩均', () => {
  const unit = async (code: string, area: string, zoneCode = 'C-MED-W') => {
    const body = { code, name: code, kind: 'land', zoneCode, landUse: 'm2', area };
    return must(201, await clients['manager']!.post<{ id: string }>('/api/land-units', body)).id;
  };
  const give = async (unitId: string, projectId: string, area: string, contractFileId: string) =>
    must(
      201,
      await clients['manager']!.post(`/api/land-units/${unitId}/allocations`, {
        ...{ projectId, area, basis: 'grant', effectiveOn: '2026-11-20', contractFileId },
      }),
    );

  it('opens to the projects above the line and the parcels below it, each adding up', async () => {
    const file = must(201, await clients['manager']!.upload<{ id: string }>('/api/files', '合同.pdf', PDF)).id;
    const [west, core, more] = [
      await unit('W-1', '100'),
      await unit('C-1', '50', 'C-MED-CORE'),
      await unit('W-2', '9.5'),
    ];
    const shared = await world.project({ fields: CONTRACT });
    await place(shared, { contracted_amount: '100.00' });
    await give(west, shared, '1', file);
    await give(core, shared, '2', file);
    for (const amount of ['0.01', '0.02', '10.00']) {
      const other = await world.project({ fields: CONTRACT });
      await place(other, { contracted_amount: amount });
      await give(west, other, '3', file);
      await give(core, other, '4', file);
    }
    await give(more, ids['c']!, '2.5', file);
    await world.completed(shared, '2025-01', '0.01');
    await world.completed(shared, '2025-02', '5.00');
    await world.report(shared, '2025-03', '900.00');
    const before = await world.completed(shared, '2025-04', '1.00');
    await world.verify(
      (await world.report(shared, '2025-04', '3.00', { expectedVerified: before.id, reason: '核增' })).id,
    );
    const { zones } = await get<LandYield>('insight/land-yield');
    expect(zones.length).toBeGreaterThan(3);
    for (const by of ['leader', 'officer2', 'manager'])
      for (const { zoneCode, sums, allocated, area, free, projects } of zones) {
        const path = `land-yield?zoneCode=${zoneCode}`;
        for (const figure of ['contracted', 'completed', 'promisedTax', 'promisedOutput'] as const)
          expect((await opensTo(sums[figure], `${path}&figure=${figure}`, by)).count).toBe(projects);
        for (const [figure, land] of Object.entries({ allocated, area, free })) {
          const found = await opensTo(land, `${path}&figure=${figure}`, by);
          expect([figure, found.unit]).toEqual([figure, 'mu']);
        }
      }
    expect(zones.find(({ zoneCode }) => zoneCode === 'C-MED')?.sums.completed).toBe('8.01');
    const blind = await opened('land-yield?zoneCode=C-MED&figure=contracted', 'officer2');
    expect(blind.rows.some(({ visible, name }) => !visible && name !== null)).toBe(false);
    expect(blind.rows.every(({ visible }) => !visible)).toBe(true);
    const held = await opened('land-yield?zoneCode=C-MED&figure=allocated', 'officer2');
    expect(held.rows.map(({ name, note, projectId }) => [name === null, note, projectId])).toEqual(
      held.rows.map(() => [false, null, null]),
    );
  });

  it('knows no zone of that name, and no figure', async () => {
    expect((await clients['leader']!.get('/api/insight/opened/land-yield?zoneCode=NOPE&figure=area')).status).toBe(404);
    expect((await clients['leader']!.get('/api/insight/opened/land-yield?zoneCode=C-MED&figure=x')).status).toBe(400);
  });
});
