import { defineErrors } from '#platform/errors/domain-error.js';

export const webhookErrors = defineErrors({
  'webhook.too_many': { status: 409, zh: '一个人最多 {{most}} 个 Webhook', en: 'At most {{most}} webhooks per person' },
  'webhook.kinds': { status: 400, zh: '请至少订阅一种事件', en: 'Subscribe to at least one kind of event' },
  'webhook.off': {
    status: 409,
    zh: '这个 Webhook 已停用，请先启用',
    en: 'This webhook is switched off; switch it on first',
  },
  'webhook.off_by_administrator': {
    status: 409,
    zh: '这个 Webhook 由管理员停用，只有管理员能重新启用',
    en: 'An administrator switched this webhook off; only an administrator can switch it on again',
  },
  'webhook.instant': {
    status: 400,
    zh: '时刻应为 2026-03-10T02:00:00Z 这样',
    en: 'An instant looks like 2026-03-10T02:00:00Z',
  },
});
