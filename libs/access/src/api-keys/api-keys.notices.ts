import { defineNotices } from '../notices/notice-kinds.js';

export const apiKeyNotices = defineNotices({
  'api_key.expiring': {
    topic: 'reminder',
    zh: '您的 API 密钥“{{name}}”将于 {{on}} 过期，仍在使用请另建一把替换',
    en: 'Your API key “{{name}}” expires on {{on}}; if it is still used, make another to replace it',
  },
  'api_key.revoked': {
    topic: 'system',
    zh: '安全管理员 {{by}} 停用了您的 API 密钥“{{name}}”',
    en: 'The security administrator {{by}} revoked your API key “{{name}}”',
  },
});
