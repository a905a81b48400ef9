import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BreakdownQuery } from '#plan/breakdown/breakdown.query.js';
import { TargetsQuery } from '#plan/targets/targets.query.js';
import { businessDate } from '#platform/clock/clock.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { targetOf } from '../progress/target-of.js';
import { basis, targetBasis } from './bases.query.js';
import { askedPart } from './breakdown-part.js';
import type { OpenedBasis } from './dto/basis.dto.js';
import type { OpenPromisedQuery } from './dto/open-promised.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { type GivenRow, givenRows, openedPage } from './opened-page.js';

/** Opens what people have set rather than counted: to the version that says so, who set it, when and why. */
@Injectable()
export class OpenPromised {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly breakdowns: BreakdownQuery,
    private readonly targets: TargetsQuery,
  ) {}

  figure(query: OpenPromisedQuery): Promise<OpenedFigure> {
    return this.reads.run(async (em) => {
      const target = await targetOf(em, query.target, query.knownAt);
      const [ofTarget] = targetBasis(target);
      const { row, rule } = await (query.axis === undefined ? this.set(em, query) : this.part(em, query));
      const source = givenRows([row]);
      const rules = [ofTarget!, ...(rule === undefined ? [] : [rule])];
      const page = await openedPage(em, { ...source, sort: 'on', basis: rules }, query);
      return { ...page, unit: target.currency === 'CNY' ? 'CNY' : 'target' };
    }, query.knownAt);
  }

  private async set(em: EntityManager, { target: code, figure, knownAt }: OpenPromisedQuery): Promise<Set> {
    const target = await this.targets.one(code, em, knownAt);
    const made = (await this.targets.versions(code, em)).find(({ version }) => version === target.version);
    const { reason = null, recordedByName = null, recordedAt } = made ?? {};
    const amount = figure === 'baseline' ? target.baselineAmount : target.amount;
    if (amount === null) throw platformErrors('record.not_found');
    const source = figure === 'baseline' ? target.baselineSource : target.source;
    return { row: rowOf({ code, amount, reason: reason ?? source, by: recordedByName, at: recordedAt ?? null }) };
  }

  private async part(em: EntityManager, { target: code, knownAt, ...asked }: OpenPromisedQuery): Promise<Set> {
    const breakdown = await this.breakdowns.read(code, { knownAt }, em);
    const { version, reason, recordedByName: by, recordedAt: at } = breakdown;
    const { amount } = askedPart(breakdown, asked).part;
    return { row: rowOf({ code, amount, reason, by, at }), rule: basis('breakdown', version) };
  }
}

interface Set {
  row: GivenRow;
  rule?: OpenedBasis;
}

interface Said {
  code: string;
  amount: string;
  reason: string | null;
  by: string | null;
  at: string | null;
}

/** Its name: why it was set, or the page of the plan it was taken from; its note: who set it. */
const rowOf = ({ code, amount, reason, by, at }: Said): GivenRow => ({
  ...{ kind: 'promise', id: code, name: reason, note: by, amount },
  on: at === null ? null : businessDate(new Date(at)),
});
