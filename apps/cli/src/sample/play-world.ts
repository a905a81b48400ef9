import { addDays, addMonths } from '#platform/clock/calendar.js';
import type { ScreenLead } from '#promotion/screening/dto/screening.dto.js';
import { playReview, type ReviewFate } from './play-review.js';
import type { SampleCast } from './sample-cast.js';
import { originOf, type SampleOrigins } from './play-events.js';
import { sampleUscc } from './sample-uscc.js';
import { LAST_DAY, type SampleLead, type SampleMilestone, type SampleProject, type SampleWorld } from './world.js';

/** How many projects are played side by side: the database is the limit. */
const SIDE_BY_SIDE = 6;
/** Reports come in a few days after the event; verdicts a few days after the report. */
const REPORT_DELAY = 2;
const VERDICT_DELAY = 5;

/** Plays the whole world through the same services people use: logged, screened, reported, verified, refused alike. */
export async function playWorld(
  world: SampleWorld,
  cast: SampleCast,
  origins: SampleOrigins,
  progress: (done: number, of: number) => void,
): Promise<void> {
  let done = 0;
  const next = world.leads.map((lead, index) => ({ lead, index })).values();
  const player = async (): Promise<void> => {
    for (const { lead, index } of next) {
      await playLead(world, cast, origins, lead, index);
      done += 1;
      progress(done, world.leads.length);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, player));
}

async function playLead(
  world: SampleWorld,
  cast: SampleCast,
  origins: SampleOrigins,
  lead: SampleLead,
  index: number,
): Promise<void> {
  const investor = world.investors[lead.investor];
  if (investor === undefined) return;
  const officer = cast.officers[lead.officer];
  const project = world.projects[index];
  const logged = await cast.on(lead.capturedOn, () =>
    cast.leads.log(officer, null, {
      title: project?.name ?? `${investor.name.replace(/（示例）.*$/, '')}投资意向（示例）`,
      investor: { name: investor.name, uscc: sampleUscc(index + 1) },
      contact: investor.contact,
      source: lead.source,
      ...originOf(origins, lead, index),
      homeRegion: investor.homeRegion,
      industryCode: lead.fit.industryCode,
      segmentCode: lead.fit.segmentCode,
      zoneCode: lead.fit.zoneCode,
      plannedTotal: lead.plannedTotal,
      ...needOf(lead, index),
      note: lead.note,
      capturedOn: lead.capturedOn,
    }),
  );
  await cast.mark('leads', logged.id);
  if (lead.fate === 'captured') return;
  if (lead.fate === 'dormant') {
    await cast.on(later(lead.capturedOn, 60), () =>
      cast.decisions.rest(officer, null, { id: logged.id }, { reason: '投资方暂缓扩产（示例）' }),
    );
    return;
  }
  await cast.on(later(lead.capturedOn, 3), () =>
    cast.screening.screen(officer, null, { id: logged.id }, opinionOn(lead, index)),
  );
  if (lead.fate === 'rejected') {
    await cast.on(later(lead.capturedOn, 12), () =>
      cast.decisions.reject(officer, null, { id: logged.id }, { reason: '能耗指标不符合准入要求（示例）' }),
    );
  }
  if (project !== undefined) await playProject(cast, lead, project, logged.id, index);
}

/** A third asks for land, a third for plant, by its size; the rest has not said. */
function needOf(lead: SampleLead, index: number): { landNeedMu?: string; plantNeedM2?: string } {
  const wan = Number(lead.plannedTotal.slice(0, -7));
  if (index % 3 === 0) return { landNeedMu: String(Math.max(10, Math.round(wan / 400))) };
  return index % 3 === 1 ? { plantNeedM2: String(Math.max(1, Math.round(wan / 8000)) * 1000) } : {};
}

/** Most go where the plan puts their segment; a few go elsewhere, and say why. */
function opinionOn(lead: SampleLead, index: number): ScreenLead {
  const { zoneCode } = lead.fit;
  if (lead.fate === 'screening' && index % 7 === 3)
    return {
      opinion: '产业方向相符，投资方指定落户地（示例）',
      advice: 'watch',
      zoneCode: 'C-HZ',
      overrideReason: '投资方已与猴嘴的业主谈妥用房（示例）',
    };
  const advice = lead.fate === 'rejected' ? 'reject' : 'accept';
  return { opinion: '符合主导产业方向，建议跟进（示例）', advice, zoneCode };
}

