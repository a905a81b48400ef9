import type { Actor } from '#access/policy/actor.js';
import { DecideReviewService } from '#landing/reviews/decide-review.service.js';
import type { Condition } from '#landing/reviews/dto/review.dto.js';
import type { ReviewFacts } from '#landing/reviews/dto/review-facts.dto.js';
import type { ReviewView } from '#landing/reviews/dto/review-view.dto.js';
import { JudgeReviewService } from '#landing/reviews/judge-review.service.js';
import { NamePanelService } from '#landing/reviews/name-panel.service.js';
import { OfferClausesService } from '#landing/reviews/offer-clauses.service.js';
import { ProposeReviewService } from '#landing/reviews/propose-review.service.js';
import { addDays } from '#platform/clock/calendar.js';
import { ratio, times } from '#platform/money/money.js';
import type { SampleCast } from './sample-cast.js';
import type { SampleProject } from './world.js';

/** How far a sample review goes. */
export type ReviewFate = 'approved' | 'conditional' | 'returned' | 'in_review' | 'submitted' | 'draft';

interface Scene {
  cast: SampleCast;
  officer: Actor;
  projectId: string;
  project: SampleProject;
  index: number;
}

/** Plays an admission review that is decided on the given day, or stops on its way there. */
export async function playReview(scene: Scene, decidedOn: string, fate: ReviewFate): Promise<void> {
  const { cast, officer, projectId } = scene;
  const proposals = cast.service(ProposeReviewService);
  const day = (before: number) => addDays(decidedOn, -before);
  let review = await cast.on(day(12), () => proposals.propose(officer, null, projectId, { facts: factsOf(scene) }));
  review = await cast.on(day(12), () => addClauses(scene, review));
  if (fate === 'draft') return;
  review = await cast.on(day(10), () => proposals.submit(officer, null, review.id, review.version));
  if (fate === 'submitted') return;
  const seats = seatsOf(cast, officer);
  review = await cast.on(day(8), () =>
    cast
      .service(NamePanelService)
      .name(cast.verifier, null, review.id, review.version, { seats, meetingOn: decidedOn }),
  );
  await cast.on(day(6), () => judge(scene, review, fate === 'in_review' ? 1 : 3));
  if (fate === 'in_review') return;
  await cast.on(day(4), () => reviewClauses(cast, review));
  await cast.on(decidedOn, () => decide(scene, review, decidedOn, fate));
  if (fate !== 'returned') return;
  const again = await cast.on(addDays(decidedOn, 15), () =>
    proposals.propose(officer, null, projectId, {
      facts: { ...factsOf(scene), summary: '已按退回意见补充能耗测算（示例）' },
    }),
  );
  await cast.on(addDays(decidedOn, 16), () => proposals.submit(officer, null, again.id, again.version));
}

/** Figures that stand out neither way: most of the points of the example criteria, not all. */
function factsOf({ project, index }: Scene): ReviewFacts {
  const { contractedFixed, output, tax } = project;
  const perMuWan = 210 + (index % 5) * 30;
  return {
    summary: `${project.name}，建设生产线及配套设施`,
    fixedInvestment: contractedFixed,
    landMu: ratio(contractedFixed, times('10000.00', perMuWan), 2),
    floorArea: ratio(contractedFixed, '3600.00', 0),
    output,
    tax,
    jobs: Math.max(5, Math.round(Number(output) / 900_000)),
    energyTons: ratio(output, '50000.00', 0),
    emission: '废水纳管处理，废气两级吸附后排放，危废委托处置（示例）',
    safety: '不涉及重大危险源，按规范设置防护距离（示例）',
    investorStrength: '近三年营收稳定，信用良好，有同类项目建成（示例）',
    chainContribution: '补强本地产业链关键环节（示例）',
  };
}

async function addClauses({ cast, officer, project }: Scene, review: ReviewView): Promise<ReviewView> {
  const clauses = cast.service(OfferClausesService);
  const subsidy = {
    kind: 'subsidy' as const,
    text: '设备投资达到约定后按 5% 给予一次性奖励（示例）',
    amount: times(project.contractedFixed, '0.02'),
  };
  const power = { kind: 'infrastructure' as const, text: '园区负责将道路、供电、供水接至红线（示例）' };
  await clauses.add(officer, null, review.id, subsidy);
  return clauses.add(officer, null, review.id, power);
}

function seatsOf(cast: SampleCast, officer: Actor) {
  const [manager] = cast.managers.filter(({ userId }) => userId !== officer.userId);
  const panel = [cast.verifier, cast.department, manager!];
  return [
    ...panel.map(({ userId }) => ({ userId, seat: 'panel' as const })),
    { userId: cast.department.userId, seat: 'legal' as const },
    { userId: manager!.userId, seat: 'fair_competition' as const },
  ];
}

const WORDS = [
  '符合主导产业方向，同意准入（示例）',
  '环保措施可行，建议落实总量指标（示例）',
  '投资强度达标，同意（示例）',
];

async function judge({ cast, index }: Scene, review: ReviewView, count: number): Promise<void> {
  const judging = cast.service(JudgeReviewService);
  const people = [cast.department, cast.managers[0]!, cast.verifier];
  const judged = review.criteria!.criteria.filter(({ measure }) => measure === null);
  for (const [at, person] of people.entries()) {
    await judging.declare(person, null, review.id, { conflict: false });
    if (at >= count) continue;
    const scores = judged.map(({ code, points }) => ({ code, points: points - ((index + at) % 3) }));
    await judging.opine(person, null, review.id, { opinion: 'support', text: WORDS[at]!, scores });
  }
}

async function reviewClauses(cast: SampleCast, review: ReviewView): Promise<void> {
  const service = cast.service(OfferClausesService);
  for (const { id, version } of review.clauses) {
    const verdict = { verdict: 'passed' as const, reason: '未违反公平竞争审查标准，于法有据（示例）' };
    await service.review(cast.department, null, id, version, { aspect: 'legal', ...verdict });
    await service.review(cast.managers[0]!, null, id, version, { aspect: 'fair_competition', ...verdict });
  }
}

async function decide({ cast }: Scene, { id }: ReviewView, heldOn: string, fate: ReviewFate): Promise<void> {
  const fileId = cast.fileOf(cast.verifier);
  const { version } = await cast.service(NamePanelService).attachMinutes(cast.verifier, null, id, { fileId });
  const due = (days: number) => addDays(heldOn, days);
  const conditions: Condition[] = [
    { side: 'investor', kind: 'environment', text: '开工前取得环评批复（示例）', dueOn: due(180) },
    { side: 'zone', kind: 'power', text: '供电专线接至红线（示例）', dueOn: due(365) },
  ];
  const body = {
    approved: { verdict: 'approved' as const, reason: '符合准入条件，同意签约（示例）', conditions: [] },
    conditional: {
      verdict: 'approved_with_conditions' as const,
      reason: '总体可行，落实条件后推进（示例）',
      conditions,
    },
    returned: { verdict: 'returned' as const, reason: '能耗测算依据不足，请补充（示例）', conditions: [] },
  }[fate as 'approved' | 'conditional' | 'returned'];
  await cast.service(DecideReviewService).decide(cast.leader, null, id, version, { ...body, heldOn });
}
