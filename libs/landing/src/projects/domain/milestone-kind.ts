import type { Role } from '#access/policy/role.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from './construction-mode.js';
import { eachRung, type Stage } from './project-stage.js';

export interface MilestoneKindRule {
  zh: string;
  en: string;
  /** What does and does not count, for the person who reports it. */
  hintZh: string;
  hintEn: string;
  /** The rung this event opens, by construction mode. Absent: it opens none, it is only a dated fact. */
  opens: Partial<Record<ConstructionMode, Stage>>;
  /** Its gate asks for a file. */
  evidence: boolean;
  /** Who is expected to report it. */
  reportedBy: readonly Role[];
  /** Who may confirm it; never the person who reported it, whatever the roles. */
  verifiedBy: readonly Role[];
}

const everywhere = (stage: Stage): MilestoneKindRule['opens'] =>
  Object.fromEntries(CONSTRUCTION_MODES.map((mode) => [mode, stage]));

const officer: readonly Role[] = ['promotion_officer'];
const manager: readonly Role[] = ['zone_manager'];
const both: readonly Role[] = ['promotion_officer', 'zone_manager'];
/** The zone manager grants the rung; a verifier may stand in. */
const byManager: readonly Role[] = ['zone_manager', 'verifier'];
/** Counts towards figures that go outside: only the verifier. */
const byVerifier: readonly Role[] = ['verifier'];

const plain = (zh: string, en: string, hintZh: string, hintEn: string) => ({ zh, en, hintZh, hintEn });

