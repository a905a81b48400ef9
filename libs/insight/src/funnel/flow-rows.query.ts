import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { type CohortMonths, COHORT_MONTHS, fate, signings } from './domain/cohorts.js';
import { partOf, type Travelled } from './domain/funnel.js';
import { staysIn } from './domain/time-in-stage.js';
import type {
  CohortRowsQuery,
  FlowGroupQuery,
  FlowProject,
  FlowProjects,
  FunnelRowsQuery,
  TimeRowsQuery,
} from './dto/flow.dto.js';
import { FlowFacts, type Moment } from './flow-facts.query.js';
import { type Asked, enteredBetween, FlowQueries, ofKey } from './flow.query.js';

const LIMIT = 200;

/** What the cell says of one of its projects. */
type Said = Pick<FlowProject, 'id' | 'on' | 'days' | 'over'>;

/** The projects behind a figure: found by the very rule that counted them. */
@Injectable()
export class FlowRows {
  constructor(
    private readonly facts: FlowFacts,
    private readonly flow: FlowQueries,
  ) {}

  async funnel(actor: Actor, query: FunnelRowsQuery): Promise<FlowProjects> {
    const { stage, part } = query;
    const { projects, from, to, moment } = await this.projects(actor, query);
    const cell = enteredBetween(projects, 'negotiation', from, to).filter((project) => {
      const found = partOf(project, stage);
      return found !== null && (part === 'entered' || part === found);
    });
    return this.list(
      actor,
      cell.map(({ id, reached }) => ({ id, on: reached[stage], days: null, over: null })),
      moment,
    );
  }

  async cohort(actor: Actor, query: CohortRowsQuery): Promise<FlowProjects> {
    const { quarter, rung } = query;
    const { projects, moment } = await this.projects(actor, query);
    const months = COHORT_MONTHS.find((each) => each === query.months) ?? (12 satisfies CohortMonths);
    const said = signings(projects, quarter, quarter).flatMap((one) => {
      const found = rung === undefined ? null : fate(one, rung, months, moment.asOf);
      return found === 'open' ? [] : [{ id: one.id, on: one.signedOn, days: null, over: found && found === 'reached' }];
    });
    return this.list(
      actor,
      said.sort((one, other) => Number(other.over) - Number(one.over)),
      moment,
    );
  }

  /** Longest first: those that hang. */
  async times(actor: Actor, query: TimeRowsQuery): Promise<FlowProjects> {
    const { projects, from, to, moment } = await this.projects(actor, query);
    const stays = staysIn(enteredBetween(projects, query.stage, from, to), query.stage);
    const said = stays.map(({ id, from: on, days, event }) => ({ id, on, days, over: event }));
    return this.list(
      actor,
      said.sort((one, other) => other.days - one.days),
      moment,
    );
  }

  private async projects(actor: Actor, query: FlowGroupQuery): Promise<Asked & { projects: Travelled[] }> {
    const asked = this.flow.asked(query);
    return { ...asked, projects: ofKey(await this.facts.projects(actor, asked.by, asked.moment), query.key) };
  }

  private async list(actor: Actor, said: readonly Said[], moment: Moment): Promise<FlowProjects> {
    const rows = await this.facts.rows(
      actor,
      said.map(({ id }) => id),
      LIMIT,
      moment,
    );
    const by = new Map(said.map((each) => [each.id, each]));
    const items = rows.map((row) => ({ ...row, ...(by.get(row.id) ?? { on: null, days: null, over: null }) }));
    return { items, total: said.length };
  }
}
