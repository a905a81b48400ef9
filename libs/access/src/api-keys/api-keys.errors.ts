import { defineErrors } from '#platform/errors/domain-error.js';

export const apiKeyErrors = defineErrors({
  // One sentence for every cause: whoever tries keys learns nothing about them.
  'access.key_invalid': {
    status: 401,
    zh: 'API 密钥无效：不存在、已过期、已停用，或其所有人的账号已停用',
    en: 'This API key is not valid: unknown, expired or revoked, or its owner’s account is disabled',
  },
  'access.key_address': {
    status: 403,
    zh: '这把 API 密钥不能从这个地址使用',
    en: 'This API key may not be used from this address',
  },
  'access.key_scope': {
    status: 403,
    zh: '这把 API 密钥没有所需的范围：{{scopes}}',
    en: 'This API key lacks the scope needed: {{scopes}}',
  },
  'access.key_never': {
    status: 403,
    zh: '这项操作须由本人登录后进行，不对 API 密钥开放',
    en: 'Only a person signed in may do this; it is not open to API keys',
  },
  'api_key.too_many': {
    status: 409,
    zh: '一个人最多同时有 {{most}} 把可用的密钥',
    en: 'At most {{most}} live keys per person',
  },
  'api_key.address': {
    status: 400,
    zh: '应为 IP 地址或网段，如 10.1.0.0/16',
    en: 'An address or subnet looks like 10.1.0.0/16',
  },
  'api_key.scopes': { status: 400, zh: '请至少选择一个范围', en: 'Choose at least one scope' },
});