/** THE table of dated events: what each is, what it opens, who says so and who confirms it. */
export const MILESTONE_KINDS = {
  meeting: {
    ...plain('首次洽谈', 'Meeting', '有日期、有人员、有内容的洽谈', 'A dated meeting with people and content'),
    opens: everywhere('negotiation'),
    evidence: false,
    reportedBy: officer,
    verifiedBy: byManager,
  },
  framework_agreement: {
    ...plain(
      '框架协议／意向书',
      'Framework agreement',
      '不算签约，只作记录',
      'Does not count as signing; recorded only',
    ),
    opens: {},
    evidence: false,
    reportedBy: officer,
    verifiedBy: byManager,
  },
  appraisal_passed: {
    ...plain('评审通过', 'Appraisal passed', '准入评审会议纪要', 'Minutes of the admission review'),
    opens: everywhere('appraisal'),
    evidence: true,
    reportedBy: both,
    verifiedBy: byVerifier,
  },
  legal_review: {
    ...plain(
      '合法性与公平竞争审查',
      'Legal and fair-competition review',
      '对协议条款的审查意见',
      'Opinion on the terms offered',
    ),
    opens: {},
    evidence: false,
    reportedBy: both,
    verifiedBy: byVerifier,
  },
  agreement_signed: {
    ...plain(
      '正式签约',
      'Agreement signed',
      '正式协议；框架协议、意向书不算',
      'The formal agreement; a letter of intent does not count',
    ),
    opens: everywhere('signed'),
    evidence: true,
    reportedBy: both,
    verifiedBy: byVerifier,
  },
  company_registered: {
    ...plain('项目公司注册', 'Company registered', '在本区注册，营业执照', 'Registered in the zone: the licence'),
    // A retrofit is carried by a company that exists already: its filing opens the rung instead.
    opens: { greenfield: 'registered', leased: 'registered', asset_light: 'registered' },
    evidence: true,
    reportedBy: both,
    verifiedBy: byManager,
  },
  project_filed: {
    ...plain('项目备案', 'Project filed', '取得备案证', 'The filing certificate'),
    opens: { retrofit: 'registered' },
    evidence: true,
    reportedBy: both,
    verifiedBy: byManager,
  },
  eia_approved: {
    ...plain(
      '环评批复',
      'Environmental approval',
      '环境影响评价批复或备案',
      'The environmental assessment is approved or filed',
    ),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  energy_reviewed: {
    ...plain('能评', 'Energy review', '节能审查意见', 'Opinion of the energy-saving review'),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  land_obtained: {
    ...plain(
      '取得土地或厂房',
      'Land or plant obtained',
      '土地出让或厂房租赁合同',
      'Land transfer or plant lease contract',
    ),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  planning_permit: {
    ...plain('规划许可', 'Planning permit', '建设工程规划许可证', 'The planning permit for the works'),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  construction_permit: {
    ...plain('取得施工许可', 'Construction permit', '施工许可证', 'The construction permit'),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  construction_started: {
    ...plain(
      '开工',
      'Construction started',
      '永久性工程开始；场平、拆迁、临时道路不算',
      'Permanent works begin; levelling, demolition, temporary roads do not count',
    ),
    opens: { greenfield: 'started', retrofit: 'started' },
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  fit_out_started: {
    ...plain(
      '装修进场',
      'Fit-out started',
      '租赁厂房、轻资产项目以此为开工',
      'The start of leased and asset-light projects',
    ),
    opens: { leased: 'started', asset_light: 'started' },
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  equipment_installed: {
    ...plain('设备进场安装', 'Equipment installation', '主要设备进场安装', 'Main equipment arrives and is installed'),
    opens: { leased: 'started', asset_light: 'started', retrofit: 'started' },
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  in_statistics: {
    ...plain('纳统', 'In statistics', '进入固定资产投资统计库', 'Entered in the fixed-asset investment statistics'),
    opens: { greenfield: 'building', leased: 'building', retrofit: 'building' },
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  topped_out: {
    ...plain('主体封顶', 'Topped out', '主体结构封顶', 'Main structure complete'),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byManager,
  },
  completion_accepted: {
    ...plain('竣工验收', 'Completion accepted', '竣工验收备案', 'Completion acceptance on file'),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  trial_production: {
    ...plain('试生产', 'Trial production', '首条线带料试生产', 'The first line runs on material'),
    opens: everywhere('producing'),
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  production_started: {
    ...plain(
      '投产',
      'Production started',
      '首条线试生产或正式生产：验收或首张发票',
      'Trial or commercial production of the first line',
    ),
    opens: everywhere('producing'),
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  first_invoice: {
    ...plain(
      '首次开票',
      'First invoice',
      '项目公司开出首张销售发票',
      'The project company issues its first sales invoice',
    ),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  above_scale: {
    ...plain('入规', 'Above scale', '纳入规模以上企业统计', 'Entered as an above-scale enterprise'),
    opens: {},
    evidence: false,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  capacity_accepted: {
    ...plain(
      '达产验收',
      'Capacity accepted',
      '达到设计产能，并核对协议承诺',
      'Design capacity reached, promises of the agreement checked',
    ),
    opens: everywhere('at_capacity'),
    evidence: true,
    reportedBy: manager,
    verifiedBy: byVerifier,
  },
  yearly_visit: {
    ...plain('年度走访', 'Yearly visit', '达产后的走访记录', 'Visit record after completion'),
    opens: everywhere('aftercare'),
    evidence: false,
    reportedBy: both,
    verifiedBy: byManager,
  },
} as const satisfies Record<string, MilestoneKindRule>;

export type MilestoneKind = keyof typeof MILESTONE_KINDS;

export const MILESTONE_KIND_CODES = Object.keys(MILESTONE_KINDS) as MilestoneKind[];

export function ruleOf(kind: MilestoneKind): MilestoneKindRule {
  return MILESTONE_KINDS[kind];
}

const OPENING = eachRung((mode, stage) => MILESTONE_KIND_CODES.filter((kind) => ruleOf(kind).opens[mode] === stage));

/** The events that open this rung in this mode; any one of them is enough. */
export function kindsOpening(mode: ConstructionMode, stage: Stage): readonly MilestoneKind[] {
  return OPENING[mode][stage];
}

/** The kinds somebody with these roles may confirm. */
export function kindsVerifiableBy(roles: readonly Role[]): MilestoneKind[] {
  return MILESTONE_KIND_CODES.filter((kind) => ruleOf(kind).verifiedBy.some((role) => roles.includes(role)));
}
