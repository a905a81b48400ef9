import type { LandYield, ZoneYieldView } from '#insight/land-yield/dto/land-yield.dto.js';
import { CONTRACT } from '../landing/landing-world.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

describe('亩均 by zone', () => {
  let world: LedgerWorld;
  let manager: HttpClient;
  let contractFileId: string;
  beforeEach(async () => {
    world = await startLedgerWorld();
    manager = await world.login('manager');
    contractFileId = must(201, await manager.upload<{ id: string }>('/api/files', '合同.pdf', PDF)).id;
  });
  afterEach(() => world.close());

  const unit = async (code: string, over: object = {}): Promise<string> => {
    const body = { code, name: code, kind: 'land', zoneCode: 'C-MED-W', landUse: 'm2', area: '100', ...over };
    return must(201, await manager.post<{ id: string }>('/api/land-units', body)).id;
  };
  const give = async (unitId: string, projectId: string, area: string, basis = 'grant'): Promise<string> => {
    const body = { projectId, area, basis, effectiveOn: '2026-11-20', contractFileId };
    const answer = await manager.post<{ holdings: { id: string; area: string }[] }>(
      `/api/land-units/${unitId}/allocations`,
      body,
    );
    return must(201, answer).holdings[0]!.id;
  };
  const read = async (username = 'leader'): Promise<Map<string, ZoneYieldView>> => {
    const { zones } = must(200, await (await world.login(username)).get<LandYield>('/api/insight/land-yield'));
    return new Map(zones.map((zone) => [zone.zoneCode, zone]));
  };

  it('is verified investment, contract, tax and output of who was given land, for each mu of it', async () => {
    const [west, core] = [await unit('W-1'), await unit('C-1', { zoneCode: 'C-MED-CORE', area: '50' })];
    const project = await world.project({ fields: CONTRACT });
    await give(west, project, '40');
    await world.completed(project, '2026-09', '80000000.00');
    await world.completed(project, '2026-10', '20000000.04');
    await world.report(project, '2026-11', '5000000.00'); // reported is not verified
    const bare = await world.project();
    await give(core, bare, '10');
    const zones = await read();
    expect(zones.get('C-MED-W')).toMatchObject({
      area: '100.00',
      reserved: '0.00',
      allocated: '40.00',
      free: '60.00',
      projects: 1,
      withoutContract: 0,
      sums: {
        contracted: '300000000.00',
        completed: '100000000.04',
        promisedTax: '30000000.00',
        promisedOutput: '500000000.00',
      },
      perMu: {
        contracted: '7500000.00',
        completed: '2500000.00',
        promisedTax: '750000.00',
        promisedOutput: '12500000.00',
      },
    });
    expect(zones.get('C-MED-CORE')).toMatchObject({ projects: 1, withoutContract: 1, perMu: { contracted: '0.00' } });
    expect(zones.get('C-MED')).toMatchObject({
      area: '150.00',
      allocated: '50.00',
      projects: 2,
      sums: { completed: '100000000.04' },
      perMu: { completed: '2000000.00', contracted: '6000000.00' },
    });
    expect(zones.get('ROOT')?.sums).toEqual(zones.get('C-MED')?.sums);
  });

  it('says so where nothing is allocated: a reservation and a rented plant are no allocated land', async () => {
    const parcel = await unit('W-1');
    const plant = await unit('W-2', { kind: 'plant', area: '8000' });
    const project = await world.project({ fields: CONTRACT });
    const reservation = { projectId: project, area: '30', until: '2027-01-31', reason: '签约前保留' };
    must(201, await manager.post(`/api/land-units/${parcel}/reservations`, reservation));
    await give(plant, project, '1000', 'lease');
    const zones = await read();
    expect(zones.get('C-MED-W')).toMatchObject({ reserved: '30.00', allocated: '0.00', projects: 0, perMu: null });
    expect(zones.has('C-FTZ')).toBe(false);
  });

  it('forgets what was given back', async () => {
    const parcel = await unit('W-1');
    const project = await world.project({ fields: CONTRACT });
    const holding = await give(parcel, project, '40');
    const release = (body: object) =>
      manager.post(`/api/land-holdings/${holding}/release`, { reason: '退地', ...body });
    must(200, await release({ area: '10' }));
    expect((await read()).get('C-MED-W')?.perMu?.contracted).toBe('10000000.00');
    must(200, await release({}));
    expect((await read()).get('C-MED-W')).toMatchObject({ projects: 0, perMu: null, free: '100.00' });
  });

  it('is for the business to read', async () => {
    for (const name of ['officer', 'manager', 'verifier', 'leader']) expect((await read(name)).size).toBe(0);
    for (const name of ['department', 'sysadmin', 'auditor']) {
      expect((await (await world.login(name)).get('/api/insight/land-yield')).status).toBe(403);
    }
  });
});
