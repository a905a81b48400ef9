import { type PlanCodes, PlanLookup } from '#plan/plan.query.js';
import { loadedPlan, type PlanDatabase } from './loaded-plan.js';

describe('what other features ask of the plan', () => {
  let plan: PlanDatabase;
  let lookup: PlanLookup;

  beforeAll(async () => {
    plan = await loadedPlan();
    lookup = new PlanLookup(plan.dataSource);
  });
  afterAll(() => plan.close());

  it.each<[PlanCodes]>([
    [{}],
    [{ industryCode: null, segmentCode: null, zoneCode: null }],
    [{ industryCode: 'MED', segmentCode: 'MED-CHEM', zoneCode: 'C-MED-W' }],
    [{ segmentCode: 'MED-CHEM' }],
    [{ zoneCode: 'ROOT' }],
  ])('accepts %j', async (codes) => {
    await expect(lookup.assertCodes(plan.dataSource.manager, codes)).resolves.toBeUndefined();
  });

  it.each<[PlanCodes, [string, string][]]>([
    [{ industryCode: 'XXX' }, [['industryCode', 'field.unknown_code']]],
    // New energy was a leading industry of the 13th plan only
    [{ industryCode: 'NRG' }, [['industryCode', 'field.unknown_code']]],
    [{ segmentCode: '' }, [['segmentCode', 'field.unknown_code']]],
    [{ industryCode: 'MAT', segmentCode: 'MED-CHEM' }, [['segmentCode', 'plan.segment_of_other_industry']]],
    [
      { industryCode: 'A', segmentCode: 'B', zoneCode: 'C' },
      [
        ['industryCode', 'field.unknown_code'],
        ['zoneCode', 'field.unknown_code'],
        ['segmentCode', 'field.unknown_code'],
      ],
    ],
    [{ zoneCode: "'; DROP TABLE zones --" }, [['zoneCode', 'field.unknown_code']]],
  ])('refuses %j at its fields', async (codes, expected) => {
    const thrown: unknown = await lookup.assertCodes(plan.dataSource.manager, codes).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'request.invalid', params: { count: expected.length } });
    const { fields } = thrown as { fields: { field: string; code: string }[] };
    expect(fields.map(({ field, code }) => [field, code])).toEqual(expected);
  });

  it('lists what a new record may name, and on request all there ever was', async () => {
    expect((await lookup.industries()).map((one) => one.code)).toEqual(['MED', 'MAT', 'NEW', 'EQP']);
    expect((await lookup.industries(true)).map((one) => one.code)).toContain('NRG');
    expect(await lookup.segments()).toHaveLength(31);
    expect((await lookup.zones()).find((zone) => zone.code === 'N-CBZ')?.aliases).toContain('综保区');
  });

  it('knows what a zone contains, itself included', async () => {
    expect(await lookup.descendants('N-CBZ')).toEqual(['N-CBZ', 'P-BLX']);
    expect(await lookup.descendants('C-MAT')).toHaveLength(7);
    expect(await lookup.descendants('ROOT')).toHaveLength(39);
    expect(await lookup.descendants('C-MED-W')).toEqual(['C-MED-W']);
    expect(await lookup.descendants('NOWHERE')).toEqual([]);
  });
});
