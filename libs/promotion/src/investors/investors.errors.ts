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
  'investor.name_unreadable': {
    status: 400,
    zh: '企业名称至少应有一个文字或数字',
    en: 'A name has at least one letter or digit',
  },
});

// Two people entering the same company at the same moment: the second one meets the constraint.
onConstraint('investors_uscc_key', () => investorErrors('investor.duplicate', { investorId: null, name: '' }));
