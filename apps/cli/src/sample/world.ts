import { addDays, monthOf } from '#platform/clock/calendar.js';
import type { HomeRegion } from '#promotion/investors/domain/home-region.js';
import type { LeadSource } from '#promotion/leads/domain/lead-source.js';
import { companyName, personName, projectName, samplePhone } from './names.js';
import { SeededRandom } from './random.js';
import { type SpendMonth, spendCurve } from './spend.js';

/** Where the plan puts a segment: the sample keeps to the plan's own fit. */
export interface Fit {
  industryCode: string;
  segmentCode: string;
  zoneCode: string;
}

export type Mode = 'greenfield' | 'leased' | 'retrofit' | 'asset_light';

export interface SampleInvestor {
  name: string;
  industryCode: string;
  homeRegion: HomeRegion;
  contact: { name: string; title: string; phone: string };
}

export interface SampleLead {
  investor: number;
  fit: Fit;
  capturedOn: string;
  source: LeadSource;
  plannedTotal: string;
  officer: 'officer' | 'officer2';
  /** What becomes of it; accepted leads have a project. */
  fate: 'captured' | 'screening' | 'rejected' | 'dormant' | 'accepted';
  note: string;
}

export interface SampleMilestone {
  kind: string;
  on: string;
}

export interface SampleProject {
  lead: number;
  name: string;
  mode: Mode;
  plannedTotal: string;
  contracted: string;
  contractedFixed: string;
  promisedStartOn: string;
  promisedProductionOn: string;
  output: string;
  tax: string;
  jobs: number;
  milestones: SampleMilestone[];
  spend: SpendMonth[];
  keyYears: number[];
  /** Ends before it is built: the status and the day it was given. */
  ending: { status: 'paused' | 'lost' | 'terminated'; on: string; reason: string } | null;
}

export interface SampleWorld {
  investors: SampleInvestor[];
  leads: SampleLead[];
  projects: SampleProject[];
}

export const SAMPLE_SEED = 20_210_101;
const FIRST_DAY = '2020-09-01';
export const LAST_DAY = '2025-12-31';
const LEADS = 320;
const PROJECTS = 150;
const WAN = (amount: number): string => `${amount}0000.00`;

const SOURCES = [
  ['own_visit', 5],
  ['event', 4],
  ['chamber', 2],
  ['agency', 2],
  ['existing_enterprise', 3],
  ['referral', 3],
  ['walk_in', 1],
] as const;
const REGIONS = [
  ['yangtze_delta', 6],
  ['bohai_rim', 3],
  ['pearl_delta', 3],
  ['other_domestic', 2],
  ['overseas', 1],
] as const;
const MODES: readonly (readonly [Mode, number])[] = [
  ['greenfield', 6],
  ['leased', 3],
  ['retrofit', 2],
  ['asset_light', 2],
];
const NOTES = [
  '电话初步沟通，意向明确',
  '展会结识，已交换资料',
  '拟考察园区，关注用地与环保指标',
  '老客户介绍，投资意愿强',
  '关注配套与人才政策',
];

/** The whole fictional world, from one seed. Pure: the same arguments always give the same world. */
export function generateWorld(fits: readonly Fit[], seed = SAMPLE_SEED): SampleWorld {
  const random = new SeededRandom(seed);
  const investors: SampleInvestor[] = [];
  const leads: SampleLead[] = [];
  const projects: SampleProject[] = [];
  for (let index = 0; index < LEADS; index += 1) {
    const fit = random.pick(fits);
    investors.push(makeInvestor(random, fit.industryCode, index));
    leads.push(makeLead(random, fit, index, index < PROJECTS));
  }
  for (let index = 0; index < PROJECTS; index += 1) {
    const lead = leads[index];
    const investor = investors[index];
    if (lead !== undefined && investor !== undefined) projects.push(makeProject(random, lead, index, investor.name));
  }
  return { investors, leads, projects };
}

function makeInvestor(random: SeededRandom, industryCode: string, index: number): SampleInvestor {
  return {
    name: companyName(random, industryCode, index),
    industryCode,
    homeRegion: random.weighted(REGIONS),
    contact: {
      name: personName(random),
      title: random.pick(['总经理', '投资总监', '战略发展部经理']),
      phone: samplePhone(random),
    },
  };
}

function makeLead(random: SeededRandom, fit: Fit, index: number, accepted: boolean): SampleLead {
  // Projects' leads come early enough to be built within the plan period; the others spread over all of it.
  const span = accepted ? 1500 : 1940;
  return {
    investor: index,
    fit,
    capturedOn: addDays(FIRST_DAY, Math.floor((accepted ? random.next() ** 1.3 : random.next()) * span)),
    source: random.weighted(SOURCES),
    plannedTotal: WAN(plannedWan(random)),
    officer: index % 2 === 0 ? 'officer' : 'officer2',
    fate: accepted
      ? 'accepted'
      : random.weighted([
          ['captured', 3],
          ['screening', 4],
          ['rejected', 3],
          ['dormant', 2],
        ] as const),
    note: random.pick(NOTES),
  };
}

