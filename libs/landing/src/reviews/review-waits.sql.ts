/** Somebody with a hand in the proposal of `rv` on `p`. */
const INVOLVED = (me: string): string => `(${me} IN (rv.proposed_by, p.officer_id) OR EXISTS (
    SELECT 1 FROM offer_clauses oc WHERE oc.review_id = rv.id AND oc.written_by = ${me}))`;

const SAID = (me: string, conflict: string): string => `EXISTS (
    SELECT 1 FROM review_declarations rd WHERE rd.review_id = rv.id AND rd.user_id = ${me}${conflict})`;

const SEATED = (me: string, seat: string): string => `EXISTS (
    SELECT 1 FROM review_seats rs WHERE rs.review_id = rv.id AND rs.user_id = ${me}${seat})`;

/** A clause that stands and wants a verdict on the aspect this person has a seat for. */
const CLAUSE_WAITS = (me: string): string => `EXISTS (
    SELECT 1 FROM offer_clauses oc JOIN review_seats rs ON rs.review_id = oc.review_id AND rs.user_id = ${me} AND rs.seat <> 'panel'
     WHERE oc.review_id = rv.id AND NOT oc.removed
       AND NOT EXISTS (SELECT 1 FROM offer_clauses nx WHERE nx.line_id = oc.line_id AND nx.version > oc.version)
       AND NOT EXISTS (SELECT 1 FROM clause_reviews cr WHERE cr.clause_id = oc.id AND cr.aspect = rs.seat))`;

/**
 * What a round asks of one person, the first that applies; NULL: nothing. Over `reviews rv JOIN projects p`.
 * A decision waits once the panel has spoken: as many opinions as the quorum, and the minutes are there.
 */
export function waitsFor(me: string, convenes: string, decides: string): string {
  const free = `NOT ${INVOLVED(me)}`;
  return `CASE
    WHEN rv.state = 'draft' AND rv.proposed_by = ${me} THEN 'submit'
    WHEN rv.state = 'submitted' AND ${convenes} AND ${free} THEN 'convene'
    WHEN rv.state <> 'in_review' OR NOT ${free} OR ${SAID(me, ' AND rd.conflict')} THEN NULL
    WHEN ${SEATED(me, '')} AND NOT ${SAID(me, '')} THEN 'declare'
    WHEN ${SEATED(me, ` AND rs.seat = 'panel'`)} AND NOT EXISTS (
      SELECT 1 FROM review_opinions op WHERE op.review_id = rv.id AND op.user_id = ${me}) THEN 'opinion'
    WHEN ${CLAUSE_WAITS(me)} THEN 'clauses'
    WHEN ${decides} AND rv.minutes_file_id IS NOT NULL AND (
      SELECT count(DISTINCT op.user_id) FROM review_opinions op WHERE op.review_id = rv.id)
        >= (SELECT cs.quorum FROM review_criteria_sets cs WHERE cs.id = rv.criteria_set_id) THEN 'decide'
    END`;
}
