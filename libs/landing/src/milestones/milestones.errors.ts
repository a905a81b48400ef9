import { onConstraint } from '#platform/database/database-problem.js';
import { defineErrors } from '#platform/errors/domain-error.js';

export const milestoneErrors = defineErrors({
  'milestone.own_report': {
    status: 403,
    zh: '不能核实自己填报的内容，请由他人核实',
    en: 'Nobody verifies their own report: someone else has to',
  },
  'milestone.not_yours_to_verify': {
    status: 403,
    zh: '这类节点应由{{roles}}核实',
    en: 'This kind of milestone is verified by: {{roles}}',
  },
  'milestone.already_decided': { status: 409, zh: '已有人先一步处理', en: 'Somebody has decided this already' },
  'milestone.duplicate': {
    status: 409,
    zh: '同一天的这个节点已经填报',
    en: 'This event of that day is reported already',
  },
  'milestone.late_needs_note': {
    status: 400,
    zh: '补报 {{days}} 天以前的节点须说明原因',
    en: 'A report more than {{days}} days late needs a word of explanation',
  },
  'milestone.correction_needs_note': { status: 400, zh: '更正须说明理由', en: 'A correction needs a reason' },
  'milestone.nothing_to_withdraw': { status: 400, zh: '撤销须指明被撤销的节点', en: 'Say which report is withdrawn' },
  'milestone.unknown_correction': {
    status: 400,
    zh: '本项目没有这个被更正的节点',
    en: 'This project has no such report to correct',
  },
  'milestone.already_corrected': {
    status: 409,
    zh: '这条已有更正，请对最新的一条更正',
    en: 'It has been corrected already: correct the latest one',
  },
  'milestone.reason_required': { status: 400, zh: '退回须说明理由', en: 'Sending back needs a reason' },
  'waiver.expiry_past': { status: 400, zh: '豁免期限应在今天之后', en: 'A waiver must end after today' },
  'waiver.closed': { status: 409, zh: '豁免已结束', en: 'This waiver has ended already' },
});

onConstraint('milestone_verdicts_milestone_id_key', () => milestoneErrors('milestone.already_decided'));
