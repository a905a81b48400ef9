import { defineErrors } from '#platform/errors/domain-error.js';

export const planErrors = defineErrors({
  'plan.zone_not_found': { status: 404, zh: '没有这个园区：{{code}}', en: 'No such zone: {{code}}' },
  'plan.segment_not_found': { status: 404, zh: '没有这个细分领域：{{code}}', en: 'No such segment: {{code}}' },
  'plan.target_not_found': { status: 404, zh: '没有这个目标：{{code}}', en: 'No such target: {{code}}' },
  'plan.segment_of_other_industry': {
    status: 400,
    zh: '细分产业“{{segment}}”不属于所选产业',
    en: 'The segment {{segment}} belongs to another industry',
  },
  'plan.zone_name_taken': {
    status: 400,
    zh: '“{{name}}”已指向{{zone}}，一个名称只能指向一处',
    en: '“{{name}}” already leads to {{zone}}: a name leads to one place only',
  },
  'plan.zone_holds_others': {
    status: 409,
    zh: '请先停用其下的 {{count}} 处园区',
    en: 'Switch off the {{count}} zone(s) inside it first',
  },
  'plan.zone_parent_off': {
    status: 409,
    zh: '请先启用上级园区{{zone}}',
    en: 'Switch on {{zone}}, which contains it, first',
  },
  'plan.window_reversed': {
    status: 400,
    zh: '起始月份不能晚于截止月份',
    en: 'The first month cannot come after the last',
  },
  'field.aliases': {
    status: 400,
    zh: '最多 30 个别名，每个 1–40 字',
    en: 'At most 30 aliases of 1-40 characters each',
  },
});
