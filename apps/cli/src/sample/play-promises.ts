import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { HandleBlockersService } from '#landing/blockers/handle-blockers.service.js';
import type { ObligationStory, SetObligation } from '#landing/obligations/dto/obligation.dto.js';
import { ObligationsService } from '#landing/obligations/obligations.service.js';
import { SetObligationsService } from '#landing/obligations/set-obligations.service.js';
import { AppointPeopleService } from '#landing/projects/appoint-people.service.js';
import { PlanVisitsService } from '#landing/visits/plan-visits.service.js';
import { RecordVisitService } from '#landing/visits/record-visit.service.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { times } from '#platform/money/money.js';
import type { SampleCast } from './sample-cast.js';
import { LAST_DAY } from './world.js';

interface Led {
  id: string;
  version: number;
  zoneCode: string;
  username: 'officer' | 'officer2';
}

/** Signed projects that are alive, the furthest first: two of each officer and then every so-many-th. */
const LED = `
  SELECT p.id, p.version, p.zone_code AS "zoneCode", u.username FROM projects p JOIN users u ON u.id = p.officer_id
   WHERE p.sample AND p.status = 'active' AND p.contracted_amount IS NOT NULL AND p.stage NOT IN ('negotiation', 'appraisal')
   ORDER BY (p.stage <> 'producing'), p.code LIMIT 14`;

/** What the zone owes, and in how many days from now. */
const OURS: readonly (Omit<SetObligation, 'dueOn'> & { days: number })[] = [
  { side: 'zone', kind: 'power', text: '10 千伏专线接至红线（示例）', amount: '3200000', days: 40 },
  { side: 'zone', kind: 'permits', text: '施工许可并联审批一次办结（示例）', days: -20 },
  { side: 'zone', kind: 'subsidy', text: '设备奖补兑付（示例）', amount: '4800000', days: 75 },
  { side: 'zone', kind: 'land', text: '净地交付（示例）', days: 12 },
];

/** What projects ask of the department, raised so many days ago; some it has taken on or answered. */
const REQUESTS = [
  ['power', '双回路用电接入（示例）', 40, null],
  ['permits', '消防设计审查意见（示例）', 20, 'accept'],
  ['water_gas', '蒸汽管网接入点（示例）', 12, 'accept'],
  ['emission_quota', 'VOCs 排放指标（示例）', 6, null],
  ['people', '技术工人专场招聘（示例）', 4, null],
  ['money', '贷款贴息申报（示例）', 30, 'solve'],
] as const;

const HEARD = [
  ['总经理沈明（示例）', '设备订货已完成，担心蒸汽接入赶不上试车（示例）', '协调蒸汽接入时间（示例）'],
  ['厂长周岩（示例）', '一线缺技术工人，希望与职校合办订单班（示例）', '请人社部门对接职校（示例）'],
  ['财务总监韩静（示例）', '关心设备奖补的兑付时间（示例）', '书面答复奖补兑付安排（示例）'],
] as const;

/** Promises of both sides, leaders and their visits, and what waits on the department's desk. */
export async function playPromises(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  const dataSource = context.get(DataSource);
  const today = context.get(Clock).today();
  const led: Led[] = await dataSource.query(LED);
  const [office]: { id: string }[] = await dataSource.query(`SELECT id FROM teams WHERE code = 'office'`);
  for (const [index, project] of led.entries()) {
    const officer = cast.officers[project.username];
    const ours = OURS[index % OURS.length]!;
    const { days, ...terms } = ours;
    const owed = { ...terms, dueOn: addDays(today, days), teamId: office?.id ?? null };
    await playBothSides(cast, officer, project.id, owed, index);
    if (index < 6) await playVisits(cast, officer, project, today, index);
    const request = REQUESTS[index];
    if (request !== undefined && office !== undefined)
      await playRequest(cast, officer, project.id, office.id, today, request);
  }
}

