import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { joinProject } from '../projects/projects-then.sql.js';
import { reviewsThen, seatsAt, vetoesAt } from './reviews-then.sql.js';

/** `of`: which rounds of a moment, over `today`. */
export const reviewFrom = (
  moment: MomentSql,
  of: string,
): string => `${moment === null ? 'reviews rv' : reviewsThen(moment, of)}
  ${joinProject(moment, 'rv.project_id')}
  JOIN users pu ON pu.id = rv.proposed_by
  LEFT JOIN review_submissions sb ON sb.review_id = rv.id AND ${moment === null ? 'TRUE' : `sb.submitted_at <= ${moment}`}
  LEFT JOIN review_decisions dc ON dc.review_id = rv.id AND ${knownBy('dc', moment)}`;

export const REVIEW_ROW = `
  rv.id, rv.project_id AS "projectId", p.code AS "projectCode", p.name AS "projectName", p.zone_code AS "zoneCode",
  p.mode, p.industry_code AS "industryCode", p.segment_code AS "segmentCode", rv.round, rv.state,
  dc.verdict, dc.score, rv.proposed_by AS "proposedById", pu.name AS "proposedBy",
  ${instantText('rv.proposed_at')} AS "proposedAt", ${instantText('sb.submitted_at')} AS "submittedAt",
  ${dateText('rv.meeting_on')} AS "meetingOn", rv.version`;

/** The rounds of the project in $1, newest first. */
export const roundsOf = (moment: MomentSql): string =>
  `SELECT ${REVIEW_ROW} FROM ${reviewFrom(moment, 'today.project_id = $1')} WHERE rv.project_id = $1 ORDER BY rv.round DESC`;

const list = (statement: string): string => `(SELECT COALESCE(json_agg(x), '[]') FROM (${statement}) x)`;

const verdicts = (moment: MomentSql) => `
  SELECT k.aspect, k.verdict, k.reason, u.name AS by, ${instantText('k.recorded_at')} AS "recordedAt"
    FROM clause_reviews k JOIN users u ON u.id = k."by" WHERE k.clause_id = c.id AND ${knownBy('k', moment)}
   ORDER BY k.aspect DESC`;

const clauses = (moment: MomentSql) => `
  SELECT c.line_id AS id, c.no, c.version, c.kind, c.text, c.amount::text AS amount, c.removed, c.written_by AS "writtenById",
         w.name AS "writtenBy", ${instantText('c.recorded_at')} AS "recordedAt", ${list(verdicts(moment))} AS verdicts
    FROM offer_clauses c JOIN users w ON w.id = c.written_by WHERE c.review_id = rv.id AND ${knownBy('c', moment)}
   ORDER BY c.no, c.version DESC`;

const reviewers = (moment: MomentSql) => `
  SELECT s.user_id AS "userId", u.name, array_agg(s.seat ORDER BY s.seat DESC) AS seats,
         (SELECT bool_or(d.conflict) FROM review_declarations d
           WHERE d.review_id = rv.id AND d.user_id = s.user_id AND ${knownBy('d', moment)}) AS conflict,
         (SELECT d.note FROM review_declarations d
           WHERE d.review_id = rv.id AND d.user_id = s.user_id AND d.conflict AND ${knownBy('d', moment)}
           ORDER BY d.id DESC LIMIT 1) AS "conflictNote",
         EXISTS (SELECT 1 FROM review_opinions o
                  WHERE o.review_id = rv.id AND o.user_id = s.user_id AND ${knownBy('o', moment)}) AS "hasSpoken"
    FROM ${seatsAt(moment)} JOIN users u ON u.id = s.user_id WHERE s.review_id = rv.id
   GROUP BY s.user_id, u.name ORDER BY u.name, s.user_id`;

const vetoes = (moment: MomentSql) => `
  SELECT v.id, v.code, v.grounds, v.raised_by AS "raisedById", r.name AS "raisedBy",
         ${instantText('v.raised_at')} AS "raisedAt", v.ruling, v.reason, l.name AS "ruledBy",
         ${instantText('v.ruled_at')} AS "ruledAt"
    FROM ${vetoesAt(moment)} JOIN users r ON r.id = v.raised_by LEFT JOIN users l ON l.id = v.ruled_by
   WHERE v.review_id = rv.id ORDER BY v.raised_at, v.id`;

const DECISION = `
  SELECT json_build_object('verdict', dc.verdict, 'reason', dc.reason, 'score', dc.score::text,
                           'heldOn', ${dateText('dc.held_on')}, 'by', u.name,
                           'recordedAt', ${instantText('dc.recorded_at')})
    FROM users u WHERE u.id = dc."by"`;

/** One round with all that is said of it, or was known of it at a moment, in one round trip. $1: its id. */
export const reviewDossier = (moment: MomentSql): string => `
  SELECT ${REVIEW_ROW}, rv.withdrawn_reason AS "withdrawnReason", COALESCE(sb.facts, rv.facts) AS facts,
         ${moment === null ? 'TRUE' : 'rv.facts_known'} AS "factsKnown",
         sb.facts_hash AS "factsHash", rv.criteria_set_id AS "criteriaSetId", p.officer_id AS "officerId",
         p.team_id AS "teamId",
         ${list(clauses(moment))} AS "clauseVersions", ${list(reviewers(moment))} AS reviewers,
         ${list(vetoes(moment))} AS vetoes,
         (SELECT json_build_object('id', f.id, 'name', f.name) FROM files f WHERE f.id = rv.minutes_file_id) AS minutes,
         (${DECISION}) AS decision
    FROM ${reviewFrom(moment, 'today.id = $1')} WHERE rv.id = $1`;
