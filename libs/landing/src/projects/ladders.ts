import { CONSTRUCTION_MODES, MODE_NAMES } from './domain/construction-mode.js';
import { GATES } from './domain/gate-table.js';
import { MILESTONE_KIND_CODES, ruleOf } from './domain/milestone-kind.js';
import { LADDERS, STAGE_NAMES, STAGES } from './domain/project-stage.js';
import { STATUS_RULES, STATUSES } from './domain/project-status.js';
import { effectsOf } from './domain/status-effects.js';
import type { Ladders } from './dto/ladders.dto.js';

/** The domain's tables as the API shows them. */
export function ladders(): Ladders {
  return {
    modes: CONSTRUCTION_MODES.map((code) => ({ code, ...MODE_NAMES[code] })),
    stages: STAGES.map((code) => ({ code, ...STAGE_NAMES[code] })),
    ladders: {
      greenfield: [...LADDERS.greenfield],
      leased: [...LADDERS.leased],
      retrofit: [...LADDERS.retrofit],
      asset_light: [...LADDERS.asset_light],
    },
    kinds: MILESTONE_KIND_CODES.map((code) => {
      const rule = ruleOf(code);
      return { code, ...rule, reportedBy: [...rule.reportedBy], verifiedBy: [...rule.verifiedBy] };
    }),
    gates: STAGES.flatMap((stage) =>
      GATES[stage].map((item) => ({
        stage,
        code: item.code,
        zh: item.zh,
        en: item.en,
        suppliedBy: [...item.suppliedBy],
        modes: item.modes === undefined ? null : [...item.modes],
        field: 'field' in item ? item.field : null,
      })),
    ),
    statuses: STATUSES.map((code) => {
      const { to, requires, from: _from, before: _before, ...rule } = STATUS_RULES[code];
      const { zh: effectsZh, en: effectsEn } = effectsOf(code);
      return { code, ...rule, to: [...to], requires: [...requires], effectsZh, effectsEn };
    }),
  };
}
