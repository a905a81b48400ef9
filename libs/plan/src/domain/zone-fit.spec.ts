import {
  checkZone,
  type FitFact,
  type FitReason,
  type LandFit,
  landFitOf,
  type PlaceFact,
  rankByLand,
  recommendZones,
} from './zone-fit.js';

const place = (
  code: string,
  parentCode: string | null,
  industryCodes: string[],
  sort: number,
  active = true,
): PlaceFact => ({
  code,
  parentCode,
  industryCodes,
  sort,
  active,
});
const fit = (
  zoneCode: string,
  industryCode: string,
  segmentCode: string | null,
  basis: FitFact['basis'] = 'explicit',
) => ({
  zoneCode,
  industryCode,
  segmentCode,
  basis,
  planWords: null,
  source: '第三章',
});

const zones = [
  place('ROOT', null, ['MED', 'MAT', 'EQP'], 0),
  place('MED', 'ROOT', ['MED'], 1),
  place('MED-W', 'MED', ['MED'], 2),
  place('MED-E', 'MED', ['MED'], 3),
  place('MED-CLOSED', 'MED', ['MED'], 4, false),
  place('MAT', 'ROOT', ['MAT'], 5),
  place('MAT-S', 'MAT', ['MAT'], 6),
  place('MAT-BASE', 'MAT', ['MAT'], 7),
  place('EQP', 'ROOT', ['EQP'], 8),
  place('STREET', 'ROOT', [], 9),
];
const fits = [
  fit('MED', 'MED', 'CHEM'),
  fit('MED', 'MED', 'BIO'),
  fit('MED-W', 'MED', 'CHEM'),
  fit('MED-W', 'MED', 'BIO', 'inferred'),
  fit('MED-E', 'MED', 'CHEM'),
  fit('MED-CLOSED', 'MED', 'CHEM'),
  fit('MAT', 'MAT', 'FIBER'),
  fit('MAT', 'MAT', 'FILM'),
  fit('MAT-S', 'MAT', null),
  fit('MAT-BASE', 'MAT', 'FIBER'),
  fit('EQP', 'EQP', 'WIND'),
];
const brief = (industryCode: string, code: string) =>
  recommendZones({ code, industryCode }, zones, fits).map(
    (one) => `${one.zoneCode}:${one.reason}:${one.throughZoneCode}`,
  );

describe('recommended zones', () => {
  it.each([
    [
      'deepest assigned places first, a closed one never',
      'MED',
      'CHEM',
      ['MED-W:assigned:MED-W', 'MED-E:assigned:MED-E', 'MED:assigned:MED'],
    ],
    ['what the plan says before what we read into it', 'MED', 'BIO', ['MED:assigned:MED', 'MED-W:inferred:MED-W']],
    [
      'a park without segments of its own counts as part of its cluster',
      'MAT',
      'FILM',
      ['MAT:assigned:MAT', 'MAT-S:within:MAT'],
    ],
    [
      'a theme base only for its theme',
      'MAT',
      'FIBER',
      ['MAT-BASE:assigned:MAT-BASE', 'MAT:assigned:MAT', 'MAT-S:within:MAT'],
    ],
    ['a segment the plan assigns nowhere: where its industry is at home', 'EQP', 'OFFSHORE', ['EQP:host:EQP']],
    ['an industry the plan gives no place', 'NRG', 'SOLAR', []],
  ])('%s', (_, industry, segment, expected) => expect(brief(industry, segment)).toEqual(expected));

  it('ends on a tree with a loop', () => {
    const loop = [place('A', 'B', [], 1), place('B', 'A', [], 2)];
    expect(recommendZones({ code: 'CHEM', industryCode: 'MED' }, loop, [fit('B', 'MED', 'CHEM')])).toHaveLength(2);
  });
});

describe('the soft check of a chosen zone', () => {
  const check = (zone: string, industryCode: string, code: string) =>
    checkZone(zone, { code, industryCode }, zones, fits);

  it.each([
    ['MED-W', 'MED', 'CHEM', 'fits'],
    ['MED-E', 'MED', 'BIO', 'elsewhere'],
    ['MAT-S', 'MAT', 'FIBER', 'fits'],
    ['STREET', 'MED', 'CHEM', 'elsewhere'],
    ['STREET', 'EQP', 'OFFSHORE', 'unassigned'],
    ['NOWHERE', 'NRG', 'SOLAR', 'unassigned'],
  ])('%s for %s/%s: %s', (zone, industry, segment, verdict) => {
    expect(check(zone, industry, segment).verdict).toBe(verdict);
  });

  it('names the better places', () => {
    const answer = check('MED-E', 'MED', 'BIO');
    expect(answer.verdict === 'elsewhere' && answer.better.map((one) => one.zoneCode)).toEqual(['MED', 'MED-W']);
  });
});

describe('the land a place has left', () => {
  const left = { landMu: '80.00', plantM2: '0' };
  it.each<[string | null, string | null, typeof left | null, LandFit]>([
    [null, null, null, 'not_asked'],
    ['0.00', null, null, 'not_asked'],
    ['80', null, left, 'enough'],
    ['80.01', null, left, 'short'],
    ['9', null, left, 'enough'],
    ['80', null, null, 'unknown'],
    // Land does not stand in for a plant.
    [null, '0.5', left, 'short'],
    ['10', '0', left, 'enough'],
    ['10', '1', left, 'short'],
  ])('for %s 亩 and %s ㎡ of %j is %s', (landMu, plantM2, has, fits) => {
    expect(landFitOf({ landMu, plantM2 }, has)).toBe(fits);
  });

  it('moves the full ones behind those of the same reason, never across reasons', () => {
    const one = (code: string, reason: FitReason, landFit: LandFit) => ({ code, reason, landFit });
    const ranked = rankByLand([
      one('A', 'assigned', 'short'),
      one('B', 'assigned', 'unknown'),
      one('C', 'assigned', 'enough'),
      one('D', 'within', 'enough'),
    ]);
    expect(ranked.map((place) => place.code)).toEqual(['B', 'C', 'A', 'D']);
  });
});
