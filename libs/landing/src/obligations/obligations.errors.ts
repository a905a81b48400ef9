import { defineErrors } from '#platform/errors/domain-error.js';

export const obligationErrors = defineErrors({
  'obligation.closed': { status: 409, zh: '这项承诺已有结论', en: 'This obligation has its verdict already' },
  'obligation.own_report': {
    status: 403,
    zh: '不能核定自己报告的兑现，请由他人核定',
    en: 'Nobody confirms their own report: someone else has to',
  },
  'obligation.not_reported': {
    status: 409,
    zh: '还没有人报告兑现，也未到期',
    en: 'Nobody has reported it kept, and its day is not over',
  },
  'obligation.reported': {
    status: 409,
    zh: '已报告兑现，等待核定',
    en: 'It is reported already and waits for a verdict',
  },
  'obligation.reason_required': {
    status: 400,
    zh: '部分兑现、未兑现或退回须说明理由',
    en: 'Kept in part, broken or sent back needs a reason',
  },
  'obligation.of_review': {
    status: 409,
    zh: '评审条件不能在这里修改或撤回，可由领导免除',
    en: 'A condition of a review is not changed or withdrawn here; the leadership may waive it',
  },
  'obligation.other_side': { status: 400, zh: '这类承诺不由这一方作出', en: 'This side does not promise such a thing' },
  'obligation.no_amount': { status: 400, zh: '这类承诺没有数额', en: 'Such a promise has no figure' },
  'obligation.whole_people': { status: 400, zh: '人数须为整数', en: 'People are counted in whole numbers' },
  'obligation.team_of_zone': {
    status: 400,
    zh: '只有园区的承诺才指定部门',
    en: 'Only the zone’s promises name a department',
  },
  'obligation.team_unknown': {
    status: 400,
    zh: '没有这个部门，或它已停用',
    en: 'There is no such department in use',
  },
  'obligation.not_measured': {
    status: 400,
    zh: '这项承诺没有约定数额',
    en: 'No figure was promised here',
  },
  'obligation.not_a_part': {
    status: 400,
    zh: '部分兑现的数额须大于零、小于承诺数额',
    en: 'A part is more than nothing and less than what was promised',
  },
  'obligation.amount_unasked': {
    status: 400,
    zh: '只有部分兑现才填数额',
    en: 'Only a verdict of kept in part says how much',
  },
});