async function playBothSides(cast: SampleCast, officer: Actor, id: string, owed: SetObligation, index: number) {
  const setting = cast.service(SetObligationsService);
  await cast.on(LAST_DAY, () => setting.set(officer, null, id, owed));
  // Of some projects the agreement has not been taken over yet: the page offers it.
  if (index % 4 === 3) return;
  const set = await cast.on(LAST_DAY, () => setting.fromAgreement(officer, null, id));
  for (const [at, obligation] of set.entries()) {
    if (obligation.side === 'investor' && (at + index) % 3 !== 2) await answer(cast, officer, obligation, at + index);
  }
}

/** Reported, and most of it answered: kept, or in part where it has a figure. */
async function answer(cast: SampleCast, officer: Actor, { id, amount }: ObligationStory, turn: number): Promise<void> {
  const obligations = cast.service(ObligationsService);
  const proof = { note: '按协议兑现，附证明（示例）', proofFileId: cast.fileOf(officer) };
  await cast.on(LAST_DAY, () => obligations.report(officer, null, id, proof));
  if (turn % 5 === 4) return;
  const partly = turn % 4 === 1 && amount !== null;
  const part = { verdict: 'partly' as const, reason: '证明只覆盖一部分（示例）', amount: times(amount ?? '0', '0.5') };
  const whole = amount?.endsWith('.00') === true ? part.amount.replace(/\.\d\d$/, '.00') : part.amount;
  await cast.on(LAST_DAY, () =>
    obligations.judge(cast.verifier, null, id, partly ? { ...part, amount: whole } : { verdict: 'kept' }),
  );
}

/** One visit made, one missed, one to come; the leader and the officer as agent. */
async function playVisits(cast: SampleCast, officer: Actor, project: Led, today: string, index: number): Promise<void> {
  const { id } = project;
  const plans = cast.service(PlanVisitsService);
  const manager = (await cast.managerOf(project.zoneCode)) ?? cast.managers[0]!;
  const people = { leaderId: cast.leader.userId, agentId: index % 2 === 0 ? officer.userId : manager.userId };
  const [{ version } = { version: project.version }]: { version: number }[] = await cast
    .service(DataSource)
    .query(`SELECT version FROM projects WHERE id = $1`, [id]);
  await cast.on(LAST_DAY, () => cast.service(AppointPeopleService).appoint(cast.leader, id, version, people));
  const [met, raised, step] = HEARD[index % HEARD.length]!;
  const fileIds = [cast.fileOf(officer)];
  const nextSteps = [{ text: step, dueOn: addDays(today, 20) }];
  await cast.on(addDays(LAST_DAY, -30 - index), () =>
    cast
      .service(RecordVisitService)
      .record(officer, null, id, { visitedOn: addDays(LAST_DAY, -30 - index), met, raised, nextSteps, fileIds }),
  );
  const missed = {
    visitedBy: 'leader' as const,
    dueOn: addDays(today, -5 - index),
    purpose: '季度走访：协调要素（示例）',
  };
  if (index % 2 === 0) await cast.on(addDays(today, -30), () => plans.plan(officer, null, id, missed));
  const next = {
    visitedBy: 'agent' as const,
    dueOn: addDays(today, 6 + index),
    purpose: '了解投产准备（示例）',
    recurring: true,
  };
  await plans.plan(officer, null, id, next);
}

async function playRequest(
  cast: SampleCast,
  officer: Actor,
  projectId: string,
  teamId: string,
  today: string,
  [kindCode, title, daysAgo, step]: (typeof REQUESTS)[number],
): Promise<void> {
  const handling = cast.service(HandleBlockersService);
  const asked = await cast.on(addDays(today, -daysAgo), () =>
    handling.raise(officer, null, projectId, { kindCode, title, teamId }),
  );
  if (step === null) return;
  const text = step === 'solve' ? '已受理并办结，批复已送达（示例）' : null;
  await cast.on(addDays(today, 2 - daysAgo), () =>
    handling.step(cast.department, null, asked.id, null, { action: step, text }),
  );
}
