import { defineNotices } from '../notices/notice-kinds.js';
import type { OffReason } from './webhook.entities.js';

export const webhookNotices = defineNotices({
  'webhook.switched_off': {
    topic: 'system',
    zh: '您的 Webhook“{{name}}”已停用：{{reason}}',
    en: 'Your webhook “{{name}}” was switched off: {{reason}}',
  },
});

export const OFF_WORDS: Record<OffReason, { zh: string; en: string }> = {
  owner: { zh: '本人停用', en: 'by yourself' },
  administrator: { zh: '管理员停用', en: 'by an administrator' },
  gone: { zh: '对方答复 410，表示不再接收', en: 'its server answered 410, which means it is gone' },
  failing: { zh: '连续 5 天没有一次送达', en: 'nothing could be delivered for 5 days' },
};
