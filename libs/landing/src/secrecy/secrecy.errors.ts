import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const secrecyErrors = defineErrors({
  'secrecy.already': { status: 409, zh: '项目已经保密', en: 'The project is confidential already' },
  'secrecy.not_confidential': { status: 409, zh: '项目并未保密', en: 'The project is not confidential' },
  'secrecy.code_name_taken': {
    status: 409,
    zh: '这个代号已被使用，请换一个',
    en: 'This code name is in use: choose another',
  },
  'secrecy.code_name_tells': {
    status: 400,
    zh: '代号不能包含项目或企业名称中的字样',
    en: 'A code name must not contain a part of the real names',
  },
  'secrecy.insiders_only': {
    status: 403,
    zh: '名称、企业和备案信息仅知情人可改',
    en: 'Names, company and filing are changed by insiders only',
  },
  'secrecy.not_oneself': {
    status: 403,
    zh: '不能把自己加为知情人或负责人；确有需要请紧急查看并说明理由',
    en: 'Nobody lets themselves in: break the glass and say why',
  },
  'secrecy.insider_already': {
    status: 409,
    zh: '您已是知情人，无需紧急查看',
    en: 'You are let in already: there is no glass to break',
  },
  'secrecy.by_office': {
    status: 409,
    zh: '负责人、挂钩领导和帮办专员因职务知情，不在名单中增减',
    en: 'The officer, the leader and the agent know it by office, not by the list',
  },
  'secrecy.not_listed': { status: 409, zh: '此人不在知情名单中', en: 'This person is not on the list' },
  'secrecy.person_unfit': { status: 400, zh: '请选择在职人员', en: 'Choose somebody active' },
  'secrecy.until_past': { status: 400, zh: '截止日期不能早于今天', en: 'The last day cannot lie in the past' },
});

onConstraint('project_secrets_code_name_key', () => secrecyErrors('secrecy.code_name_taken'));
onConstraint('project_secrets_standing_key', () => secrecyErrors('secrecy.already'));
