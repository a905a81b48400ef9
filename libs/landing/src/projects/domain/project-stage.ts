import { CONSTRUCTION_MODES, type ConstructionMode } from './construction-mode.js';

/** Every rung there is, lowest first. */
export const STAGES = [
  'negotiation',
  'appraisal',
  'signed',
  'registered',
  'started',
  'building',
  'producing',
  'at_capacity',
  'aftercare',
] as const;

export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, { zh: string; en: string }> = {
  negotiation: { zh: '洽谈', en: 'Negotiation' },
  appraisal: { zh: '评审', en: 'Appraisal' },
  signed: { zh: '签约', en: 'Signed' },
  registered: { zh: '注册', en: 'Registered' },
  started: { zh: '开工', en: 'Started' },
  building: { zh: '在建', en: 'Building' },
  producing: { zh: '投产', en: 'Producing' },
  at_capacity: { zh: '达产', en: 'At capacity' },
  aftercare: { zh: '安商', en: 'Aftercare' },
};

/** Where every project stands before anything is verified. */
export const FLOOR: Stage = 'negotiation';

/** Asset-light projects have no works to enter the fixed-asset statistics, so they skip `building`. */
export const LADDERS: Record<ConstructionMode, readonly Stage[]> = {
  greenfield: STAGES,
  leased: STAGES,
  retrofit: STAGES,
  asset_light: STAGES.filter((stage) => stage !== 'building'),
};

export function isOnLadder(mode: ConstructionMode, stage: Stage): boolean {
  return LADDERS[mode].includes(stage);
}

/** The rung above, or null at the top. */
export function nextStage(mode: ConstructionMode, stage: Stage): Stage | null {
  return LADDERS[mode].find((rung) => isAbove(rung, stage)) ?? null;
}

export function isAbove(stage: Stage, other: Stage): boolean {
  return STAGES.indexOf(stage) > STAGES.indexOf(other);
}

/** What holds of each rung in each mode, worked out once: every page asks it of all of them. */
export function eachRung<T>(
  of: (mode: ConstructionMode, stage: Stage) => T,
): Record<ConstructionMode, Record<Stage, T>> {
  const rungs = (mode: ConstructionMode) => Object.fromEntries(STAGES.map((stage) => [stage, of(mode, stage)]));
  return Object.fromEntries(CONSTRUCTION_MODES.map((mode) => [mode, rungs(mode)])) as Record<
    ConstructionMode,
    Record<Stage, T>
  >;
}
