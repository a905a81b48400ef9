import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const projectErrors = defineErrors({
  'project.lead_converted': { status: 409, zh: '这条线索已经立项', en: 'This lead has become a project already' },
  'project.too_many_files': {
    status: 409,
    zh: '一个项目最多保存 {{most}} 份资料（佐证材料另计）',
    en: 'A project keeps at most {{most}} papers besides its evidence',
  },
  'project.closed': {
    status: 409,
    zh: '项目已结束（{{status}}），不能再填报；请先恢复',
    en: 'The project has ended ({{status}}): resume it before reporting',
  },
  'project.not_on_ladder': {
    status: 400,
    zh: '这种建设方式没有“{{stage}}”阶段',
    en: 'This construction mode has no stage {{stage}}',
  },
  'project.officer_unfit': {
    status: 400,
    zh: '负责人应为在职的招商专员或园区负责人',
    en: 'The officer must be an active promotion officer or zone manager',
  },
  'project.fixed_exceeds_contract': {
    status: 400,
    zh: '固定资产投资不能大于协议投资额 {{contractedAmount}} 元',
    en: 'The fixed-asset part cannot exceed the contracted {{contractedAmount}} yuan',
  },
  'project.production_before_start': {
    status: 400,
    zh: '约定投产日期不能早于约定开工日期',
    en: 'Production cannot be promised before the start',
  },
  'project.industry_set': {
    status: 409,
    zh: '产业已确定；变更须注明起始月份和理由',
    en: 'The industry is set: change it from a month on, with a reason',
  },
  'project.same_zone': { status: 409, zh: '该月已属于这个片区', en: 'It belongs to this zone in that month already' },
  'project.same_industry': {
    status: 409,
    zh: '该月已属于这个产业',
    en: 'It counts under this industry in that month already',
  },
  'project.status_not_allowed': {
    status: 409,
    zh: '不能从“{{from}}”变为“{{to}}”',
    en: 'It cannot go from {{from}} to {{to}}',
  },
  'project.status_too_early': {
    status: 409,
    zh: '到达“{{stage}}”阶段之后才能这样处理',
    en: 'Only a project that reached {{stage}} can end this way',
  },
  'project.status_too_late': {
    status: 409,
    zh: '到达“{{stage}}”阶段之后不能这样处理',
    en: 'A project that reached {{stage}} cannot end this way',
  },
  'project.status_facts': { status: 400, zh: '缺少这一状态必需的内容', en: 'This status requires more facts' },
  'project.backdate_end': {
    status: 400,
    zh: '只有暂缓和恢复可以补记以前的日期；结束项目以当天为准',
    en: 'Only a pause, and taking the project up again, may be dated back; an end holds from the day it is recorded',
  },
  'project.backdate_order': {
    status: 400,
    zh: '不能早于上一次状态变化（{{on}}）',
    en: 'Not before the last change of status ({{on}})',
  },
  'project.backdate_too_early': {
    status: 400,
    zh: '不能早于项目开始（{{on}}）',
    en: 'Not before the project began ({{on}})',
  },
  'project.redate_end': {
    status: 400,
    zh: '只有暂缓和恢复可以改日期；结束项目以当天为准',
    en: 'Only a pause, and taking the project up again, may be redated; an end holds from the day it was recorded',
  },
  'project.redate_same': { status: 400, zh: '已经是 {{on}}', en: 'It holds from {{on}} already' },
  'project.redate_after_next': {
    status: 400,
    zh: '不能晚于下一次状态变化（{{on}}）',
    en: 'Not after the next change of status ({{on}})',
  },
  'project.review_past': { status: 400, zh: '复核日期应在今天之后', en: 'The review date must lie ahead' },
  'project.same_owner': { status: 409, zh: '该月已属于这家投资方', en: 'It is this investor’s in that month already' },
  'project.child_of_child': {
    status: 409,
    zh: '分期或扩建项目下不能再设分期或扩建',
    en: 'A phase or an expansion has no phases or expansions of its own',
  },
  'project.child_of_secret': {
    status: 409,
    zh: '保密项目不能设分期或扩建，请先解除保密',
    en: 'A confidential project has no phases or expansions: lift its confidentiality first',
  },
  'project.expansion_early': {
    status: 409,
    zh: '达产之后才能设扩建项目；在此之前请设分期或登记增资',
    en: 'An expansion comes after full capacity; before it, open a phase or record an increase of capital',
  },
  'project.phase_exceeds': {
    status: 400,
    zh: '超出项目计划总投资的余额 {{left}} 元；请先登记增资',
    en: 'More than the {{left}} yuan left of the project’s planned total: record an increase of capital first',
  },
  'project.merge_target': { status: 400, zh: '合并到的项目不存在或就是它自己', en: 'No such project to merge into' },
});

onConstraint('projects_lead_id_key', () => projectErrors('project.lead_converted'));
