import type { MomentSql } from '#platform/database/as-of.sql.js';
import { keptAt } from '#platform/database/kept-states.sql.js';

/** Where leads are read from, as `as`: now, or as they stood at a moment. */
export const leadsAt = (moment: MomentSql, as = 'l'): string =>
  keptAt('leads', as, moment, ['id', 'owner_id', 'team_id', 'zone_code']);

/** Beside the columns of then: whose the lead is today. */
export const OWNERS_NOW = { owner: 'l.owner_id_now', team: 'l.team_id_now', zone: 'l.zone_code_now' };
