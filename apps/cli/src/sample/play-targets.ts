import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StateRateService } from '#investment/rates/state-rate.service.js';
import type { PartDraft } from '#plan/breakdown/breakdown.dto.js';
import { SetBreakdownService } from '#plan/breakdown/set-breakdown.service.js';
import { CommentEvaluationService } from '#plan/observations/comment-evaluation.service.js';
import { RecordObservationService } from '#plan/observations/record-observation.service.js';
import { addDays, addMonths, monthOf } from '#platform/clock/calendar.js';
import { times } from '#platform/money/money.js';
import { SeededRandom } from './random.js';
import type { SampleCast } from './sample-cast.js';
import {
  COMMENTS,
  FOREIGN_CAPITAL_PARTS,
  INVESTMENT_PARTS,
  OBSERVATIONS,
  RATES,
  REVISION,
  type SamplePart,
} from './sample-figures.js';
import { LAST_DAY } from './world.js';

const SEED = 20_261_126;
const PLAN = '14FYP';
const YI = '100000000';
const LAST_MONTH = monthOf(LAST_DAY);

/** What the office itself says of its targets: how they are broken down, what indicators were, rates, foreign capital. */
export async function playTargets(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  await breakDown(cast);
  await observe(cast);
  await stateRates(cast);
  await bringForeignCapital(context.get(DataSource), cast);
}

async function breakDown(cast: SampleCast): Promise<void> {
  const breakdowns = cast.service(SetBreakdownService);
  const reason = '年初分解方案（示例）';
  for (const [code, parts] of [
    ['KEY-INVEST-14', INVESTMENT_PARTS],
    ['FOREIGN-CAPITAL-14', FOREIGN_CAPITAL_PARTS],
  ] as const)
    await cast.on('2021-12-20', () => breakdowns.set(cast.admin, code, 0, { parts: parts.map(inFull), reason }));
}

const inFull = ({ amount, parts, ...part }: SamplePart): PartDraft => ({
  ...part,
  amount: times(amount, YI),
  ...(parts === undefined ? {} : { parts: parts.map(inFull) }),
});

async function observe(cast: SampleCast): Promise<void> {
  const recorder = cast.service(RecordObservationService);
  const record = (year: number, code: string, value: string) =>
    cast.on(`${year + 1}-03-12`, () =>
      recorder.record(cast.verifier, PLAN, code, null, {
        period: String(year),
        value,
        source: `${year}年统计公报（示例）`,
      }),
    );
  let revised: string | null = null;
  for (const [code, values] of Object.entries(OBSERVATIONS)) {
    for (const [index, value] of values.entries()) {
      const year = 2021 + index;
      if (value === null) continue;
      const { id } = await record(year, code, value);
      if (code === REVISION.code && String(year) === REVISION.period) revised = id;
    }
  }
  const { code, reason, ...revision } = REVISION;
  const body = { ...revision, reason, revises: revised ?? '', source: '经济普查公报（示例）' };
  await cast.on('2024-12-18', () => recorder.record(cast.verifier, PLAN, code, null, body));
  const comments = cast.service(CommentEvaluationService);
  for (const [indicator, text] of Object.entries(COMMENTS))
    await cast.on('2026-04-02', () =>
      comments.write(cast.leader, { plan: PLAN, code: indicator, year: 2025, version: 0 }, text),
    );
}

const quarterDay = (quarter: number): string => addDays(`${addMonths('2021-01', quarter * 3)}-01`, 3);

async function stateRates(cast: SampleCast): Promise<void> {
  const rates = cast.service(StateRateService);
  const source = '示例汇率（虚构）';
  for (const [currency, values] of Object.entries(RATES)) {
    for (const [quarter, rate] of values.entries()) {
      const on = quarterDay(quarter);
      await cast.on(on, () => rates.state(cast.verifier, null, { currency, on, rate, source }));
    }
  }
}

interface Receiver {
  id: string;
  officer: 'officer' | 'officer2';
  /** First month it spent money in. */
  from: string;
}

/** Those that began to build, investors from abroad before the others. */
const RECEIVERS = `
  SELECT p.id, u.username AS officer, to_char(min(s.month), 'YYYY-MM') AS "from"
    FROM projects p JOIN users u ON u.id = p.officer_id JOIN investors i ON i.id = p.investor_id
    JOIN positions s ON s.project_id = p.id AND s.kind = 'completed'
   WHERE p.sample AND p.status = 'active' AND NOT p.confidential
   GROUP BY p.id, u.username, i.home_region
   ORDER BY (i.home_region = 'overseas') DESC, p.planned_total DESC, p.code LIMIT 12`;

/** Paid in by the quarter, at the rate of its first days; the last of it waits, and one investor pays in euros. */
async function bringForeignCapital(dataSource: DataSource, cast: SampleCast): Promise<void> {
  const random = new SeededRandom(SEED);
  const receivers: Receiver[] = await dataSource.query(RECEIVERS);
  for (const [at, { id, officer, from }] of receivers.entries()) {
    const currency = at === 7 ? 'EUR' : 'USD';
    for (const month of monthsPaid(from, at)) {
      const quarter = quarterOf(month);
      const originalAmount = `${random.whole(6, 42)}000000.00`;
      const report = { kind: 'foreign_capital' as const, month, currency, originalAmount };
      const rated = { ...report, rate: RATES[currency][quarter]!, rateOn: quarterDay(quarter) };
      const due = `${addMonths(month, 1)}-06`;
      const by = cast.officers[officer];
      const paper = { note: '按银行入账单（示例）', evidenceFileId: cast.fileOf(by) };
      const entry = await cast.on(due, () => cast.entries.report(by, id, null, { ...rated, ...paper }));
      if (month === LAST_MONTH) continue;
      await cast.on(addDays(due, 5), () => cast.verdicts.give(cast.verifier, null, entry.id, { verdict: 'verified' }));
    }
  }
}

/** Four payments within two years of the start; some investors also paid in the month that is still being verified. */
const monthsPaid = (from: string, at: number): string[] => [
  ...[0, 5, 10, 15].map((after) => addMonths(from, after)).filter((month) => month < LAST_MONTH),
  ...(at % 4 === 1 ? [LAST_MONTH] : []),
];

const quarterOf = (month: string): number =>
  (Number(month.slice(0, 4)) - 2021) * 4 + Math.floor((Number(month.slice(5)) - 1) / 3);