/** Skewed as real pipelines are: many of one to five 亿元, a few of fifty. In 万元. */
function plannedWan(random: SeededRandom): number {
  return Math.round((8_000 + 620_000 * random.next() ** 2.6) / 500) * 500;
}

interface Journey {
  /** How far it gets: number of steps of the schedule taken. */
  reached: number;
  meetingOn: string;
}

function makeProject(random: SeededRandom, lead: SampleLead, index: number, company: string): SampleProject {
  const mode = random.weighted(MODES);
  const plannedWanTotal = Number(lead.plannedTotal.slice(0, -7));
  const contractedWan = Math.round(plannedWanTotal * (0.85 + random.next() * 0.2));
  const schedule = makeSchedule(random, mode, lead.capturedOn);
  const journey: Journey = {
    reached: reachedSteps(random, index),
    meetingOn: addDays(lead.capturedOn, random.whole(3, 20)),
  };
  const milestones = schedule.slice(0, journey.reached).filter((step) => step.on <= LAST_DAY);
  const started = milestones.find((step) => step.kind === startKind(mode));
  const months = mode === 'asset_light' ? random.whole(8, 14) : random.whole(16, 30);
  const totalWan = Math.round(contractedWan * (0.92 + random.next() * 0.14));
  const spend =
    started === undefined ? [] : spendCurve(random, { totalWan, from: monthOf(started.on), months, until: '2025-12' });
  const signedOn = schedule.find((step) => step.kind === 'agreement_signed')?.on ?? lead.capturedOn;
  return {
    lead: index,
    name: projectName(random, lead.fit.industryCode, company),
    mode,
    plannedTotal: lead.plannedTotal,
    contracted: WAN(contractedWan),
    contractedFixed: WAN(Math.round(contractedWan * (mode === 'asset_light' ? 0.3 : 0.75))),
    promisedStartOn: addDays(signedOn, random.whole(60, 150)),
    promisedProductionOn: addDays(signedOn, random.whole(480, 800)),
    output: WAN(Math.round(contractedWan * 1.4)),
    tax: WAN(Math.round(contractedWan * 0.06)),
    jobs: random.whole(20, 900),
    milestones,
    spend,
    keyYears: random.chance(0.9) ? [...new Set(spend.map((one) => Number(one.month.slice(0, 4))))] : [],
    ending: makeEnding(random, milestones),
  };
}

/** Most get built, some are still on their way, a few stop early. */
function reachedSteps(random: SeededRandom, index: number): number {
  if (index % 11 === 0) return random.whole(1, 3);
  return random.weighted([
    [1, 1],
    [3, 2],
    [5, 2],
    [7, 2],
    [8, 4],
    [9, 6],
    [10, 8],
    [11, 6],
  ] as const);
}

export function startKind(mode: Mode): string {
  return mode === 'leased' || mode === 'asset_light' ? 'fit_out_started' : 'construction_started';
}

function makeSchedule(random: SeededRandom, mode: Mode, from: string): SampleMilestone[] {
  let day = from;
  const after = (min: number, max: number): string => (day = addDays(day, random.whole(min, max)));
  const light = mode === 'asset_light' || mode === 'leased';
  return [
    { kind: 'meeting', on: after(3, 20) },
    { kind: 'legal_review', on: after(15, 60) },
    { kind: 'appraisal_passed', on: after(5, 30) },
    { kind: 'agreement_signed', on: after(10, 60) },
    { kind: 'company_registered', on: after(10, 50) },
    { kind: 'project_filed', on: after(5, 30) },
    { kind: 'land_obtained', on: after(20, light ? 40 : 110) },
    { kind: startKind(mode), on: after(15, light ? 40 : 120) },
    { kind: 'in_statistics', on: after(20, 55) },
    { kind: 'production_started', on: after(light ? 150 : 330, light ? 300 : 620) },
    { kind: 'capacity_accepted', on: after(180, 420) },
  ];
}

function makeEnding(random: SeededRandom, milestones: SampleMilestone[]): SampleProject['ending'] {
  const last = milestones.at(-1);
  if (last === undefined || milestones.length > 5 || !random.chance(0.35)) return null;
  const on = addDays(last.on, random.whole(60, 200));
  if (on > LAST_DAY) return null;
  const signed = milestones.some((step) => step.kind === 'agreement_signed');
  const status = random.weighted([
    ['paused', 3],
    [signed ? 'terminated' : 'lost', 2],
  ] as const);
  const reason = {
    paused: '投资方调整投资节奏（示例）',
    lost: '落户外地（示例）',
    terminated: '协议约定条件未满足（示例）',
  }[status];
  return { status, on, reason };
}
