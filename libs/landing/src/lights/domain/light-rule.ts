import type { ConstructionMode } from '../../projects/domain/construction-mode.js';

/** Green, yellow and red are computed and explain themselves; nobody types one (Yinchuan 2025, 红黄绿灯). */
export const LIGHTS = ['green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

export const LIGHT_NAMES: Record<Light, { zh: string; en: string }> = {
  green: { zh: '绿灯', en: 'Green' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  red: { zh: '红灯', en: 'Red' },
};

export const LIGHT_RULE_CODES = ['start_overdue', 'behind_schedule', 'not_in_statistics'] as const;
export type LightRuleCode = (typeof LIGHT_RULE_CODES)[number];

/**
 * THE rules a light follows from. Their thresholds are the zone's own data, one line for each construction mode
 * (table light_rules); the defaults are Yinchuan's of 2025.
 *
 * - months: yellow from the day after so many whole months have passed since the date, red likewise;
 * - points: yellow from so many percentage points behind the linear schedule on, red beyond so many.
 */
export const LIGHT_RULES: Record<
  LightRuleCode,
  { zh: string; en: string; unit: 'months' | 'points'; measuresZh: string; measuresEn: string }
> = {
  start_overdue: {
    zh: '逾期未开工',
    en: 'Start overdue',
    unit: 'months',
    measuresZh: '已签约未开工的项目，自约定开工日期起',
    measuresEn: 'Signed but not started, counted from the promised start',
  },
  behind_schedule: {
    zh: '进度滞后',
    en: 'Behind schedule',
    unit: 'points',
    measuresZh: '开工后，核实完成投资占固定资产投资的比例，落后于开工至约定投产之间的时间进度',
    measuresEn:
      'After the start: verified investment as a share of the fixed-asset part, behind the share of time gone',
  },
  not_in_statistics: {
    zh: '开工未纳统',
    en: 'Not in statistics',
    unit: 'months',
    measuresZh: '已开工未纳入固定资产投资统计的项目，自开工日期起',
    measuresEn: 'Started but not in the fixed-asset statistics, counted from the start',
  },
};

/** When this rule turns yellow and red, for one construction mode. Switched off, it is silent. */
export interface LightThreshold {
  code: LightRuleCode;
  mode: ConstructionMode;
  yellowFrom: number;
  redFrom: number;
  active: boolean;
}

export const worse = (one: Light, other: Light): Light => (LIGHTS.indexOf(one) > LIGHTS.indexOf(other) ? one : other);
