import { CONSTRUCTION_MODES } from './construction-mode.js';
import { kindsOpening, MILESTONE_KIND_CODES, ruleOf } from './milestone-kind.js';
import { FLOOR, isAbove, isOnLadder, LADDERS, nextStage, STAGES } from './project-stage.js';

describe('the ladders', () => {
  it.each(CONSTRUCTION_MODES)(
    '%s: starts on the floor, climbs in order, every rung has an event that opens it',
    (mode) => {
      expect(LADDERS[mode][0]).toBe(FLOOR);
      LADDERS[mode].forEach((stage, index) => {
        expect(nextStage(mode, stage)).toBe(LADDERS[mode][index + 1] ?? null);
        expect(kindsOpening(mode, stage).length).toBeGreaterThan(0);
      });
    },
  );

  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))(
    '%s × %s: exactly one is above',
    (from, to) => {
      expect(isAbove(from, to)).toBe(STAGES.indexOf(from) > STAGES.indexOf(to));
      expect(Number(isAbove(from, to)) + Number(isAbove(to, from)) + Number(from === to)).toBe(1);
    },
  );

  it('asset-light has no works to enter the statistics', () => {
    expect(isOnLadder('asset_light', 'building')).toBe(false);
    expect(nextStage('asset_light', 'started')).toBe('producing');
  });
});

describe('the events', () => {
  it.each(MILESTONE_KIND_CODES)('%s opens only rungs its modes have, and somebody may confirm it', (kind) => {
    const { opens, verifiedBy, reportedBy } = ruleOf(kind);
    for (const mode of CONSTRUCTION_MODES) {
      const stage = opens[mode];
      if (stage !== undefined) expect(isOnLadder(mode, stage)).toBe(true);
    }
    expect(verifiedBy).toContain('verifier');
    expect(reportedBy).not.toContain('verifier');
  });

  it('what counts as the start depends on the mode: a leased plant never breaks ground', () => {
    expect(kindsOpening('greenfield', 'started')).toEqual(['construction_started']);
    expect(kindsOpening('leased', 'started')).toEqual(['fit_out_started', 'equipment_installed']);
    expect(kindsOpening('asset_light', 'started')).toEqual(['fit_out_started', 'equipment_installed']);
    expect(kindsOpening('retrofit', 'started')).toEqual(['construction_started', 'equipment_installed']);
  });

  it('a framework agreement opens nothing', () => {
    expect(ruleOf('framework_agreement').opens).toEqual({});
  });
});
