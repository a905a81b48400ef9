import { type Fit, generateWorld, LAST_DAY } from './world.js';

const FITS: Fit[] = [
  { industryCode: 'MED', segmentCode: 'MED-BIO', zoneCode: 'C-MED-CORE' },
  { industryCode: 'MAT', segmentCode: 'MAT-FIBER', zoneCode: 'C-MAT-S' },
  { industryCode: 'EQP', segmentCode: 'EQP-WIND', zoneCode: 'P-EQP' },
];

describe('the sample world', () => {
  const world = generateWorld(FITS);

  it('is the same every time', () => {
    expect(generateWorld(FITS)).toEqual(world);
    expect(generateWorld(FITS, 7)).not.toEqual(world);
  });

  it('labels every invented company and project', () => {
    for (const { name } of [...world.investors, ...world.projects]) expect(name).toContain('（示例）');
    expect(new Set(world.investors.map((investor) => investor.name)).size).toBe(world.investors.length);
  });

  it('tells each project in order and ends with the plan period', () => {
    for (const project of world.projects) {
      const days = project.milestones.map((milestone) => milestone.on);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day <= LAST_DAY)).toBe(true);
      expect(project.spend.every((one) => one.month <= '2025-12')).toBe(true);
    }
  });

  it('is of the size of the zone: some 150 projects and a total in the order of the target', () => {
    const total = world.projects.flatMap((project) => project.spend).reduce((sum, one) => sum + Number(one.amount), 0);
    expect(world.projects).toHaveLength(150);
    expect(world.leads.length).toBeGreaterThan(300);
    expect(total / 1e8).toBeGreaterThan(900);
    expect(total / 1e8).toBeLessThan(1700);
  });
});
