import type { Role } from '#access/policy/role.js';
import type { ConstructionMode } from './construction-mode.js';
import type { MilestoneKind } from './milestone-kind.js';
import type { GateField } from './project-facts.js';
import { eachRung, type Stage } from './project-stage.js';

/**
 * What a gate item asks for: a field filled, a rung opened, an event verified, a file behind a rung's event, or a
 * verdict on each promise of the investor.
 */
type Need =
  { field: GateField } | { opened: Stage } | { milestone: MilestoneKind } | { evidenceOf: Stage } | { promises: true };

export type GateItem = Need & {
  /** Stable, for programs: `<stage>.<what>`. */
  code: string;
  zh: string;
  en: string;
  /** Who can supply it. */
  suppliedBy: readonly Role[];
  /** Asked only of projects in these modes. */
  modes?: readonly ConstructionMode[];
};

const officer: readonly Role[] = ['promotion_officer'];
const manager: readonly Role[] = ['zone_manager'];
const both: readonly Role[] = ['promotion_officer', 'zone_manager'];

/**
 * THE gates: what each stage needs. The first item of each is its own event, which no waiver
 * replaces. A non-programmer should be able to review this table line by line.
 */
export const GATES: Record<Stage, readonly GateItem[]> = {
  negotiation: [
    {
      code: 'negotiation.opened',
      opened: 'negotiation',
      zh: '至少一次有日期的洽谈',
      en: 'At least one dated meeting',
      suppliedBy: officer,
    },
    { code: 'negotiation.officer', field: 'officerId', zh: '招商专员', en: 'Officer in charge', suppliedBy: manager },
    { code: 'negotiation.zone', field: 'zoneCode', zh: '落户园区', en: 'Zone', suppliedBy: both },
    {
      code: 'negotiation.planned_total',
      field: 'plannedTotal',
      zh: '计划总投资',
      en: 'Planned total investment',
      suppliedBy: officer,
    },
    { code: 'negotiation.needs', field: 'needs', zh: '要素需求', en: 'What the project needs', suppliedBy: officer },
  ],
  appraisal: [
    {
      code: 'appraisal.opened',
      opened: 'appraisal',
      zh: '准入评审通过',
      en: 'Admission review passed',
      suppliedBy: both,
    },
    {
      code: 'appraisal.minutes',
      evidenceOf: 'appraisal',
      zh: '评审会议纪要',
      en: 'Minutes of the review',
      suppliedBy: both,
    },
    {
      code: 'appraisal.legal_review',
      milestone: 'legal_review',
      zh: '合法性与公平竞争审查',
      en: 'Legal and fair-competition review',
      suppliedBy: both,
    },
    { code: 'appraisal.industry', field: 'industryCode', zh: '所属产业', en: 'Industry', suppliedBy: officer },
    {
      code: 'appraisal.planned_total',
      field: 'plannedTotal',
      zh: '计划总投资',
      en: 'Planned total investment',
      suppliedBy: officer,
    },
  ],
  signed: [
    { code: 'signed.opened', opened: 'signed', zh: '正式协议签订', en: 'Formal agreement signed', suppliedBy: both },
    { code: 'signed.agreement', evidenceOf: 'signed', zh: '协议文本', en: 'The agreement itself', suppliedBy: both },
    {
      code: 'signed.appraisal',
      opened: 'appraisal',
      zh: '先评审后签约',
      en: 'Admission review before signing',
      suppliedBy: both,
    },
    {
      code: 'signed.contracted_amount',
      field: 'contractedAmount',
      zh: '协议投资额',
      en: 'Contracted amount',
      suppliedBy: both,
    },
    {
      code: 'signed.contracted_fixed_amount',
      field: 'contractedFixedAmount',
      zh: '其中固定资产投资',
      en: 'Fixed-asset part of it',
      suppliedBy: both,
    },
    {
      code: 'signed.promised_start',
      field: 'promisedStartOn',
      zh: '约定开工日期',
      en: 'Promised start',
      suppliedBy: both,
    },
    {
      code: 'signed.promised_production',
      field: 'promisedProductionOn',
      zh: '约定投产日期',
      en: 'Promised production',
      suppliedBy: both,
    },
    {
      code: 'signed.promised_output',
      field: 'promisedOutput',
      zh: '承诺产值',
      en: 'Promised output',
      suppliedBy: both,
    },
    { code: 'signed.promised_tax', field: 'promisedTax', zh: '承诺税收', en: 'Promised tax', suppliedBy: both },
    { code: 'signed.promised_jobs', field: 'promisedJobs', zh: '承诺就业', en: 'Promised jobs', suppliedBy: both },
  ],
  registered: [
    {
      code: 'registered.opened',
      opened: 'registered',
      zh: '在本区注册（技改项目为备案）',
      en: 'Registered in the zone (a retrofit: filed)',
      suppliedBy: both,
    },
    {
      code: 'registered.licence',
      evidenceOf: 'registered',
      zh: '营业执照或备案证',
      en: 'Licence or filing certificate',
      suppliedBy: both,
    },
    {
      code: 'registered.company_name',
      field: 'companyName',
      zh: '项目公司名称',
      en: 'Project company',
      suppliedBy: both,
    },
    {
      code: 'registered.company_uscc',
      field: 'companyUscc',
      zh: '统一社会信用代码',
      en: 'Unified social credit code',
      suppliedBy: both,
    },
    {
      code: 'registered.filing_code',
      field: 'filingCode',
      zh: '备案项目代码',
      en: 'Filing code',
      suppliedBy: both,
      modes: ['greenfield', 'leased', 'retrofit'],
    },
  ],
  started: [
    {
      code: 'started.opened',
      opened: 'started',
      zh: '开工（租赁、轻资产项目为装修或设备进场）',
      en: 'Start of works (leased, asset-light: fit-out or equipment)',
      suppliedBy: manager,
    },
    { code: 'started.photos', evidenceOf: 'started', zh: '带日期的现场照片', en: 'Dated photos', suppliedBy: manager },
    { code: 'started.signed', opened: 'signed', zh: '已正式签约', en: 'Agreement signed', suppliedBy: both },
    {
      code: 'started.registered',
      opened: 'registered',
      zh: '已注册或备案',
      en: 'Registered or filed',
      suppliedBy: both,
    },
    {
      code: 'started.land',
      milestone: 'land_obtained',
      zh: '土地出让或厂房租赁合同',
      en: 'Land or lease contract',
      suppliedBy: manager,
      modes: ['greenfield', 'leased'],
    },
    {
      code: 'started.permit',
      milestone: 'construction_permit',
      zh: '施工许可',
      en: 'Construction permit',
      suppliedBy: manager,
      modes: ['greenfield'],
    },
  ],
  building: [
    {
      code: 'building.opened',
      opened: 'building',
      zh: '纳入固定资产投资统计',
      en: 'In the fixed-asset statistics',
      suppliedBy: manager,
    },
    { code: 'building.form', evidenceOf: 'building', zh: '统计报表', en: 'Statistics form', suppliedBy: manager },
    { code: 'building.started', opened: 'started', zh: '已开工', en: 'Works started', suppliedBy: manager },
  ],
  producing: [
    {
      code: 'producing.opened',
      opened: 'producing',
      zh: '首条线试生产或正式生产',
      en: 'First line in trial or commercial production',
      suppliedBy: manager,
    },
    {
      code: 'producing.acceptance',
      evidenceOf: 'producing',
      zh: '验收材料或首张发票',
      en: 'Acceptance or first invoice',
      suppliedBy: manager,
    },
    { code: 'producing.started', opened: 'started', zh: '已开工', en: 'Works started', suppliedBy: manager },
  ],
  at_capacity: [
    { code: 'at_capacity.opened', opened: 'at_capacity', zh: '达产验收', en: 'Capacity accepted', suppliedBy: manager },
    {
      code: 'at_capacity.report',
      evidenceOf: 'at_capacity',
      zh: '验收报告',
      en: 'Acceptance report',
      suppliedBy: manager,
    },
    { code: 'at_capacity.producing', opened: 'producing', zh: '已投产', en: 'Producing', suppliedBy: manager },
    {
      code: 'at_capacity.promised_output',
      field: 'promisedOutput',
      zh: '承诺产值（用于核对）',
      en: 'Promised output, to check against',
      suppliedBy: both,
    },
    {
      code: 'at_capacity.promised_tax',
      field: 'promisedTax',
      zh: '承诺税收（用于核对）',
      en: 'Promised tax, to check against',
      suppliedBy: both,
    },
    {
      code: 'at_capacity.promised_jobs',
      field: 'promisedJobs',
      zh: '承诺就业（用于核对）',
      en: 'Promised jobs, to check against',
      suppliedBy: both,
    },
    {
      code: 'at_capacity.promises',
      promises: true,
      zh: '投资方承诺兑现（投资、产值、税收、就业）逐项核定',
      en: 'A verdict on each promise of investment, output, tax and jobs',
      suppliedBy: both,
    },
  ],
  aftercare: [
    { code: 'aftercare.opened', opened: 'aftercare', zh: '年度走访', en: 'Yearly visit', suppliedBy: both },
    { code: 'aftercare.producing', opened: 'producing', zh: '已投产', en: 'Producing', suppliedBy: manager },
  ],
};

const ITEMS = eachRung((mode, stage) =>
  GATES[stage].filter((item) => item.modes === undefined || item.modes.includes(mode)),
);

export function gateItems(mode: ConstructionMode, stage: Stage): readonly GateItem[] {
  return ITEMS[mode][stage];
}
