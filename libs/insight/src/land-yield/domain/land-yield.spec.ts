import { add } from '#platform/money/money.js';
import { type AllocatedLand, landYield, yieldParts, type ZoneLand, type ZoneNode } from './land-yield.js';

const ZONES: ZoneNode[] = [
  { code: 'ROOT', parentCode: null },
  { code: 'A', parentCode: 'ROOT' },
  { code: 'A1', parentCode: 'A' },
  { code: 'B', parentCode: 'ROOT' },
  { code: 'BARE', parentCode: 'ROOT' },
];
const land = (zoneCode: string, area: string, reserved = '0', allocated = '0'): ZoneLand => ({
  zoneCode,
  area,
  reserved,
  allocated,
});
const given = (projectId: string, zoneCode: string, area: string, contracted: string | null): AllocatedLand => ({
  projectId,
  zoneCode,
  area,
  contracted,
  completed: null,
  promisedTax: contracted,
  promisedOutput: null,
});
const find = (zones: ReturnType<typeof landYield>, code: string) => zones.find((zone) => zone.zoneCode === code)!;

describe('money for each mu', () => {
  it('is the sum of the projects over the land they were given, and rolls up the tree', () => {
    const zones = landYield(
      ZONES,
      [land('A1', '100', '10', '30'), land('A', '50', '0', '20'), land('B', '10')],
      [given('p', 'A1', '30', '90000000.00'), given('q', 'A', '20', '10000000.01')],
    );
    expect(find(zones, 'A')).toMatchObject({
      area: '150.00',
      reserved: '10.00',
      allocated: '50.00',
      free: '90.00',
      projects: 2,
      sums: { contracted: '100000000.01', completed: '0.00' },
      perMu: { contracted: '2000000.00', promisedTax: '2000000.00', completed: '0.00' },
    });
    expect(find(zones, 'A1').perMu?.contracted).toBe('3000000.00');
    expect(find(zones, 'ROOT').sums).toEqual(find(zones, 'A').sums);
  });

  it('says so where nothing is allocated, and says nothing of a zone without land', () => {
    const zones = landYield(ZONES, [land('B', '10', '10')], []);
    expect(find(zones, 'B')).toMatchObject({ perMu: null, projects: 0, free: '0.00', sums: { contracted: '0.00' } });
    expect(zones.map((zone) => zone.zoneCode)).toEqual(['ROOT', 'B']);
  });

  it('counts a project on two parcels of one zone once', () => {
    const zones = landYield(
      ZONES,
      [land('A', '90', '0', '30')],
      [given('p', 'A', '10', '300.00'), given('p', 'A', '20', '300.00')],
    );
    expect(find(zones, 'A')).toMatchObject({
      projects: 1,
      sums: { contracted: '300.00' },
      perMu: { contracted: '10.00' },
    });
  });

  it('splits a project in two zones by its land, and the whole is the whole', () => {
    const zones = landYield(
      ZONES,
      [land('A', '90', '0', '1'), land('B', '90', '0', '2')],
      [given('p', 'A', '1', '100.00'), given('p', 'B', '2', '100.00')],
    );
    expect(find(zones, 'A').sums.contracted).toBe('33.33');
    expect(find(zones, 'B').sums.contracted).toBe('66.67');
    expect(find(zones, 'ROOT')).toMatchObject({ projects: 1, sums: { contracted: '100.00' } });
    // Divided before it is rounded: a third of a hundred over one mu.
    expect(find(zones, 'A').perMu?.contracted).toBe('33.33');
    expect(find(zones, 'B').perMu?.contracted).toBe('33.33');
  });

  it('tells how many projects have no contract yet', () => {
    const zones = landYield(
      ZONES,
      [land('A', '9', '0', '3')],
      [given('p', 'A', '1', null), given('q', 'A', '2', '6.00')],
    );
    expect(find(zones, 'A')).toMatchObject({ projects: 2, withoutContract: 1, perMu: { contracted: '2.00' } });
  });

  it('opens to parts that add up to the fen, each within a fen of its exact share', () => {
    const allocated = ['p', 'q', 'r'].flatMap((id) => [given(id, 'A1', '1', '100.00'), given(id, 'B', '2', '100.00')]);
    const zones = landYield(ZONES, [land('A1', '9', '0', '3'), land('B', '9', '0', '6')], allocated);
    for (const [code, share] of [
      ['A1', 1 / 3],
      ['A', 1 / 3],
      ['B', 2 / 3],
      ['ROOT', 1],
    ] as const) {
      const parts = yieldParts(ZONES, allocated, code, 'contracted');
      expect([code, add('0.00', ...parts.map(({ amount }) => amount))]).toEqual([
        code,
        find(zones, code).sums.contracted,
      ]);
      for (const { amount } of parts) expect(Math.abs(Number(amount) - 100 * share)).toBeLessThan(0.01);
    }
    expect(yieldParts(ZONES, allocated, 'BARE', 'contracted')).toEqual([]);
  });

  it('never loses a fen: sums as large as the database holds', () => {
    const zones = landYield(
      ZONES,
      [land('A', '9', '0', '3')],
      [given('p', 'A', '1', '9999999999999999.99'), given('q', 'A', '2', '0.01')],
    );
    expect(find(zones, 'A').sums.contracted).toBe('10000000000000000.00');
  });
});
