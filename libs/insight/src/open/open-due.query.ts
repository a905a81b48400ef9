import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BreakdownQuery } from '#plan/breakdown/breakdown.query.js';
import { monthsElapsed, monthsOf, type Promised, type Window } from '#plan/domain/target.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { type Money, ZERO } from '#platform/money/money.js';
import { type DueBasis, promisesOf } from '../breakdown/domain/part-progress.js';
import { chooseAsOf } from '../progress/domain/as-of.js';
import { dueByMonth, dueByYear, type DuePart } from '../progress/domain/progress.js';
import { targetOf } from '../progress/target-of.js';
import { basis, targetBasis } from './bases.query.js';
import { askedPart } from './breakdown-part.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import type { OpenedBasis } from './dto/basis.dto.js';
import type { OpenDueQuery, OpenedDue, OpenedSchedule } from './dto/open-due.dto.js';
import { type GivenRow, givenRows, openedPage } from './opened-page.js';

/** Opens 序时应完成, which is a rule and no fact: to the years or months it falls due in, and to what it is worked out from. */
@Injectable()
export class OpenDue {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly breakdowns: BreakdownQuery,
    private readonly clock: Clock,
  ) {}

  figure(query: OpenDueQuery): Promise<OpenedDue> {
    return this.reads.run((em) => this.opened(em, query), query.knownAt);
  }

  private async opened(em: EntityManager, query: OpenDueQuery): Promise<OpenedDue> {
    const { target: code, year, knownAt } = query;
    const target = await targetOf(em, code, knownAt);
    const { currency, windowFrom, windowTo } = target;
    const window = { from: windowFrom, to: windowTo };
    const asOf = chooseAsOf(window, query.asOf, monthOf(dayOf(this.clock, knownAt))).month;
    const { promises, dueBasis, amount, rules } = await this.promised(em, { ...target, window }, query);
    const rows = promises
      .flatMap((each) => (year === undefined ? dueByYear(each, asOf) : dueByMonth(each, asOf, year)))
      .filter((part) => part.amount !== ZERO)
      .map(rowOf);
    const page = await openedPage(em, { ...givenRows(rows), sort: 'on', basis: rules }, query);
    return {
      ...page,
      unit: currency === 'CNY' ? 'CNY' : 'target',
      schedule: { basis: dueBasis, currency, asOf, amount, ...spanOf(promises, asOf) },
    };
  }

  /** What the target promises, or a part of it by the breakdown in force then. */
  private async promised(
    em: EntityManager,
    target: TargetFacts & { window: Window },
    { year, knownAt, ...asked }: OpenDueQuery,
  ): Promise<Due> {
    const { amount, window } = target;
    const rules = [targetBasis(target)[0]!, basis('linear_schedule')];
    if (asked.axis === undefined) return { amount, promises: [{ amount, window }], dueBasis: 'linear', rules };
    const breakdown = await this.breakdowns.read(target.code, { knownAt }, em);
    const { version } = breakdown;
    const { part, above } = askedPart(breakdown, asked);
    const { promises, dueBasis } = promisesOf(part, above, window);
    const told = [...rules, basis('breakdown', version)];
    const ofYear = promises.find(({ window: { from, to } }) => year !== undefined && falls(from, to, year));
    if (ofYear !== undefined) return { amount: ofYear.amount, promises: [ofYear], dueBasis: 'linear', rules: told };
    return { amount: part.amount, promises, dueBasis, rules: told };
  }
}

interface Due {
  amount: Money;
  promises: Promised[];
  dueBasis: DueBasis;
  rules: OpenedBasis[];
}

const falls = (from: string, to: string, year: number): boolean => from <= `${year}-12` && to >= `${year}-01`;

/** The months of all it promises, and how many of them are over. */
function spanOf(
  promises: readonly Promised[],
  asOf: string,
): Omit<OpenedSchedule, 'basis' | 'currency' | 'asOf' | 'amount'> {
  const sum = (count: (window: Window) => number) => promises.reduce((all, { window }) => all + count(window), 0);
  return {
    windowFrom: promises[0]?.window.from ?? asOf,
    windowTo: promises.at(-1)?.window.to ?? asOf,
    months: sum(monthsOf),
    elapsed: sum((window) => monthsElapsed(window, asOf)),
  };
}

/** Its note: how many of the months are over at its end. */
function rowOf({ at, amount, elapsed, months }: DuePart): GivenRow {
  const kind = at.length === 4 ? 'year' : 'month';
  const on = kind === 'year' ? `${at}-01-01` : `${at}-01`;
  return { kind, id: at, name: at, note: `${elapsed}/${months}`, on, amount };
}