async function playProject(
  cast: SampleCast,
  lead: SampleLead,
  project: SampleProject,
  leadId: string,
  index: number,
): Promise<void> {
  const officer = cast.officers[lead.officer];
  const meeting = project.milestones[0] ?? { kind: 'meeting', on: later(lead.capturedOn, 5) };
  const { id } = await cast.on(later(meeting.on, 1), () =>
    cast.conversion.convert(officer, null, leadId, {
      zoneCode: lead.fit.zoneCode,
      mode: project.mode,
      name: project.name,
      plannedTotal: project.plannedTotal,
      needs: '用地、用电、排污指标（示例）',
      firstMeetingOn: meeting.on,
      meetingNote: '首次洽谈（示例）',
    }),
  );
  await cast.mark('projects', id);
  await cast.on(later(meeting.on, VERDICT_DELAY), () => cast.verifyPendingOf(id));
  const fate = reviewOf(project, index);
  const scene = { cast, officer, projectId: id, project, index };
  for (const milestone of project.milestones.slice(1)) {
    const byReview = fate !== null && ['legal_review', 'appraisal_passed'].includes(milestone.kind);
    if (!byReview) await playMilestone(cast, lead, project, milestone, id, index);
    else if (milestone.kind === 'appraisal_passed') await playReview(scene, milestone.on, fate);
  }
  if (fate !== null && project.milestones.length === 1) await playReview(scene, later(meeting.on, 30), fate);
  await playMoney(cast, lead, project, id);
  const { ending } = project;
  if (ending !== null) {
    const reviewOn = ending.status === 'paused' ? addDays(ending.on, 180) : null;
    const destination = ending.status === 'lost' ? '省内其他开发区（示例）' : null;
    await cast.on(ending.on, () =>
      cast.statuses.change(cast.leader, null, id, {
        status: ending.status,
        reason: ending.reason,
        reviewOn,
        destination,
      }),
    );
  }
}

const UNDER_WAY: readonly ReviewFate[] = ['returned', 'in_review', 'submitted', 'draft'];

/**
 * Some projects were admitted by a review in the system, the others by minutes from before it. Of those that only met
 * so far, each stands somewhere else in its review.
 */
function reviewOf({ milestones, ending }: SampleProject, index: number): ReviewFate | null {
  if (milestones.length === 1) return ending === null ? UNDER_WAY[index % UNDER_WAY.length]! : null;
  const admitted = milestones.some(({ kind }) => kind === 'appraisal_passed');
  if (!admitted || index % 10 !== 3) return null;
  return index % 20 === 3 ? 'conditional' : 'approved';
}

async function playMilestone(
  cast: SampleCast,
  lead: SampleLead,
  project: SampleProject,
  milestone: SampleMilestone,
  projectId: string,
  index: number,
): Promise<void> {
  const officer = cast.officers[lead.officer];
  await cast.on(later(milestone.on, REPORT_DELAY), () =>
    cast.reportMilestone(officer, projectId, {
      kind: milestone.kind,
      effectiveOn: milestone.on,
      fields: fieldsWith(milestone.kind, project, index),
    }),
  );
  // The last report of some projects is still waiting for its verdict.
  const waits = index % 9 === 4 && milestone === project.milestones.at(-1);
  if (!waits) await cast.on(later(milestone.on, REPORT_DELAY + VERDICT_DELAY), () => cast.verifyPendingOf(projectId));
}

/** What the gate asks for comes with the report of its milestone, as on the screen. */
function fieldsWith(kind: string, project: SampleProject, index: number): Record<string, string | number> {
  if (kind === 'agreement_signed') {
    return {
      contractedAmount: project.contracted,
      contractedFixedAmount: project.contractedFixed,
      promisedStartOn: project.promisedStartOn,
      promisedProductionOn: project.promisedProductionOn,
      promisedOutput: project.output,
      promisedTax: project.tax,
      promisedJobs: project.jobs,
    };
  }
  if (kind === 'company_registered') {
    return {
      companyName: `${project.name.replace(/项目（示例）$/, '')}（示例）项目公司`,
      companyUscc: sampleUscc(50_000 + index),
    };
  }
  if (kind === 'project_filed') return { filingCode: `SAMPLE-${String(index + 1).padStart(4, '0')}` };
  return {};
}

async function playMoney(cast: SampleCast, lead: SampleLead, project: SampleProject, projectId: string): Promise<void> {
  const officer = cast.officers[lead.officer];
  for (const year of project.keyYears) {
    await cast.on(`${year}-01-15`, () =>
      cast.keyList.set(cast.verifier, projectId, String(year), {
        listed: true,
        reason: '列入年度重点产业项目清单（示例）',
      }),
    );
  }
  for (const [index, { month, amount }] of project.spend.entries()) {
    const due = `${addMonths(month, 1)}-05`;
    const report = { kind: 'completed', month, amount, evidenceFileId: cast.fileOf(officer) } as const;
    const entry = await cast.on(due, () => cast.entries.report(officer, projectId, null, report));
    // December 2025 is still being verified when the sample world stops.
    if (month === '2025-12' && index % 2 === 0) continue;
    await cast.on(addDays(due, 4), () => cast.verdicts.give(cast.verifier, null, entry.id, { verdict: 'verified' }));
  }
}

/** Nothing of the sample world is recorded after its end. */
function later(day: string, days: number): string {
  const moved = addDays(day, days);
  const end = addDays(LAST_DAY, 20);
  return moved > end ? end : moved;
}
