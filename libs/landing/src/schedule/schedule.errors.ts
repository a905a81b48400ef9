import { defineErrors } from '#platform/errors/domain-error.js';

export const scheduleErrors = defineErrors({
  'schedule.change_needs_reason': {
    status: 400,
    zh: '改动已有的日期须说明原因',
    en: 'Changing a date that stands needs a reason',
  },
  'schedule.already_done': {
    status: 409,
    zh: '“{{kind}}”已核实完成，不再需要计划或预计日期',
    en: '{{kind}} is verified as done: it needs no date to come',
  },
  'schedule.nothing_to_plan': {
    status: 409,
    zh: '这种建设方式的节点都已有计划或已完成',
    en: 'Every milestone of this mode is planned or done already',
  },
  'schedule.circle': {
    status: 400,
    zh: '这样设置会让节点互相等待',
    en: 'Milestones would wait for each other in a circle',
  },
  'schedule.unknown_step': {
    status: 400,
    zh: '所等待的节点不在这种建设方式的模板里',
    en: 'It waits for a milestone that is not in this mode’s template',
  },
});
