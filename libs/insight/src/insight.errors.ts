import { defineErrors } from '#platform/errors/domain-error.js';

export const insightErrors = defineErrors({
  'target.not_found': { status: 404, zh: '没有这个目标：{{code}}', en: 'No such target: {{code}}' },
  'target.is_draft': {
    status: 409,
    zh: '{{code}} 所在规划还是草案，尚未生效，不计完成情况',
    en: '{{code}} belongs to a plan that is still a draft: it has no progress',
  },
  'live.too_many': {
    status: 429,
    zh: '这个账号同时打开的页面太多，暂不能再实时刷新；关掉几个再试',
    en: 'Too many pages are open with this account to keep another one live. Close some and try again',
  },
  'live.full': {
    status: 503,
    zh: '同时打开的页面太多，暂不能实时刷新，请稍后再试',
    en: 'Too many pages are open to keep another one live. Try again shortly',
  },
  'insight.quarter_invalid': { status: 400, zh: '季度应为 2025-Q2 这样', en: 'A quarter looks like 2025-Q2' },
  'attention.remind_on_invalid': {
    status: 400,
    zh: '提醒日期应在 {{from}} 与 {{to}} 之间',
    en: 'The day of the reminder lies between {{from}} and {{to}}',
  },
  'bridge.end_invalid': {
    status: 400,
    zh: '请填已关账的月份（2025-06）或时点（2025-06-30T23:59:59Z）',
    en: 'Give a closed month (2025-06) or a moment (2025-06-30T23:59:59Z)',
  },
  'bridge.month_open': {
    status: 400,
    zh: '{{month}} 尚未关账，没有可比的数',
    en: '{{month}} has not been closed: there is nothing to compare with',
  },
  'bridge.turned_round': {
    status: 400,
    zh: '起点应早于终点',
    en: 'The bridge must begin before it ends',
  },
});
