import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { seatsAt } from './reviews-then.sql.js';

/** Somebody with a hand in the proposal of `rv` on `p`. */
const INVOLVED = (me: string, moment: MomentSql): string => `(${me} IN (rv.proposed_by, p.officer_id) OR EXISTS (
    SELECT 1 FROM offer_clauses oc WHERE oc.review_id = rv.id AND oc.written_by = ${me} AND ${knownBy('oc', moment)}))`;

const SAID = (me: string, moment: MomentSql, conflict = ''): string => `EXISTS (
    SELECT 1 FROM review_declarations rd WHERE rd.review_id = rv.id AND rd.user_id = ${me} AND ${knownBy('rd', moment)}${conflict})`;

const SEATED = (me: string, moment: MomentSql, seat = ''): string => `EXISTS (
    SELECT 1 FROM ${seatsAt(moment)} WHERE s.review_id = rv.id AND s.user_id = ${me}${seat})`;

/** A clause that stands and wants a verdict on the aspect this person has a seat for. */
const CLAUSE_WAITS = (me: string, moment: MomentSql): string => `EXISTS (
    SELECT 1 FROM offer_clauses oc JOIN ${seatsAt(moment)} ON s.review_id = oc.review_id AND s.user_id = ${me} AND s.seat <> 'panel'
     WHERE oc.review_id = rv.id AND NOT oc.removed AND ${knownBy('oc', moment)}
       AND NOT EXISTS (SELECT 1 FROM offer_clauses nx WHERE nx.line_id = oc.line_id AND nx.version > oc.version AND ${knownBy('nx', moment)})
       AND NOT EXISTS (SELECT 1 FROM clause_reviews cr WHERE cr.clause_id = oc.id AND cr.aspect = s.seat AND ${knownBy('cr', moment)}))`;

/**
 * What a round asks of one person, the first that applies; NULL: nothing. Over `reviews rv JOIN projects p`.
 * Of a moment: by what had been said by then, and the rights of today.
 * A decision waits once the panel has spoken: as many opinions as the quorum, and the minutes are there.
 */
export function waitsFor(me: string, convenes: string, decides: string, moment: MomentSql = null): string {
  const free = `NOT ${INVOLVED(me, moment)}`;
  return `CASE
    WHEN rv.state = 'draft' AND rv.proposed_by = ${me} THEN 'submit'
    WHEN rv.state = 'submitted' AND ${convenes} AND ${free} THEN 'convene'
    WHEN rv.state <> 'in_review' OR NOT ${free} OR ${SAID(me, moment, ' AND rd.conflict')} THEN NULL
    WHEN ${SEATED(me, moment)} AND NOT ${SAID(me, moment)} THEN 'declare'
    WHEN ${SEATED(me, moment, ` AND s.seat = 'panel'`)} AND NOT EXISTS (
      SELECT 1 FROM review_opinions op WHERE op.review_id = rv.id AND op.user_id = ${me} AND ${knownBy('op', moment)}) THEN 'opinion'
    WHEN ${CLAUSE_WAITS(me, moment)} THEN 'clauses'
    WHEN ${decides} AND rv.minutes_file_id IS NOT NULL AND (
      SELECT count(DISTINCT op.user_id) FROM review_opinions op WHERE op.review_id = rv.id AND ${knownBy('op', moment)})
        >= (SELECT cs.quorum FROM review_criteria_sets cs WHERE cs.id = rv.criteria_set_id) THEN 'decide'
    END`;
}
