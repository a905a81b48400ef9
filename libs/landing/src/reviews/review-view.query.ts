import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { errorCatalogue, fillIn, type ErrorParams } from '#platform/errors/domain-error.js';
import { isZero } from '#platform/money/money.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { authorizeProject, findProject, rowOf } from '../projects/project-rows.js';
import type { Project } from '../projects/project.entity.js';
import { obligationsOf } from '../obligations/obligation-rows.js';
import { CriteriaSetsService } from './criteria-sets.service.js';
import { hindrances } from './domain/decision.js';
import { MEASURE_CODES, MEASURES, measuresOf } from './domain/measures.js';
import type { CriteriaSetView } from './dto/criteria.dto.js';
import type { ReviewFacts } from './dto/review-facts.dto.js';
import type {
  ClauseVersionView,
  ClauseView,
  HindranceView,
  MeasuredView,
  ProjectReviews,
  ProposalPreview,
  ReviewRow,
  ReviewView,
} from './dto/review-view.dto.js';
import { actsOn, seesOpinions } from './review-acts.js';
import { mayReadReview } from './review-rows.js';
import { ReviewStanding } from './review-standing.query.js';
import { Review } from './review.entities.js';
import { reviewDossier, roundsOf } from './review-view.sql.js';

/** What the database knows of a round; the rest of the page follows from it. */
export type ReviewDossier = Omit<
  ReviewView,
  'measures' | 'criteria' | 'sheet' | 'opinions' | 'hiddenOpinions' | 'clauses' | 'conditions' | 'hindrances' | 'may'
> & {
  criteriaSetId: string | null;
  officerId: string;
  teamId: string | null;
  clauseVersions: (ClauseVersionView & Pick<ClauseView, 'id' | 'no'>)[];
};

