import { defineErrors } from '#platform/errors/domain-error.js';

export const insightErrors = defineErrors({
  'target.not_found': { status: 404, zh: '没有这个目标：{{code}}', en: 'No such target: {{code}}' },
  'insight.known_at_invalid': {
    status: 400,
    zh: '时点应为 2025-06-30T23:59:59Z 这样',
    en: 'A moment looks like 2025-06-30T23:59:59Z',
  },
});
