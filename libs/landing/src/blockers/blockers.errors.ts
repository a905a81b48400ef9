import { defineErrors } from '#platform/errors/domain-error.js';

export const blockerErrors = defineErrors({
  'blocker.not_now': {
    status: 409,
    zh: '这项要素请求现在是“{{stateZh}}”，不能这样办理',
    en: 'This request is {{state}} now and cannot be handled this way',
  },
  'blocker.text_missing': { status: 400, zh: '请写明情况', en: 'Say what it is about' },
  'blocker.team_unfit': { status: 400, zh: '没有这个部门，或它已停用', en: 'There is no such department in use' },
  'blocker.team_missing': { status: 400, zh: '请选择由哪个部门办理', en: 'Choose the department to ask' },
  'blocker.same_team': { status: 400, zh: '已经在这个部门', en: 'It lies with this department already' },
  'blocker.kind_unknown': { status: 400, zh: '没有这类要素，或它已停用', en: 'There is no such kind in use' },
});
