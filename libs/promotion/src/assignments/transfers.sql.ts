import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { leadsAt } from '../leads/leads-then.sql.js';

/** An offer is made once and answered once: at a moment before its answer it stood open. */
const offersAt = (moment: MomentSql): string =>
  moment === null
    ? 'lead_transfers x'
    : `(
    SELECT o.id, o.lead_id, o.from_zone_code, o.to_zone_code, o.note, o.proposed_by, o.proposed_at,
           CASE WHEN o.answered_at <= ${moment} THEN o.state ELSE 'proposed' END AS state,
           CASE WHEN o.answered_at <= ${moment} THEN o.answer END AS answer,
           CASE WHEN o.answered_at <= ${moment} THEN o.answered_by END AS answered_by
      FROM lead_transfers o WHERE o.proposed_at <= ${moment}) x`;

/** Offers `x` as TransferViews, with the lead as it is, or was called and expected at the moment. */
export const transfersAt = (moment: MomentSql): string => `
  SELECT x.id, x.lead_id AS "leadId", l.title AS "leadTitle", i.name AS "investorName",
         l.planned_total AS "plannedTotal", x.from_zone_code AS "fromZoneCode", x.to_zone_code AS "toZoneCode", x.note,
         x.state, p.name AS "proposedByName", x.proposed_by AS "proposedBy", ${instantText('x.proposed_at')} AS "proposedAt",
         x.answer, a.name AS "answeredByName"
    FROM ${offersAt(moment)} JOIN ${leadsAt(moment)} ON l.${unchanged('id', moment)} = x.lead_id
    JOIN investors i ON i.id = l.investor_id
    JOIN users p ON p.id = x.proposed_by LEFT JOIN users a ON a.id = x.answered_by`;
