import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RoundDraftsService } from '#investment/rounds/round-drafts.service.js';
import { YearPlansService } from '#investment/year-plans/year-plans.service.js';
import { addMonths, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { times } from '#platform/money/money.js';
import { SeededRandom } from './random.js';
import type { SampleCast } from './sample-cast.js';

const SEED = 20_251_205;
/** Of the projects under way, those somebody has begun to type this month. */
const BEGUN = 0.3;

interface UnderWay {
  id: string;
  officer: 'officer' | 'officer2';
  /** Still under way: asked of every month. */
  asked: boolean;
  /** What it completed on average in a month, and what is left of its planned total: 元. */
  monthly: string;
  left: string;
  /** By year, what it completed. */
  byYear: Record<string, string>;
}

const UNDER_WAY = `
  SELECT p.id, u.username AS officer, p.stage <> 'at_capacity' AS asked, COALESCE(avg(s.amount), 3000000)::numeric(18,2)::text AS monthly,
         GREATEST(COALESCE(p.planned_total, 0) - COALESCE(sum(s.amount), 0), 0)::numeric(18,2)::text AS left,
         (SELECT COALESCE(jsonb_object_agg(y.year, y.amount::text), '{}') FROM (
            SELECT EXTRACT(year FROM month)::int AS year, sum(COALESCE(pending_amount, verified_amount))::numeric(18,2) AS amount
              FROM positions WHERE project_id = p.id AND kind = 'completed' GROUP BY 1) y) AS "byYear"
    FROM projects p JOIN users u ON u.id = p.officer_id
    LEFT JOIN LATERAL (SELECT COALESCE(pending_amount, verified_amount) AS amount FROM positions
                        WHERE project_id = p.id AND kind = 'completed') s ON TRUE
   WHERE p.sample AND p.status = 'active' AND p.stage IN ('started', 'building', 'producing', 'at_capacity')
   GROUP BY p.id, u.username ORDER BY p.code`;

/** A plan for every year of every project that got under way, and the month of today begun by some of the reporters. */
export async function playRounds(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  const random = new SeededRandom(SEED);
  const projects: UnderWay[] = await context.get(DataSource).query(UNDER_WAY);
  const today = context.get(Clock).today();
  await planYears(context, cast, projects, random, Number(today.slice(0, 4)));
  const drafts = context.get(RoundDraftsService, { strict: false });
  const month = addMonths(monthOf(today), -1);
  for (const who of ['officer', 'officer2'] as const) {
    const rows = projects
      .filter(({ officer, asked }) => asked && officer === who && random.chance(BEGUN))
      .map(({ id: projectId, monthly }) => {
        const amount = roughly(random, monthly);
        return { projectId, version: 0, amountText: amount, amount, note: '' };
      });
    await drafts.save(cast.officers[who], month, rows);
  }
}

async function planYears(
  context: INestApplicationContext,
  cast: SampleCast,
  projects: UnderWay[],
  random: SeededRandom,
  thisYear: number,
): Promise<void> {
  const plans = context.get(YearPlansService, { strict: false });
  for (let year = 2021; year <= thisYear; year += 1) {
    const planned = projects.flatMap(({ id: projectId, byYear, left, asked }) => {
      const amount = byYear[String(year)] ?? (year === thisYear && asked ? times(left, '0.6') : undefined);
      return amount === undefined ? [] : [{ projectId, amount: roughly(random, amount) }];
    });
    if (planned.length > 0)
      await cast.on(`${year}-01-20`, () => plans.set(cast.verifier, null, String(year), { plans: planned }));
  }
}

/** Within a fifth of it, in whole 万元. */
function roughly(random: SeededRandom, amount: string): string {
  const wan = Math.round((Number(amount) / 10_000) * (0.85 + random.next() * 0.35));
  return `${wan}0000.00`;
}
