import { defineNotices } from './notice-kinds.js';

export const ownNotices = defineNotices({
  'notice.channel_failed': {
    topic: 'system',
    inboxOnly: true,
    zh: '有通知没能送到“{{target}}”，已放弃重试：{{problem}}。通知都还在这里，请在“通知设置”里检查。',
    en: 'Notices could not be delivered to “{{target}}” and are no longer retried: {{problem}}. They are all here; see the notice settings.',
  },
});
