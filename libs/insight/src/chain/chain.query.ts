import { Injectable } from '@nestjs/common';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { type StageGroup, stagesOf } from '#landing/projects/domain/stage-group.js';
import { ownSize } from '#landing/projects/count-once.sql.js';
import { STANDING } from '#landing/projects/domain/project-status.js';
import { projectColumnsAt, projectsAt } from '#landing/projects/projects-then.sql.js';
import { CHAIN_FACTS } from '#plan/industries/chain-facts.sql.js';
import type { IndustryView, SegmentView } from '#plan/industries/industries.dto.js';
import { IndustriesQuery } from '#plan/industries/industries.query.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { Where } from '#platform/database/sql.js';
import { add, ZERO } from '#platform/money/money.js';
import { leadColumnsAt } from '#promotion/leads/lead-list.source.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { GAP_NAMES, GAP_RULES, gapOf } from './domain/gap.js';
import type { ChainCounts, ChainFilter, ChainIndustry, ChainMap, ChainSegment } from './dto/chain.dto.js';

/** Where a count belongs: the segment, or the industry beside its segments. */
interface Place {
  industryCode: string | null;
  segmentCode: string | null;
}

type Counted = Place & Partial<ChainCounts>;
interface PlanFact {
  code: string;
  enterprises: number;
  leaders: number;
  planProjects: number;
}

const NOTHING: ChainCounts = { leads: 0, talks: 0, signed: 0, producing: 0, plannedTotal: ZERO };

/** Leads `l` that are open, as far as the reader reaches. */
export function openLeads(actor: Actor, knownAt?: string): Counting {
  const where = new Where();
  const moment = where.moment(knownAt);
  where.add(`l.state IN ('captured', 'screening')`);
  return { from: leadsAt(moment), where: rowFilter(where, actor, 'lead.read', leadColumnsAt(moment)), moment };
}

/** Projects `p` of their own size that stand at one of these groups of stages. */
export function standingAt(groups: readonly StageGroup[], knownAt?: string): Counting {
  const where = new Where();
  const moment = where.moment(knownAt);
  where
    .add('p.status = ANY(?)', STANDING)
    .add(ownSize('p'))
    .add('p.stage = ANY(?)', stagesOf(...groups));
  return { from: projectsAt(moment), where, moment };
}

/** What is counted: where it is read from, now or as of a moment, and under which conditions. */
interface Counting {
  from: string;
  where: Where;
  moment: MomentSql;
}

/**
 * The industry chain by segments: whom the plan names, what is under way, what has settled. What is signed is told to
 * everybody; leads and talks only as far as the reader reaches, for a count would betray a first report (首报首谈).
 */
@Injectable()
export class ChainQuery {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly industries: IndustriesQuery,
  ) {}

  async map(actor: Actor, { plan, knownAt }: ChainFilter): Promise<ChainMap> {
    const industries = await this.industries.list({ plan });
    const facts = await this.planFacts(plan);
    const counted = [
      ...(await this.leads(actor, knownAt)),
      ...(await this.talks(actor, knownAt)),
      ...(await this.settled(knownAt)),
    ];
    const scopes = actor.scopes('lead.read');
    return {
      reach: scopes.includes('all') ? 'all' : scopes.length > 0 ? 'part' : 'none',
      industries: industries.map((industry) => industryOf(industry, facts, counted)),
    };
  }

  private planFacts(plan: string): Promise<PlanFact[]> {
    return this.reads.query(
      `SELECT f.*, (SELECT count(*)::integer FROM plan_projects p
                     WHERE p.active AND p.plan_code = $1 AND p.segment_code = f.code) AS "planProjects"
         FROM (${CHAIN_FACTS}) f`,
      [plan],
    );
  }

  private leads(actor: Actor, knownAt?: string): Promise<Counted[]> {
    const { from, where } = openLeads(actor, knownAt);
    return this.reads.query(
      `SELECT l.industry_code AS "industryCode", l.segment_code AS "segmentCode", count(*)::integer AS leads
         FROM ${from} WHERE ${where.toString()} GROUP BY 1, 2`,
      where.params,
      knownAt,
    );
  }

  private talks(actor: Actor, knownAt?: string): Promise<Counted[]> {
    const { from, where, moment } = standingAt(['talks'], knownAt);
    rowFilter(where, actor, 'project.read', projectColumnsAt(moment));
    return this.reads.query(
      `SELECT p.industry_code AS "industryCode", p.segment_code AS "segmentCode", count(*)::integer AS talks
         FROM ${from} WHERE ${where.toString()} GROUP BY 1, 2`,
      where.params,
      knownAt,
    );
  }

  private settled(knownAt?: string): Promise<Counted[]> {
    const { from, where } = standingAt(['signed', 'producing'], knownAt);
    const [signed, producing] = [where.param(stagesOf('signed')), where.param(stagesOf('producing'))];
    return this.reads.query(
      `SELECT p.industry_code AS "industryCode", p.segment_code AS "segmentCode",
              (count(*) FILTER (WHERE p.stage = ANY(${signed})))::integer AS signed,
              (count(*) FILTER (WHERE p.stage = ANY(${producing})))::integer AS producing,
              COALESCE(sum(p.planned_total), 0)::numeric(24,2)::text AS "plannedTotal"
         FROM ${from} WHERE ${where.toString()} GROUP BY 1, 2`,
      where.params,
      knownAt,
    );
  }
}

function industryOf(industry: IndustryView, facts: PlanFact[], counted: Counted[]): ChainIndustry {
  const { code, nameZh, nameEn, brandZh, brandEn, structureZh, structureEn } = industry;
  const unplaced = countsOf(counted.filter((row) => row.industryCode === code && row.segmentCode === null));
  const segments = industry.segments.map((segment) => segmentOf(segment, facts, counted));
  return { code, nameZh, nameEn, brandZh, brandEn, structureZh, structureEn, segments, unplaced };
}

function segmentOf(segment: SegmentView, facts: PlanFact[], counted: Counted[]): ChainSegment {
  const { code, nameZh, nameEn, tier, chainAction, chainActionBasis, chainReasonZh, chainReasonEn } = segment;
  const { enterprises = 0, leaders = 0, planProjects = 0 } = facts.find((fact) => fact.code === code) ?? {};
  const counts = countsOf(counted.filter((row) => row.segmentCode === code));
  const underWay = counts.leads + counts.talks;
  const gap = gapOf({ enterprises, underWay, settled: counts.signed + counts.producing });
  return {
    ...{ code, nameZh, nameEn, tier, chainAction, chainActionBasis, chainReasonZh, chainReasonEn },
    ...{ enterprises, leaders, planProjects, ...counts, gap },
    gapZh: GAP_NAMES[gap].zh,
    gapEn: GAP_NAMES[gap].en,
    gapRuleZh: GAP_RULES[gap].zh,
    gapRuleEn: GAP_RULES[gap].en,
  };
}

/** Each row brings its own kinds of count. */
function countsOf(rows: Counted[]): ChainCounts {
  return rows.reduce<ChainCounts>(
    (sum, row) => ({
      leads: sum.leads + (row.leads ?? 0),
      talks: sum.talks + (row.talks ?? 0),
      signed: sum.signed + (row.signed ?? 0),
      producing: sum.producing + (row.producing ?? 0),
      plannedTotal: add(sum.plannedTotal, row.plannedTotal ?? ZERO),
    }),
    NOTHING,
  );
}
