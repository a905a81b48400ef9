import type { EntityManager } from 'typeorm';
import { compare } from '#platform/money/money.js';
import { ClockRule } from '../clocks/clock.entities.js';
import type { MajorRule } from './dto/screening.dto.js';

/** The rule by which a lead of this size is a major one 重大项目, or null when it is not. */
export async function majorRuleOf(em: EntityManager, plannedTotal: string | null): Promise<MajorRule | null> {
  const rule = await em.findOneBy(ClockRule, { code: 'screening_major' });
  const from = rule?.majorFrom ?? null;
  if (rule === null || from === null || plannedTotal === null || compare(plannedTotal, from) < 0) return null;
  return { from, days: rule.days, unit: rule.unit };
}
