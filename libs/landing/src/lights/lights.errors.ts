import { defineErrors } from '#platform/errors/domain-error.js';

export const lightErrors = defineErrors({
  'light.thresholds_crossed': {
    status: 400,
    zh: '红灯的界限不能低于黄灯',
    en: 'Red cannot begin before yellow',
  },
  'escalation.closed': { status: 409, zh: '这项升级已经办结', en: 'This escalation is closed already' },
  'project.leader_unfit': {
    status: 400,
    zh: '挂钩领导应为在职的管委会领导',
    en: 'The leader must be an active member of the leadership',
  },
  'project.agent_unfit': { status: 400, zh: '帮办专员应为在职人员', en: 'The service agent must be an active user' },
});
