import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { monthsElapsed, monthsOf } from '#plan/domain/target.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { ZERO } from '#platform/money/money.js';
import { chooseAsOf } from '../progress/domain/as-of.js';
import { dueByMonth, dueByYear, type DuePart } from '../progress/domain/progress.js';
import { targetOf } from '../progress/target-of.js';
import { basis, targetBasis } from './bases.query.js';
import type { OpenDueQuery, OpenedDue } from './dto/open-due.dto.js';
import { type GivenRow, givenRows, openedPage } from './opened-page.js';

/** Opens 序时应完成, which is a rule and no fact: to the years or months it falls due in, and to what it is worked out from. */
@Injectable()
export class OpenDue {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly clock: Clock,
  ) {}

  figure(query: OpenDueQuery): Promise<OpenedDue> {
    return this.reads.run((em) => this.opened(em, query), query.knownAt);
  }

  private async opened(em: EntityManager, { target: code, year, knownAt, ...query }: OpenDueQuery): Promise<OpenedDue> {
    const target = await targetOf(em, code, knownAt);
    const { amount, currency, windowFrom, windowTo } = target;
    const window = { from: windowFrom, to: windowTo };
    const asOf = chooseAsOf(window, query.asOf, monthOf(dayOf(this.clock, knownAt))).month;
    const promised = { amount, window };
    const parts = year === undefined ? dueByYear(promised, asOf) : dueByMonth(promised, asOf, year);
    const months = monthsOf(window);
    const rows = parts.filter((part) => part.amount !== ZERO).map((part) => rowOf(part, months));
    const rules = [targetBasis(target)[0]!, basis('linear_schedule')];
    const page = await openedPage(em, { ...givenRows(rows), sort: 'on', basis: rules }, query);
    return {
      ...page,
      unit: currency === 'CNY' ? 'CNY' : 'target',
      schedule: { amount, currency, windowFrom, windowTo, asOf, months, elapsed: monthsElapsed(window, asOf) },
    };
  }
}

/** Its note: how many of the window's months are over at its end. */
function rowOf({ at, amount, elapsed }: DuePart, months: number): GivenRow {
  const kind = at.length === 4 ? 'year' : 'month';
  const on = kind === 'year' ? `${at}-01-01` : `${at}-01`;
  return { kind, id: at, name: at, note: `${elapsed}/${months}`, on, amount };
}
