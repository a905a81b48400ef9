import { defineErrors } from '#platform/errors/domain-error.js';

export const leadErrors = defineErrors({
  'lead.too_many_files': {
    status: 409,
    zh: '一条线索最多保存 {{most}} 个文件',
    en: 'A lead keeps at most {{most}} files',
  },
  'lead.zone_override_reason': {
    status: 422,
    zh: '规划未将该细分产业安排在{{zoneZh}}（安排在{{betterZh}}），选择此处请写明理由',
    en: 'The plan assigns this segment elsewhere ({{better}}), not to {{zone}}: give a reason for choosing it',
  },
  'lead.transition_refused': {
    status: 409,
    zh: '线索目前为“{{fromZh}}”，不能转为“{{toZh}}”',
    en: 'The lead is {{from}} and cannot become {{to}}',
  },
  'lead.closed': {
    status: 409,
    zh: '线索已办结（{{stateZh}}），不能再修改',
    en: 'The lead is closed ({{state}}) and can no longer be changed',
  },
});
