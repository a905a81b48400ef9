import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { MODE_NAMES, type ConstructionMode } from '#landing/projects/domain/construction-mode.js';
import type { Stage } from '#landing/projects/domain/project-stage.js';
import { add, ZERO } from '#platform/money/money.js';
import { LEAD_SOURCE_NAMES, type LeadSource } from '#promotion/leads/domain/lead-source.js';
import { cohortOf, headlineOf, signings } from './domain/cohorts.js';
import { projectRungs, rungOf, type Travelled } from './domain/funnel.js';
import { wilson } from './domain/interval.js';
import { addQuarters, quarterOf, quartersBetween } from './domain/quarter.js';
import { TIMED_STAGES, timeInStage } from './domain/time-in-stage.js';
import type {
  CohortTable,
  FlowGroupQuery,
  FlowKey,
  FlowQuery,
  FunnelRungView,
  FunnelTable,
  TimeQuery,
  TimeTable,
} from './dto/flow.dto.js';
import { UNNAMED } from './dto/flow.dto.js';
import { FlowFacts, type LeadCounts, type Period } from './flow-facts.query.js';
import type { FlowGroup } from './flow-groups.sql.js';

/** Three years: long enough for a signing to become a factory. */
const QUARTERS = 12;
const WHOLE: FlowKey = { key: null, nameZh: null, nameEn: null };

/** Funnel, cohorts and times of the projects the reader reaches. */
@Injectable()
export class FlowQueries {
  constructor(private readonly facts: FlowFacts) {}

  asked({ by = 'industry', from, to, knownAt }: FlowQuery): Period {
    const moment = this.facts.moment(knownAt);
    const last = to ?? quarterOf(moment.asOf);
    return { by, from: from ?? addQuarters(last, 1 - QUARTERS), to: last, moment };
  }

  async funnel(actor: Actor, query: FlowQuery): Promise<FunnelTable> {
    const asked = this.asked(query);
    const { by, from, to, moment } = asked;
    const projects = enteredBetween(await this.facts.projects(actor, by, moment), 'negotiation', from, to);
    const leads = await this.facts.leads(actor, by, from, to, moment);
    const keys = new Set([...projects, ...leads].map(({ key }) => key));
    const groups = (await this.named(by, keys)).map((named) => ({
      ...named,
      leads: leadRungs(leads.filter(({ key }) => (key ?? UNNAMED) === named.key)),
      projects: projectRungs(projects.filter(({ key }) => (key ?? UNNAMED) === named.key)),
    }));
    const total = { ...WHOLE, leads: leadRungs(leads), projects: projectRungs(projects) };
    const size = (group: (typeof groups)[number]) => (group.leads[0]?.entered ?? 0) + (group.projects[0]?.entered ?? 0);
    groups.sort((one, other) => size(other) - size(one));
    const reached = (stage: Stage) => projects.filter((project) => project.reached[stage] !== null).length;
    const signedShare = wilson(reached('signed'), projects.length);
    const underTalks = projects.filter(({ ended, reached: { signed } }) => !ended && signed === null).length;
    return { ...this.frame(actor, asked), signedShare, underTalks, total, groups };
  }

  async cohorts(actor: Actor, query: FlowGroupQuery): Promise<CohortTable> {
    const asked = this.asked(query);
    const { by, from, to, moment } = asked;
    const all = await this.facts.projects(actor, by, moment);
    const projects = ofKey(all, query.key);
    const signed = signings(projects, from, to);
    const cohorts = quartersBetween(from, to).map((quarter) =>
      cohortOf(
        quarter,
        signed.filter(({ signedOn }) => quarterOf(signedOn) === quarter),
        moment.asOf,
      ),
    );
    const groups = await this.named(by, new Set(signings(all, from, to).map(({ key }) => key)));
    return { ...this.frame(actor, asked), headline: headlineOf(projects, moment.asOf), cohorts, groups };
  }

