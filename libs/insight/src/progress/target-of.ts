import type { EntityManager } from 'typeorm';
import { insightErrors } from '../insight.errors.js';
import type { BaselineFacts, TargetFacts } from './dto/progress.dto.js';
import { TARGET } from './plan-facts.sql.js';

export interface TargetRow extends TargetFacts {
  baseline: BaselineFacts | null;
}

export async function targetOf(em: EntityManager, code: string): Promise<TargetRow> {
  const rows: TargetRow[] = await em.query(`SELECT ${TARGET} FROM targets t WHERE t.code = $1`, [code]);
  if (rows[0] === undefined) throw insightErrors('target.not_found', { code });
  return rows[0];
}