@Injectable()
export class ReviewViewQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly criteria: CriteriaSetsService,
    private readonly standing: ReviewStanding,
    private readonly clock: Clock,
  ) {}

  /** With a moment: as the round was known then, to be looked at. Who sees the others' opinions is today's question. */
  async read(actor: Actor, id: string, knownAt?: string): Promise<ReviewView> {
    const em = this.dataSource.manager;
    if (!(await mayReadReview(em, actor, id))) throw platformErrors('record.not_found');
    if (knownAt === undefined) return this.of(em, actor, id);
    const open = seesOpinions(actor, await this.load(em, id));
    return { ...(await this.shown(em, actor, await this.load(em, id, knownAt), open, knownAt)), may: [] };
  }

  /** Without asking for the right to read: the answer to a use case that has settled it. */
  async of(em: EntityManager, actor: Actor, id: string): Promise<ReviewView> {
    const dossier = await this.load(em, id);
    const shown = await this.shown(em, actor, dossier, seesOpinions(actor, dossier));
    return { ...shown, may: await actsOn(em, actor, dossier) };
  }

  private async load(em: EntityManager, id: string, knownAt?: string): Promise<ReviewDossier> {
    const where = new Where([id]);
    const rows: ReviewDossier[] = await em.query(reviewDossier(where.moment(knownAt)), where.params);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  private async shown(
    em: EntityManager,
    actor: Actor,
    dossier: ReviewDossier,
    open: boolean,
    knownAt?: string,
  ): Promise<Omit<ReviewView, 'may'>> {
    const { criteriaSetId, officerId, teamId, clauseVersions, ...shown } = dossier;
    const { id } = dossier;
    const criteria = await this.criteriaOf(em, criteriaSetId, dossier, knownAt);
    const counted = await this.standing.opinionsOf(em, id, knownAt);
    const source = { source: 'review_condition', sourceId: id } as const;
    const visible = counted.filter(({ userId }) => open || userId === actor.userId);
    const sheet = criteria && this.standing.sheet(criteria, dossier.facts, visible);
    return {
      ...shown,
      measures: measuredBy(dossier.facts),
      criteria,
      sheet: sheet?.rows ?? [],
      opinions: visible.map((opinion, at) => ({ ...opinion, total: sheet?.totals[at] ?? 0 })),
      hiddenOpinions: counted.length - visible.length,
      score: shown.score ?? (open ? (sheet?.score ?? null) : null),
      clauses: clausesFrom(clauseVersions),
      conditions: await obligationsOf(em, source, dayOf(this.clock, knownAt), knownAt),
      hindrances: await this.hindrancesOf(em, dossier, open, knownAt),
    };
  }

  /** The rounds there were at a moment. */
  async ofProjectThen(actor: Actor, projectId: string, knownAt: string): Promise<ProjectReviews> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    const rounds: ReviewRow[] = await em.query(roundsOf('$2::timestamptz'), [projectId, knownAt]);
    return { rounds, mayPropose: false, prefill: {} };
  }

  async ofProject(actor: Actor, projectId: string): Promise<ProjectReviews> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'project.read', project);
    const rounds: ReviewRow[] = await em.query(roundsOf(null), [projectId]);
    const last = rounds[0];
    const free =
      last === undefined || last.state === 'withdrawn' || ['returned', 'rejected'].includes(last.verdict ?? '');
    const mayPropose =
      free && STATUS_RULES[project.status].open && (await reachesRow(em, actor, 'review.propose', rowOf(project)));
    const before = last === undefined ? {} : (await em.findOneByOrFail(Review, { id: last.id })).facts;
    return { rounds, mayPropose, prefill: prefilled(project, before) };
  }

  async preview(actor: Actor, projectId: string, facts: ReviewFacts): Promise<ProposalPreview> {
    const em = this.dataSource.manager;
    const project = await findProject(em, projectId);
    await authorizeProject(em, actor, 'review.propose', project);
    const criteria = await this.criteria.applying(em, project);
    const measured = (criteria?.criteria ?? []).flatMap(({ measure }) => (measure === null ? [] : [measure]));
    return {
      criteria,
      measures: measuredBy(facts),
      sheet: criteria === null ? [] : this.standing.sheet(criteria, facts, []).rows,
      needs: [...new Set(measured.flatMap((code) => MEASURES[code].needs))],
    };
  }

  private criteriaOf(
    em: EntityManager,
    id: string | null,
    project: ReviewDossier,
    knownAt?: string,
  ): Promise<CriteriaSetView | null> {
    return id === null ? this.criteria.applying(em, project, knownAt) : this.criteria.one(em, id);
  }

  /** In words, so that the page can say what is missing. The score counts only for those who may know it. */
  private async hindrancesOf(
    em: EntityManager,
    dossier: ReviewDossier,
    open: boolean,
    knownAt?: string,
  ): Promise<HindranceView[]> {
    if (dossier.state !== 'submitted' && dossier.state !== 'in_review') return [];
    const round = { ...dossier, minutesFileId: dossier.minutes?.id ?? null };
    const facts = await this.standing.factsOf(em, round, knownAt);
    return hindrances('approved', open ? facts : { ...facts, score: null }).map(({ code, ...params }) => {
      const { zh, en } = errorCatalogue().get(code)!;
      const filled = params as ErrorParams;
      return { code, zh: fillIn(zh, filled), en: fillIn(en, filled) };
    });
  }
}

function measuredBy(facts: ReviewFacts): MeasuredView[] {
  const measures = measuresOf(facts);
  return MEASURE_CODES.flatMap((code) => (measures[code] === null ? [] : [{ code, value: measures[code] }]));
}

/** Versions come newest first, clause by clause. */
function clausesFrom(versions: (ClauseVersionView & Pick<ClauseView, 'id' | 'no'>)[]): ClauseView[] {
  const clauses: ClauseView[] = [];
  for (const { id, no, ...version } of versions) {
    const known = clauses.find((clause) => clause.id === id);
    if (known === undefined) clauses.push({ id, no, ...version, before: [] });
    else known.before.push(version);
  }
  return clauses;
}

/** What was said in the round before, else what the project says; the contract before the plan. */
function prefilled(project: Project, before: ReviewFacts): ReviewFacts {
  return {
    ...before,
    fixedInvestment: before.fixedInvestment ?? some(project.contractedFixedAmount) ?? some(project.plannedTotal),
    output: before.output ?? project.promisedOutput,
    tax: before.tax ?? project.promisedTax,
    jobs: before.jobs ?? project.promisedJobs,
  };
}

/** Nothing invested is not a figure to propose with. */
const some = (amount: string | null): string | null => (amount === null || isZero(amount) ? null : amount);