  async times(actor: Actor, query: TimeQuery): Promise<TimeTable> {
    const asked = this.asked(query);
    const { by, from, to, moment } = asked;
    const { stage = 'signed' } = query;
    const projects = await this.facts.projects(actor, by, moment);
    const stagesOf = (group: readonly Travelled[]) =>
      TIMED_STAGES.map((each) => {
        const time = timeInStage(enteredBetween(group, each, from, to), each);
        return each === stage ? time : { ...time, steps: [] };
      });
    const keys = new Set(projects.map(({ key }) => key));
    const groups = (await this.named(by, keys)).map((named) => ({
      ...named,
      stages: stagesOf(ofKey(projects, named.key!)),
    }));
    const size = (group: (typeof groups)[number]) => group.stages.reduce((sum, { n }) => sum + n, 0);
    groups.sort((one, other) => size(other) - size(one));
    const total = { ...WHOLE, stages: stagesOf(projects) };
    return { ...this.frame(actor, asked), stage, total, groups: groups.filter((group) => size(group) > 0) };
  }

  private frame(actor: Actor, { by, from, to, moment }: Period) {
    return { by, from, to, asOf: moment.asOf, partial: !actor.scopes('project.read').includes('all') };
  }

  private async named(by: FlowGroup, keys: ReadonlySet<string | null>): Promise<FlowKey[]> {
    const names = await this.facts.names(by);
    return [...keys].map((key) => {
      if (key === null) return { ...WHOLE, key: UNNAMED };
      const fixed =
        by === 'source'
          ? LEAD_SOURCE_NAMES[key as LeadSource]
          : by === 'mode'
            ? MODE_NAMES[key as ConstructionMode]
            : null;
      if (fixed !== null) return { key, nameZh: fixed.zh, nameEn: fixed.en };
      return { key, nameZh: names.get(key)?.nameZh ?? key, nameEn: names.get(key)?.nameEn ?? key };
    });
  }
}

export function ofKey<Row extends { key: string | null }>(rows: readonly Row[], key: string | undefined): Row[] {
  return rows.filter((row) => key === undefined || (row.key ?? UNNAMED) === key);
}

export function enteredBetween(
  projects: readonly Travelled[],
  stage: keyof Travelled['reached'],
  from: string,
  to: string,
): Travelled[] {
  return projects.filter(({ reached }) => {
    const on = reached[stage];
    return on !== null && quarterOf(on) >= from && quarterOf(on) <= to;
  });
}

/** Captured, screened, accepted: of leads, whose projects then begin a way of their own. */
function leadRungs(counts: readonly LeadCounts[]): FunnelRungView[] {
  if (counts.length === 0) return [];
  const sum = (of: (row: LeadCounts) => number) => counts.reduce((total, row) => total + of(row), 0);
  const money = (of: (row: LeadCounts) => string) => add(ZERO, ...counts.map(of));
  const [captured, screened, accepted] = [sum((c) => c.captured), sum((c) => c.screened), sum((c) => c.accepted)];
  const resting = sum((c) => c.capturedResting);
  const over = sum((c) => c.screenedEnded);
  const rung = (
    stage: FunnelRungView['stage'],
    entered: number,
    wentOn: number | null,
    ended: number,
    planned: string,
  ) => ({
    stage,
    ...rungOf({ entered, wentOn, ended, standing: entered - (wentOn ?? 0) - ended, planned, contracted: null }),
  });
  return [
    rung(
      'captured',
      captured,
      screened,
      resting,
      money((c) => c.capturedPlanned),
    ),
    rung(
      'screening',
      screened,
      accepted,
      over,
      money((c) => c.screenedPlanned),
    ),
    // Each of them became a project, whose own way follows.
    {
      ...rung(
        'accepted',
        accepted,
        accepted,
        0,
        money((c) => c.acceptedPlanned),
      ),
      share: null,
    },
  ];
}
