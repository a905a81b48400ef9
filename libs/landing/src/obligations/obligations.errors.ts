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
  'obligation.reason_required': { status: 400, zh: '未兑现或退回须说明理由', en: 'Broken or sent back needs a reason' },
});
