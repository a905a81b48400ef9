import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const monthErrors = defineErrors({
  'month.closed': {
    status: 400,
    zh: '{{month}} 已于 {{closedOn}} 关账；补报或更正不改变关账时的数，只改变今天的数，请说明理由',
    en: '{{month}} was closed on {{closedOn}}. A late or corrected figure changes today’s number, never the one closed: give the reason',
  },
  'month.closed_already': { status: 409, zh: '{{month}} 已经关账', en: '{{month}} is closed already' },
  'month.not_over': {
    status: 409,
    zh: '{{month}} 还没有过完，不能关账（本月为 {{current}}）',
    en: '{{month}} is not over and cannot be closed (the current month is {{current}})',
  },
  'month.out_of_order': {
    status: 409,
    zh: '请按顺序关账：下一个应为 {{expected}}',
    en: 'Months are closed in order: the next one is {{expected}}',
  },
  'month.open_ends': {
    status: 400,
    zh: '还有 {{pending}} 笔待核实、{{missing}} 个项目未报；仍要关账请说明情况',
    en: '{{pending}} entries still wait and {{missing}} projects have not reported. Say why the month is closed all the same',
  },
  'month.busy': {
    status: 503,
    zh: '此刻有大批数据正在入账，请稍后再关账',
    en: 'A large posting is under way. Close the month in a moment',
  },
  'month.just_closed': {
    status: 409,
    zh: '刚刚关账，请刷新后重试',
    en: 'A month has just been closed. Reload and try again',
  },
});

onConstraint('month_closes_pkey', () => monthErrors('month.just_closed'));
onConstraint('month_closes_previous_hash_key', () => monthErrors('month.just_closed'));
onConstraint('credits_after_closing', () => monthErrors('month.just_closed'));
