import type { FunnelPart } from './domain/funnel.js';

/** Captured, screened, accepted: of leads, whose projects then begin a way of their own. */
export const LEAD_RUNGS = ['captured', 'screening', 'accepted'] as const;
export type LeadRung = (typeof LEAD_RUNGS)[number];

/** What of the leads `l` as told by a moment the rungs are decided by, as `c`. */
export const capturedLeads = (key: string, known: string, from: string, where: string): string => `(
  SELECT l.id, ${key} AS key, l.planned_total AS planned, COALESCE(l.screened_at <= ${known}, FALSE) AS screened,
         l.state = 'accepted' AND COALESCE(l.decided_at <= ${known}, TRUE) AS accepted,
         l.state = 'dormant' AS resting, l.state = 'rejected' AND COALESCE(l.decided_at <= ${known}, TRUE) AS rejected
    FROM ${from} WHERE l.created_at <= ${known} AND ${where}) c`;

const SCREENED = '(c.screened OR c.accepted)';

/** Of those that did not go on, which are over. On the last rung nobody is: each became a project. */
const ENDED: Record<LeadRung, string> = {
  captured: 'c.resting',
  screening: '(c.rejected OR c.resting)',
  accepted: 'FALSE',
};

const parts = (entered: string, wentOn: string, ended: string): Record<FunnelPart, string> => ({
  entered,
  went_on: `(${entered} AND ${wentOn})`,
  ended: `(${entered} AND NOT ${wentOn} AND ${ended})`,
  standing: `(${entered} AND NOT ${wentOn} AND NOT ${ended})`,
});

/** Which of `c` a figure of the funnel counts. */
export const LEAD_PARTS: Record<LeadRung, Record<FunnelPart, string>> = {
  captured: parts('TRUE', SCREENED, ENDED.captured),
  screening: parts(SCREENED, 'c.accepted', ENDED.screening),
  accepted: parts('c.accepted', 'c.accepted', ENDED.accepted),
};
