import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const assignmentErrors = defineErrors({
  'pool.not_in_pool': {
    status: 409,
    zh: '这条线索不在公共池里，可能刚被别人领走',
    en: 'This lead is not in the pool; somebody may just have taken it',
  },
  'pool.too_many_open': {
    status: 409,
    zh: '您手上的线索已达上限 {{most}} 条，先推进或放回一些',
    en: 'You carry {{most}} open leads, the most allowed',
  },
  'pool.too_many_taken': { status: 409, zh: '一周最多领取 {{most}} 条', en: 'At most {{most}} a week' },
  'pool.own_lead': {
    status: 409,
    zh: '您放回的线索 {{days}} 天内先留给别人',
    en: 'What you let go is left to others for {{days}} days',
  },
  'assignment.not_an_officer': {
    status: 400,
    zh: '接手人须是在岗的招商专员或园区负责人',
    en: 'Only an active promotion officer or zone manager can take over',
  },
  'assignment.no_rule': { status: 409, zh: '没有适用的分派规则，请手工指定', en: 'No rule applies; assign by hand' },
  'assignment.rule_exists': {
    status: 409,
    zh: '这个产业（细分）已有规则',
    en: 'There is a rule for this industry or segment',
  },
  'transfer.open': {
    status: 409,
    zh: '这条线索已有一次移交等待接收',
    en: 'A transfer of this lead waits for an answer',
  },
  'transfer.same_zone': { status: 409, zh: '线索已在该园区', en: 'The lead is in that zone already' },
  'transfer.answered': { status: 409, zh: '这次移交已有答复', en: 'This transfer has been answered' },
});

onConstraint('lead_transfers_lead_id_open_key', () => assignmentErrors('transfer.open'));
onConstraint('assignment_rules_industry_code_segment_code_key', () => assignmentErrors('assignment.rule_exists'));
