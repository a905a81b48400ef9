import type { CriteriaSets } from '#landing/reviews/dto/criteria.dto.js';
import { must, refusal } from './landing-world.js';
import { FACTS, ReviewWorld } from './review-world.js';

describe('criteria of admission', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
  });
  afterAll(() => world.close());

  const list = async (by = world.officer) => must(200, await by.get<CriteriaSets>('/api/review-criteria'));
  const example = async () => {
    const { sets } = await list();
    const {
      id: _id,
      code: _code,
      version: _version,
      setBy: _by,
      recordedAt: _at,
      ...body
    } = sets.find(({ code, version }) => code === 'STD-GREENFIELD' && version === 1)!;
    return body;
  };
  const publish = (code: string, seen: number, body: object, by = world.leader) =>
    by.post<CriteriaSets>(`/api/review-criteria/${code}/versions`, body, { 'if-match': `"${seen}"` });

  it('come with one example set for each construction mode, labelled so, adding up to 100', async () => {
    const { sets, measures } = await list();
    expect(sets.map(({ code, mode }) => [code, mode])).toEqual([
      ['STD-ASSET-LIGHT', 'asset_light'],
      ['STD-GREENFIELD', 'greenfield'],
      ['STD-LEASED', 'leased'],
      ['STD-RETROFIT', 'retrofit'],
    ]);
    for (const set of sets) {
      expect(set.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(100);
      expect(set.source).toContain('示例阈值');
      expect(set.criteria.every(({ source }) => source.includes('示例阈值'))).toBe(true);
    }
    expect(measures.find(({ code }) => code === 'investment_per_mu')).toMatchObject({ unitZh: '万元/亩' });
  });

  it('are changed by leadership alone, as the next version', async () => {
    const body = { ...(await example()), passMark: 60 };
    for (const by of [world.officer, world.verifier, world.manager])
      expect((await publish('STD-GREENFIELD', 1, body, by)).status).toBe(403);
    const admin = await world.app.login('sysadmin');
    expect((await publish('STD-GREENFIELD', 1, body, admin)).status).toBe(403);
    expect(refusal(await publish('STD-GREENFIELD', 0, body)).slice(0, 2)).toEqual([412, 'record.stale']);
    const { sets } = must(201, await publish('STD-GREENFIELD', 1, body));
    expect(
      sets
        .filter(({ code }) => code === 'STD-GREENFIELD')
        .map(({ version, passMark, setBy }) => [version, passMark, setBy]),
    ).toEqual([
      [2, 60, '郑国强'],
      [1, 70, null],
    ]);
    expect(refusal(await publish('STD-GREENFIELD', 2, { ...body, mode: 'leased' })).slice(0, 2)).toEqual([
      409,
      'criteria.scope_fixed',
    ]);
  });

  it('that cannot be judged by are refused at their fields', async () => {
    const body = await example();
    const [first, ...rest] = body.criteria;
    const cases: [object, Record<string, string>][] = [
      [{ criteria: rest }, { criteria: 'criteria.points_sum' }],
      [{ criteria: [{ ...first, bands: [] }, ...rest] }, { 'criteria[0].bands': 'criteria.bands' }],
      [{ criteria: [{ ...first, measure: 'beauty' }, ...rest] }, { 'criteria[0].measure': 'field.not_in_list' }],
      [
        { criteria: [{ ...first, bands: [{ at: 'viel', points: 1 }] }, ...rest] },
        { 'criteria[0].bands[0].at': 'field.invalid' },
      ],
      [{ vetoes: [...body.vetoes, body.vetoes[0]] }, { 'vetoes[4].code': 'criteria.duplicate' }],
      [{ industryCode: 'NOPE' }, { industryCode: 'field.unknown_code' }],
      [{ passMark: 101 }, { passMark: 'field.number_range' }],
      [{ quorum: 1 }, { quorum: 'field.number_range' }],
    ];
    for (const [over, fields] of cases)
      expect(refusal(await publish('NEW', 0, { ...body, ...over }))[2]).toEqual(fields);
  });

  it('apply from their day on; a round keeps the version it was submitted under', async () => {
    const before = await world.submitted();
    const { sets } = await list();
    const seen = sets.find(({ code }) => code === 'STD-GREENFIELD')!.version;
    const body = await example();
    must(201, await publish('STD-GREENFIELD', seen, { ...body, passMark: 90, fromOn: '2026-11-24' }));
    must(201, await publish('STD-GREENFIELD', seen + 1, { ...body, passMark: 95, fromOn: '2026-11-25' }));
    expect((await world.one(before.id)).criteria).toMatchObject({ version: seen });
    expect((await world.submitted()).criteria).toMatchObject({ version: seen + 1, passMark: 90 });
  });

  it('of an industry come before those of a mode; switched off they no longer apply', async () => {
    const body = { ...(await example()), industryCode: 'MED', mode: null, fromOn: '2026-11-01', nameZh: '医药专项' };
    must(201, await publish('MED-SPECIAL', 0, body));
    expect((await world.submitted()).criteria?.code).toBe('MED-SPECIAL');
    must(201, await publish('MED-SPECIAL', 1, { ...body, active: false }));
    expect((await world.submitted()).criteria?.code).toBe('STD-GREENFIELD');
    for (const code of ['STD-GREENFIELD']) {
      const { sets } = await list();
      const latest = sets.find((set) => set.code === code)!;
      const off = { ...(await example()), active: false, fromOn: '2026-11-24' };
      // Two versions start later than today; the newest decides whatever day it is.
      must(201, await publish(code, latest.version, off));
    }
    const { id } = await world.project();
    const draft = must(201, await world.propose(id, { ...FACTS, noOffer: true }));
    expect(draft.criteria).toBeNull();
    expect(refusal(await world.submit(draft)).slice(0, 2)).toEqual([409, 'review.no_criteria']);
  });
});
