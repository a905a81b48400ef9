import { Injectable } from '@nestjs/common';
import { PlanLookup } from '#plan/plan.query.js';
import { planNames } from '#promotion/lead-imports/plan-names.js';
import type { LedgerLookups } from './domain/interpreted-row.js';

/** Names people write in ledgers → codes of the plan. */
@Injectable()
export class ImportLookups {
  constructor(private readonly plan: PlanLookup) {}

  read(): Promise<LedgerLookups> {
    return planNames(this.plan);
  }
}
