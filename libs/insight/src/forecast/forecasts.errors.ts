import { defineErrors } from '#platform/errors/domain-error.js';

export const forecastErrors = defineErrors({
  'forecast.unsupported': {
    status: 422,
    zh: '只能预测以人民币计的完成投资目标',
    en: 'Only targets of completed investment in CNY can be forecast',
  },
  'forecast.nothing_changed': {
    status: 422,
    zh: '请至少改变一项：提速、剔除、疏通或新增签约',
    en: 'Change at least one thing: speed up, drop, unblock or sign more',
  },
  'forecast.unknown_project': { status: 400, zh: '没有这个项目', en: 'No such project' },
  'forecast.month_unknown': {
    status: 400,
    zh: '这次预测只到 {{from}} 至 {{to}}',
    en: 'This forecast tells of {{from}} to {{to}} only',
  },
  'forecast.month_past': { status: 400, zh: '新增签约的月份应在今后', en: 'More can be signed only in months to come' },
});
