import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const investorErrors = defineErrors({
  'investor.duplicate': {
    status: 409,
    zh: '该统一社会信用代码已登记为“{{name}}”，请直接选用',
    en: 'This credit code is already registered as "{{name}}": use that investor',
  },
  'investor.same_name': {
    status: 409,
    zh: '已有同名企业“{{name}}”。确为另一家企业的，请确认后再保存',
    en: 'There is already an investor named "{{name}}". Confirm if this is a different company',
  },
  'investor.id_or_name': {
    status: 400,
    zh: '请选用已有企业，或填写新企业名称，二者取一',
    en: 'Name a registered investor or a new one, not both',
  },
  'investor.unknown': { status: 400, zh: '没有这家企业', en: 'No such investor' },
  'investor.merged': {
    status: 404,
    zh: '这家企业已并入另一条企业记录',
    en: 'This company has been merged into another record',
  },
  'investor.group_circle': {
    status: 409,
    zh: '“{{name}}”本身由这家企业控制，不能再作为它的上级',
    en: '"{{name}}" is itself controlled by this company and cannot control it',
  },
  'investor.own_parent': { status: 400, zh: '企业不能是自己的上级', en: 'A company does not control itself' },
  'investor.capital_missing': {
    status: 400,
    zh: '填写币种时请一并填写注册资本',
    en: 'A currency needs the amount of the registered capital',
  },
  'investor.roles_invalid': {
    status: 400,
    zh: '请至少选择一种角色，且不重复：{{allowed}}',
    en: 'At least one role, each once: {{allowed}}',
  },
  'investor.lists_invalid': {
    status: 400,
    zh: '榜单应为 [{code, year}]，每个榜单一次，年份在 1990 与 2100 之间',
    en: 'Lists are [{code, year}], each list once, the year between 1990 and 2100',
  },
  'investor.name_unreadable': {
    status: 400,
    zh: '企业名称至少应有一个文字或数字',
    en: 'A name has at least one letter or digit',
  },
});

// Two people entering the same company at the same moment: the second one meets the constraint.
onConstraint('investors_uscc_key', () => investorErrors('investor.duplicate', { investorId: null, name: '' }));
