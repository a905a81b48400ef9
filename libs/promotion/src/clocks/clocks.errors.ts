import { defineErrors } from '#platform/errors/domain-error.js';

export const clockErrors = defineErrors({
  'clock.not_running': { status: 409, zh: '这项时限没有在计时', en: 'This clock is not running' },
  'clock.not_paused': { status: 409, zh: '这项时限没有暂停', en: 'This clock is not paused' },
  'clock.not_by_hand': {
    status: 409,
    zh: '这项时限由业务动作自动完成，不能手工完成',
    en: 'This clock is met by the work itself, not by hand',
  },
});
