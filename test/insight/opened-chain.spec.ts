import type { ChainMap } from '#insight/chain/dto/chain.dto.js';
import { add } from '#platform/money/money.js';
import { closeOpenedWorld, get, ids, opened, opensTo, place, READERS, startOpenedWorld } from './opened-world.js';

beforeAll(startOpenedWorld, 60_000);
afterAll(closeOpenedWorld);

describe('the industry chain', () => {
  it.each(READERS)('opens each segment and all of them together to what they count, for %s', async (by) => {
    const { industries } = await get<ChainMap>('insight/chain?plan=14FYP', by);
    const all = industries.flatMap(({ segments }) => segments);
    const [one, two] = [all[0]!.code, all[1]!.code];
    for (const [name, stage, segment] of [
      ['a', 'negotiation', one],
      ['b', 'signed', one],
      ['c', 'producing', one],
      ['moved', 'signed', two],
      ['phase', 'signed', two],
    ] as const)
      await place(ids[name]!, { stage, segment_code: segment });
    const told = (await get<ChainMap>('insight/chain?plan=14FYP', by)).industries.flatMap(({ segments }) => segments);
    const sets = [[told[0]!], [told[1]!], told];
    for (const set of sets) {
      const path = (figure: string) => `chain?figure=${figure}&segments=${set.map(({ code }) => code).join(',')}`;
      for (const figure of ['enterprises', 'leads', 'talks', 'signed', 'producing'] as const) {
        const found = await opened(path(figure), by);
        const count = set.reduce((sum, each) => sum + each[figure], 0);
        expect([figure, found.count, found.total]).toEqual([figure, count, count]);
      }
      await opensTo(add('0.00', ...set.map((each) => each.plannedTotal)), path('settled'), by);
    }
    expect(told.some(({ enterprises }) => enterprises > 1)).toBe(true);
    expect(told[0]).toMatchObject({ signed: 1, producing: 1, plannedTotal: '33.40' });
  });
});

describe('what of an industry names no segment', () => {
  it.each(READERS)('opens to its leads and its projects, for %s', async (by) => {
    await place(ids['b']!, { stage: 'negotiation', segment_code: null });
    await place(ids['bare']!, { stage: 'signed', segment_code: null });
    const { industries } = await get<ChainMap>('insight/chain?plan=14FYP', by);
    for (const { code, unplaced } of industries) {
      for (const figure of ['leads', 'talks', 'signed', 'producing'] as const)
        expect((await opened(`chain?figure=${figure}&industryCode=${code}`, by)).count).toBe(unplaced[figure]);
      const { count, rows } = await opened(`chain?figure=projects&industryCode=${code}`, by);
      expect(count).toBe(unplaced.talks + unplaced.signed + unplaced.producing);
      // A talk out of reach is not even counted; what is signed counts for everybody, nameless out of reach.
      expect(
        rows
          .filter(({ visible, note }) => !visible || note === 'negotiation')
          .every(({ visible, name }) => visible === (name !== null)),
      ).toBe(true);
      const shown = rows.map(({ id }) => id);
      if (code === 'MED' && by === 'leader') expect(shown).toEqual(expect.arrayContaining([ids['b'], ids['bare']]));
      if (code === 'MED' && by === 'manager') expect(shown).not.toContain(ids['b']);
    }
  });
});
