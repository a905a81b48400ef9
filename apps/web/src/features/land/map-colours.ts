import { useThemeChoice } from '../../app/theme';
import type { Stage } from '../../components/stage-tag';
import { stages } from '../../components/stage-tag';
import type { LandMapUnit, LandState } from './land.api';

/** What a map may be coloured by. */
export const COLOURINGS = ['state', 'stage', 'light'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** Shades of the one accent: the darker, the more is taken. Red, yellow and green are left to the lights. */
const STATES: Record<'light' | 'dark', Record<LandState, string>> = {
  light: { free: '#e6f3f5', partly: '#a9d3da', reserved: '#5ba3b1', allocated: '#0b4a58' },
  dark: { free: '#16343b', partly: '#2c6470', reserved: '#5aa9b7', allocated: '#c4e9ee' },
};
const FROM_TO = { light: ['#d5eaee', '#06333d'], dark: ['#1d4750', '#d9f3f6'] } as const;
/** As the lights everywhere else (styles.css). */
const LIGHTS = {
  light: { green: '#2b8a3e', yellow: '#d99a00', red: '#c92a2a' },
  dark: { green: '#51b86a', yellow: '#f0b429', red: '#f06a6a' },
} as const;
const NONE = { light: '#eceff1', dark: '#2a3438' } as const;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

function between([from, to]: readonly [string, string], share: number): string {
  const [start, end] = [channels(from), channels(to)];
  const mixed = start.map((value, index) => Math.round(value + (end[index]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export interface Palette {
  zone: string;
  zoneLine: string;
  line: string;
  selected: string;
  ground: string;
  accent: string;
  /** An outline being drawn: what lies under it shows. */
  own: string;
  ofState: (state: LandState) => string;
  ofStage: (stage: Stage | null) => string;
  ofLight: (light: LandMapUnit['light']) => string;
  of: (unit: LandMapUnit, by: Colouring) => string;
}

export function usePalette(): Palette {
  const theme = useThemeChoice().dark ? 'dark' : 'light';
  const dark = theme === 'dark';
  const ofState = (state: LandState) => STATES[theme][state];
  const ofStage = (stage: Stage | null) =>
    stage === null ? NONE[theme] : between(FROM_TO[theme], stages.indexOf(stage) / (stages.length - 1));
  const ofLight = (light: LandMapUnit['light']) => (light === null ? NONE[theme] : LIGHTS[theme][light]);
  return {
    ground: dark ? '#0e1416' : '#f4f6f7',
    zone: dark ? '#1a2327' : '#ffffff',
    zoneLine: dark ? '#4b5c63' : '#9fb0b6',
    line: dark ? '#7f979f' : '#45626b',
    selected: dark ? '#ffffff' : '#1b2529',
    accent: dark ? '#63c3d1' : '#0b6477',
    own: dark ? 'rgba(99, 195, 209, 0.35)' : 'rgba(11, 100, 119, 0.3)',
    ofState,
    ofStage,
    ofLight,
    of: (unit, by) =>
      ({ state: () => ofState(unit.state), stage: () => ofStage(unit.stage), light: () => ofLight(unit.light) })[by](),
  };
}
