import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const reviewErrors = defineErrors({
  'review.open': {
    status: 409,
    zh: '本项目已有一轮评审在进行',
    en: 'A round of review of this project is under way already',
  },
  'review.approved_already': {
    status: 409,
    zh: '上一轮已通过，不必再次提请',
    en: 'The last round was approved: there is nothing to propose again',
  },
  'review.wrong_state': {
    status: 409,
    zh: '这一轮的状态（{{state}}）不允许这一步',
    en: 'The round is {{state}}: this step is not possible now',
  },
  'review.involved': {
    status: 403,
    zh: '提请人、项目负责人和条款起草人不参与评审与决定',
    en: 'Who proposed the project, is in charge of it or wrote a clause takes no part in judging it',
  },
  'review.not_proposer': { status: 403, zh: '由提请人本人修改和提交', en: 'The proposer edits and submits it' },
  'review.facts_missing': {
    status: 400,
    zh: '提交前还缺 {{count}} 项内容',
    en: '{{count}} fact(s) are still missing before it can be submitted',
  },
  'review.offer_missing': {
    status: 400,
    zh: '请列出拟给予的条款；没有的，请注明“不提供优惠条款”',
    en: 'List what is offered, or say that nothing is',
  },
  'review.no_criteria': {
    status: 409,
    zh: '没有适用于该项目的评分标准',
    en: 'No set of criteria applies to this project',
  },
  'review.panel_too_small': {
    status: 400,
    zh: '评审组至少 {{quorum}} 人',
    en: 'The panel needs at least {{quorum}} people',
  },
  'review.clause_seats_missing': {
    status: 400,
    zh: '有优惠条款，须指定合法性审查人和公平竞争审查人',
    en: 'There are clauses: name who reviews them in law and who for fair competition',
  },
  'review.reviewer_unfit': {
    status: 400,
    zh: '评审人须在职、有评审职责，且不是提请人、项目负责人或条款起草人',
    en: 'A reviewer must be active, hold a judging role, and have no hand in the proposal',
  },
  'review.seat_in_use': {
    status: 409,
    zh: '{{name}} 已发表意见，不能移出',
    en: '{{name}} has spoken already and cannot be taken off',
  },
  'review.not_named': { status: 403, zh: '您不是这一轮的评审人', en: 'You are not named for this' },
  'review.declare_first': {
    status: 409,
    zh: '请先声明与项目有无利害关系',
    en: 'Declare first whether you have an interest in the project',
  },
  'review.recused': { status: 403, zh: '您已声明利害关系，应当回避', en: 'You declared an interest and stand aside' },
  'review.conflict_stays': {
    status: 409,
    zh: '利害关系一经声明不能撤回',
    en: 'An interest once declared cannot be taken back',
  },
  'review.conflict_note': { status: 400, zh: '请说明是什么利害关系', en: 'Say what the interest is' },
  'review.score_missing': { status: 400, zh: '还没有打分', en: 'Not scored yet' },
  'review.score_range': { status: 400, zh: '应为 0–{{max}} 的整数', en: 'A whole number from 0 to {{max}}' },
  'review.veto_unknown': { status: 400, zh: '不在一票否决清单内', en: 'Not on the veto list' },
  'review.veto_raised': { status: 409, zh: '这一项已有人提出', en: 'Somebody has raised this one already' },
  'review.veto_ruled': { status: 409, zh: '这一项已有裁定', en: 'This one has been ruled on' },
  'review.own_veto': { status: 403, zh: '提出否决的人不能自己裁定', en: 'Who raised a veto does not rule on it' },
  'review.not_ready': {
    status: 409,
    zh: '还有 {{count}} 项未满足，不能作此决定',
    en: '{{count}} thing(s) stand against this decision',
  },
  'review.not_in_review': { status: 409, zh: '尚未组成评审组', en: 'The panel has not been named yet' },
  'review.minutes_missing': { status: 409, zh: '缺会议纪要', en: 'The minutes are missing' },
  'review.quorum_missing': {
    status: 409,
    zh: '有效意见 {{opinions}} 份，至少应有 {{quorum}} 份',
    en: '{{opinions}} opinion(s) count, {{quorum}} are needed',
  },
  'review.veto_unruled': {
    status: 409,
    zh: '有 {{count}} 项否决意见未裁定',
    en: '{{count}} veto(es) have not been ruled on',
  },
  'review.veto_stands': { status: 409, zh: '有 {{count}} 项否决成立', en: '{{count}} veto(es) stand' },
  'review.clauses_open': {
    status: 409,
    zh: '有 {{count}} 条条款未审查完',
    en: '{{count}} clause(s) are not reviewed yet',
  },
  'review.clauses_refused': {
    status: 409,
    zh: '有 {{count}} 条条款审查未通过，须修改或删除',
    en: '{{count}} clause(s) were refused: change or remove them',
  },
  'review.below_pass_mark': {
    status: 409,
    zh: '得分 {{score}}，低于通过线 {{passMark}}',
    en: 'The score {{score}} is below the pass mark {{passMark}}',
  },
  'review.conditions_needed': {
    status: 400,
    zh: '有条件通过须至少列出一项条件',
    en: 'Approval with conditions names at least one',
  },
  'review.conditions_unfit': {
    status: 400,
    zh: '只有“有条件通过”才附条件',
    en: 'Only an approval with conditions carries conditions',
  },
  'review.held_before_submission': {
    status: 400,
    zh: '会议日期不能早于提交日期',
    en: 'The panel cannot have met before the submission',
  },
  'clause.own': { status: 403, zh: '不能审查自己起草的条款', en: 'Nobody reviews a clause they wrote' },
  'clause.reviewed': {
    status: 409,
    zh: '这一版条款已有审查意见；修改后再审',
    en: 'This version has its verdict already; a change is reviewed anew',
  },
  'clause.removed': { status: 409, zh: '这一条已删除', en: 'This clause has been removed' },
  'criteria.points_sum': {
    status: 400,
    zh: '各项分值合计为 {{sum}}，应为 100',
    en: 'The points add up to {{sum}}, not 100',
  },
  'criteria.bands': {
    status: 400,
    zh: '按数据评分的项目须有方向和分档，人工评分的没有',
    en: 'A measured criterion has a direction and bands, a judged one has none',
  },
  'criteria.bands_order': {
    status: 400,
    zh: '分档应从最好到最差，分值依次降低且不超过该项分值',
    en: 'Bands run from best to worst, with falling points within the criterion',
  },
  'criteria.duplicate': { status: 400, zh: '代码重复', en: 'The code is there twice' },
  'criteria.scope_fixed': {
    status: 409,
    zh: '新版本的产业和建设方式须与原标准一致',
    en: 'A new version keeps the industry and mode of its set',
  },
});

onConstraint('reviews_project_id_open_key', () => reviewErrors('review.open'));
onConstraint('reviews_project_id_round_key', () => reviewErrors('review.open'));
onConstraint('review_vetoes_review_id_code_key', () => reviewErrors('review.veto_raised'));
onConstraint('clause_reviews_clause_id_aspect_key', () => reviewErrors('clause.reviewed'));
