import { defineErrors } from '#platform/errors/domain-error.js';

defineErrors({
  'round_term.due_already': {
    status: 400,
    zh: '这个月的月报已过截止日，不再改期；请选尚未到期的月份',
    en: 'This month fell due already and keeps its day: choose one that has not',
  },
  'round_term.too_far': {
    status: 400,
    zh: '起始月份最多提前 {{months}} 个月设定，请核对年份',
    en: 'At most {{months}} months ahead: check the year',
  },
});
