import type { AuditAction } from './audit-actions.js';

/** SQL expressions: whose trail, which acts in it, told apart by what. */
export interface EventsOf {
  subjectType: string;
  subject: string;
  actions: readonly AuditAction[];
  /** Over the event `e`. */
  also?: string;
}

const eventsOf = ({ subjectType, subject, actions, also = 'TRUE' }: EventsOf): string => `
  audit_events e WHERE e.subject_type = '${subjectType}' AND e.subject_id = ${subject}::text
     AND e.action IN (${actions.map((action) => `'${action}'`).join(', ')}) AND ${also}`;

/** The last of such acts known at a moment, as `columns` of the event `e`: where a fact's history is the trail's. */
export const lastEvent = (columns: string, of: EventsOf, moment: string): string => `
  SELECT ${columns} FROM ${eventsOf(of)} AND e.at <= ${moment} ORDER BY e.id DESC LIMIT 1`;

/** (id, changes) of the edits after a moment, for `termsBefore`. */
export const editsAfter = (of: EventsOf, moment: string): string => `
  SELECT e.id, e.detail->'changes' AS changes FROM ${eventsOf(of)} AND e.at > ${moment}`;
