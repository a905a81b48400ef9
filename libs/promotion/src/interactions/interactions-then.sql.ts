import type { MomentSql } from '#platform/database/as-of.sql.js';
import { hungOnAt } from '../merges/moved-since.sql.js';

const OF_LEAD = { kind: 'lead' as const, table: 'lead_interactions', column: 'lead_id' };

/** A condition: the interaction `n` hangs on the lead, as far as was recorded by the moment. */
export const ofLeadAt = (lead: string, moment: MomentSql): string =>
  moment === null ? `n.lead_id = ${lead}` : `n.recorded_at <= ${moment} AND ${hungOnAt(OF_LEAD, 'n', lead, moment)}`;

/** A condition: the interaction `n` counts: it is neither corrected nor the taking back of another. */
export const standingAt = (moment: MomentSql): string => `
  NOT n.withdraws AND NOT EXISTS (SELECT 1 FROM lead_interactions c WHERE c.corrects_id = n.id
    ${moment === null ? '' : `AND c.recorded_at <= ${moment}`})`;
