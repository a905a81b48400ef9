import { add as addMoney } from '#platform/money/money.js';
import type { LandHistory, LandMap, LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import type { LandUnitPage } from '#landing/land/dto/land-unit.dto.js';
import { LandLeft } from '#plan/zones/land-left.js';
import type { ZoneShapeView } from '#plan/zones/zone-shapes.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { aParcel, aPlant, areas, Land, SQUARE } from './land-world.js';
import { LandingWorld, must, refusal } from './landing-world.js';

describe('parcels and standard plants', () => {
  let world: LandingWorld;
  let land: Land;
  beforeAll(async () => {
    world = await LandingWorld.start();
    land = new Land(world);
  });
  afterAll(() => world.close());

  const add = (body: unknown, by: HttpClient = world.manager, headers = {}) =>
    by.post<LandUnitView>('/api/land-units', body, headers);
  const list = async (query: string, by: HttpClient = world.officer) =>
    must(200, await by.get<LandUnitPage>(`/api/land-units?${query}`));

  it('are written down with price, utilities and outline, and stand free', async () => {
    const body = aParcel({
      area: '120.5',
      price: '320000',
      priceBasis: 'per_mu',
      utilities: { powerKva: '12000', steamTHour: '8.5', gasM3Hour: null },
      geometry: SQUARE,
      note: '三通一平',
    });
    const unit = must(201, await add(body));
    expect(areas(unit)).toEqual(['120.50', '0.00', '0.00', '120.50', 'free']);
    expect(unit).toMatchObject({
      price: '320000.00',
      priceBasis: 'per_mu',
      utilities: { powerKva: '12000', steamTHour: '8.5' },
      geometry: SQUARE,
      drawn: true,
      mayManage: true,
      sample: false,
      version: 1,
      holdings: [],
      others: { reserved: '0.00', allocated: '0.00' },
    });
    expect(unit.utilities).not.toHaveProperty('gasM3Hour');
    const history = must(200, await world.leader.get<LandHistory>(`/api/land-units/${unit.id}/history`));
    expect(history.items.map((event) => event.action)).toEqual(['land.added']);
  });

  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['no area', { area: null }, { area: 'field.required' }],
    ['an area of nothing', { area: '0' }, { area: 'field.area' }],
    ['an area in hectares and words', { area: '8公顷' }, { area: 'field.area' }],
    ['a zone that does not exist', { zoneCode: 'NOWHERE' }, { zoneCode: 'field.unknown_code' }],
    ['a kind that is none', { kind: 'lake' }, { kind: 'field.not_in_list' }],
    ['a use that is none', { landUse: 'farm' }, { landUse: 'field.not_in_list' }],
    ['a rent for land', { price: '12', priceBasis: 'per_m2_month' }, { priceBasis: 'land.price_basis' }],
    ['a price of nothing in particular', { price: '12' }, { priceBasis: 'land.price_half' }],
    ['half a kVA with words', { utilities: { powerKva: '1万' } }, { 'utilities.powerKva': 'field.quantity' }],
    ['negative water', { utilities: { waterM3Day: '-1' } }, { 'utilities.waterM3Day': 'field.quantity' }],
    ['a utility nobody knows', { utilities: { wifi: '1' } }, { 'utilities.wifi': 'field.unknown' }],
    ['a point', { geometry: { type: 'Point', coordinates: [1, 2] } }, { geometry: 'geometry.shape' }],
    [
      'latitude first',
      { geometry: { type: 'Polygon', coordinates: [SQUARE.coordinates[0]!.map((at) => [at[1], at[0]])] } },
      { geometry: 'geometry.position' },
    ],
    [
      'a ring left open',
      { geometry: { type: 'Polygon', coordinates: [SQUARE.coordinates[0]!.slice(0, 4)] } },
      { geometry: 'geometry.open_ring' },
    ],
    ['a field nobody knows', { owner: 'me' }, { owner: 'field.unknown' }],
  ])('%s is refused at its field', async (_, over, fields) => {
    expect(refusal(await add(aParcel(over)))).toEqual([400, 'request.invalid', fields]);
  });

  it('have a code of their own, and a request sent twice makes one', async () => {
    const body = aParcel({ code: 'W-TWICE' });
    const headers = { 'idempotency-key': 'land-twice-1' };
    const first = must(201, await add(body, world.manager, headers));
    expect(must(201, await add(body, world.manager, headers)).id).toBe(first.id);
    expect(refusal(await add(aParcel({ code: 'W-TWICE' })))[1]).toBe('land.code_taken');
  });

  it('are kept by the manager of their zone alone, and read by whoever plans with land', async () => {
    const unit = await land.unit();
    for (const by of [world.officer, world.verifier, world.leader]) {
      expect(refusal(await add(aParcel(), by))[0]).toBe(403);
      expect((await land.view(unit.id, by)).mayManage).toBe(false);
    }
    expect((await land.view(unit.id, await world.app.login('department'))).code).toBe(unit.code);
    expect(refusal(await add(aParcel(), world.manager2))[0]).toBe(403);
    expect(refusal(await world.manager2.patch(`/api/land-units/${unit.id}`, { name: '占' }, 1))[0]).toBe(403);
    for (const name of ['sysadmin', 'secadmin', 'auditor']) {
      expect((await (await world.app.login(name)).get('/api/land-units')).status).toBe(403);
    }
  });

  it('are corrected by who has seen the latest, and the story says what', async () => {
    const unit = await land.unit({ geometry: SQUARE });
    const edit = (body: object, version: number) =>
      world.manager.patch<LandUnitView>(`/api/land-units/${unit.id}`, body, version);
    const same = must(200, await edit({ name: unit.name, area: '100.0', geometry: SQUARE, utilities: {} }, 1));
    expect(same.version).toBe(1);
    const changed = must(200, await edit({ area: '90', price: '5', priceBasis: 'per_mu', geometry: null }, 1));
    expect(changed).toMatchObject({ area: '90.00', free: '90.00', price: '5.00', geometry: null, version: 2 });
    expect(refusal(await edit({ area: '80' }, 1))[1]).toBe('record.stale');
    expect(refusal(await edit({ priceBasis: null }, 2))[2]).toEqual({ priceBasis: 'land.price_half' });
    expect(refusal(await edit({ kind: 'plant' }, 2))[2]).toEqual({ kind: 'field.unknown' });
    expect(refusal(await edit({ zoneCode: 'C-MAT-S' }, 2))[0]).toBe(403);
    expect(must(200, await edit({ zoneCode: 'C-MED-E' }, 2)).zoneCode).toBe('C-MED-E');
    const history = must(200, await world.leader.get<LandHistory>(`/api/land-units/${unit.id}/history`));
    expect(history.items.map((event) => event.action)).toEqual(['land.edited', 'land.edited', 'land.added']);
    const missing = '00000000-0000-4000-8000-000000000000';
    expect((await world.manager.patch(`/api/land-units/${missing}`, { name: 'x' }, 1)).status).toBe(404);
    expect((await world.manager.get(`/api/land-units/${missing}/history`)).status).toBe(404);
  });

  /** What stands under the list is what its rows of all pages add up to, to the last digit. */
  async function footIsItsRows(filter: string): Promise<void> {
    const first = await list(`${filter}&limit=2`);
    const rows = [...first.items];
    for (let { nextCursor } = first; nextCursor !== null;) {
      const page = await list(`${filter}&limit=2&cursor=${encodeURIComponent(nextCursor)}`);
      rows.push(...page.items);
      nextCursor = page.nextCursor;
    }
    expect([filter, rows.length]).toEqual([filter, first.total]);
    for (const kind of ['land', 'plant'] as const) {
      const own = rows.filter((row) => row.kind === kind);
      const sum = (key: 'area' | 'reserved' | 'allocated' | 'free') => addMoney('0.00', ...own.map((row) => row[key]));
      const told = { area: sum('area'), reserved: sum('reserved'), allocated: sum('allocated'), free: sum('free') };
      expect([filter, first.sums?.[kind]]).toEqual([filter, { count: own.length, ...told }]);
    }
  }

  it('are listed, narrowed, summed by kind, and exported by the same filters', async () => {
    const mine = await land.unit({ code: 'LIST-1', name: '清单一号地', area: '60' });
    await land.unit({ code: 'LIST-2', name: '清单二号地', area: '40.5', landUse: 'research' });
    await land.unit({ code: 'LIST-3', name: '清单厂房', kind: 'plant', area: '8000' });
    const project = await world.project();
    must(201, await land.reserve(mine.id, { projectId: project.id, area: '50' }));
    const all = await list('q=LIST-&sort=-free');
    expect(all.items.map((row) => [row.code, row.free, row.state])).toEqual([
      ['LIST-3', '8000.00', 'free'],
      ['LIST-2', '40.50', 'free'],
      ['LIST-1', '10.00', 'partly'],
    ]);
    expect(all.sums).toEqual({
      land: { count: 2, area: '100.50', reserved: '50.00', allocated: '0.00', free: '50.50' },
      plant: { count: 1, area: '8000.00', reserved: '0.00', allocated: '0.00', free: '8000.00' },
    });
    const codes = async (query: string) => (await list(`q=LIST-&${query}`)).items.map((row) => row.code);
    expect(await codes('kind=land')).toEqual(['LIST-1', 'LIST-2']);
    expect(await codes('kind=land&minFree=10.01')).toEqual(['LIST-2']);
    expect(await codes('state=partly,reserved')).toEqual(['LIST-1']);
    expect(await codes('landUse=research')).toEqual(['LIST-2']);
    expect(await codes('zoneCode=C-MED-E')).toEqual(['LIST-3']);
    expect(await codes('zoneCode=C-MED')).toEqual(['LIST-1', 'LIST-2', 'LIST-3']);
    expect(await codes('limit=2')).toEqual(['LIST-1', 'LIST-2']);
    const { nextCursor } = await list('q=LIST-&limit=2');
    expect(await codes(`limit=2&cursor=${nextCursor}`)).toEqual(['LIST-3']);
    expect(refusal(await world.officer.get('/api/land-units?minFree=lots'))[2]).toEqual({ minFree: 'field.area' });
    for (const filter of [
      '',
      'q=LIST-',
      'kind=plant',
      'zoneCode=C-MED',
      'state=partly',
      'all=true&minFree=0.5',
      'q=none-such',
    ])
      await footIsItsRows(filter);
    const csv = await world.officer.bytes('/api/land-units/export?q=LIST-&kind=land&format=csv');
    const lines = csv.body.toString('utf8').trimEnd().split('\r\n');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect([lines.length, lines[0]!.slice(0, 9), lines[1]]).toEqual([
      3,
      '\uFEFF编号,名称,类型',
      'LIST-1,清单一号地,地块,中华药港西园,二类工业 M2,亩,60.00,50.00,0.00,10.00,部分可用,,,,,,,,,,',
    ]);
    const xlsx = await world.officer.bytes('/api/land-units/export?q=LIST-');
    expect([xlsx.status, xlsx.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const department = await world.app.login('department');
    expect((await department.get('/api/land-units/export')).status).toBe(403);
  });

  it('that are switched off are gone from lists and from what is left, and come back', async () => {
    const unit = await land.unit({ code: 'OFF-1' });
    const off = (active: boolean, version: number) =>
      world.manager.patch<LandUnitView>(`/api/land-units/${unit.id}`, { active }, version);
    must(200, await off(false, 1));
    expect((await list('q=OFF-1')).total).toBe(0);
    expect((await list('q=OFF-1&all=true')).total).toBe(1);
    const project = await world.project();
    expect(refusal(await land.reserve(unit.id, { projectId: project.id, area: '1' }))[1]).toBe('land.off');
    must(200, await off(true, 2));
    expect((await list('q=OFF-1')).total).toBe(1);
  });

  it('draw a map: outlines, states, and the stage of what stands there', async () => {
    const unit = await land.unit({ code: 'MAP-1', geometry: SQUARE });
    await land.unit({ code: 'MAP-2' });
    const project = await world.signed();
    must(201, await land.allocate(unit.id, { projectId: project.id, area: '100' }));
    const map = must(200, await world.leader.get<LandMap>('/api/land-units/map?q=MAP-'));
    expect(map.undrawn).toBe(1);
    expect(map.units).toEqual([
      {
        id: unit.id,
        code: 'MAP-1',
        name: unit.name,
        kind: 'land',
        zoneCode: 'C-MED-W',
        geometry: SQUARE,
        state: 'allocated',
        area: '100.00',
        free: '0.00',
        stage: 'signed',
        light: 'green',
        sample: false,
      },
    ]);
    // The stage of a project one may not read is not on one's map.
    const other = must(200, await world.officer2.get<LandMap>('/api/land-units/map?q=MAP-'));
    expect(other.units[0]).toMatchObject({ state: 'allocated', stage: null, light: null });
    const near = must(200, await world.manager.get<LandMap>('/api/land-units/map?q=MAP-'));
    expect(near.units[0]).toMatchObject({ stage: 'signed' });
  });

  it('tell the plan what is left in a zone with all it contains', async () => {
    await land.unit({ zoneCode: 'C-MED-CORE', area: '30' });
    const plant = must(201, await add(aPlant({ zoneCode: 'C-MED-CORE', area: '500.5' })));
    const project = await world.project({ mode: 'leased' });
    must(201, await land.reserve(plant.id, { projectId: project.id, area: '100' }));
    const left = world.app.get(LandLeft);
    const facts = await left.of(world.app.dataSource.manager, ['C-MED-CORE', 'C-FTZ']);
    expect([...(facts ?? [])]).toEqual([
      ['C-MED-CORE', { zoneCode: 'C-MED-CORE', landMu: '30.00', plantM2: '400.50' }],
    ]);
    const [whole, port] = [...(await left.of(world.app.dataSource.manager, ['ROOT', 'C-MED']))!.values()];
    expect(whole?.landMu).toBe(port?.landMu);
    const sums = (await list('zoneCode=C-MED')).sums!;
    expect([port?.landMu, port?.plantM2]).toEqual([sums.land.free, sums.plant.free]);
  });
});

describe('where the zones lie', () => {
  let world: LandingWorld;
  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());
  const shapes = async () => must(200, await world.officer.get<ZoneShapeView[]>('/api/plan/zone-shapes'));
  const draw = (by: HttpClient, code: string, version: number, body: object) =>
    by.put<ZoneShapeView>(`/api/plan/zones/${code}/shape`, body, { 'if-match': `"${version}"` });

  it('is a sketch that says so, until the office draws it', async () => {
    const before = await shapes();
    expect(before.length).toBeGreaterThan(12);
    expect(before.every((shape) => shape.geometrySample)).toBe(true);
    const admin = await world.app.login('sysadmin');
    const body = { geometry: SQUARE, source: '2026 年测绘成果' };
    expect(refusal(await draw(world.manager, 'C-MED', 1, body))[0]).toBe(403);
    expect(refusal(await draw(admin, 'C-MED', 7, body))[1]).toBe('record.stale');
    expect(refusal(await draw(admin, 'NOWHERE', 0, body))[0]).toBe(404);
    expect(refusal(await draw(admin, 'C-MED', 1, { ...body, geometry: {} }))[2]).toEqual({
      geometry: 'geometry.shape',
    });
    expect(must(200, await draw(admin, 'C-MED', 1, body))).toMatchObject({ geometrySample: false, version: 2 });
    expect(must(200, await draw(admin, 'X-DP', 0, body)).version).toBe(1);
    const after = await shapes();
    expect(after.length).toBe(before.length + 1);
    expect(after.find((shape) => shape.zoneCode === 'C-MED')).toMatchObject({ ...body, geometrySample: false });
  });
});
