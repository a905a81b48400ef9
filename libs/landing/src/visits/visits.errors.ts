import { defineErrors } from '#platform/errors/domain-error.js';

export const visitErrors = defineErrors({
  'visit.nobody_appointed': {
    status: 400,
    zh: '项目还没有指定这位负责人，请先指定或另选走访人',
    en: 'Nobody holds this office for the project yet: appoint somebody, or name the visitor',
  },
  'visit.visitor_unfit': { status: 400, zh: '没有这个人，或账号已停用', en: 'There is no such active person' },
  'visit.visitor_unasked': {
    status: 400,
    zh: '由挂钩领导或帮办专员走访时不另填走访人',
    en: 'The leader’s or the agent’s visit names nobody else',
  },
  'visit.due_past': { status: 400, zh: '计划日期不能早于今天', en: 'A visit is planned for today or later' },
  'visit.plan_closed': { status: 409, zh: '这次走访已完成或已取消', en: 'This visit has taken place or was dropped' },
  'visit.plan_elsewhere': { status: 400, zh: '这不是本项目的走访计划', en: 'This plan is not of this project' },
  'visit.step_taken': {
    status: 409,
    zh: '这一步已转为要素请求或承诺',
    en: 'This step has become a request or an obligation already',
  },
});
