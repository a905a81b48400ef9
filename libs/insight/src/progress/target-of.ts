import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { targetsAt } from '#plan/targets/targets-then.sql.js';
import { insightErrors } from '../insight.errors.js';
import type { BaselineFacts, TargetFacts } from './dto/progress.dto.js';
import { TARGET } from './plan-facts.sql.js';

export interface TargetRow extends TargetFacts {
  baseline: BaselineFacts | null;
}

/** The target as it stands, or as it stood at a moment. */
export async function targetOf(em: EntityManager, code: string, knownAt?: string): Promise<TargetRow> {
  const where = new Where([code]);
  const from = targetsAt(where.moment(knownAt));
  const rows: TargetRow[] = await em.query(
    `SELECT ${TARGET} FROM ${from} WHERE t.code = $1 AND t.active`,
    where.params,
  );
  return inForce(code, rows[0]);
}

/** A target of a plan that is still drafted is nobody's target: it has no progress and is part of no total. */
export function inForce<Row extends TargetFacts>(code: string, target: Row | undefined): Row {
  if (target === undefined) throw insightErrors('target.not_found', { code });
  if (target.draft) throw insightErrors('target.is_draft', { code });
  return target;
}
