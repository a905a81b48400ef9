import { MILESTONE_FROM, MILESTONE_VIEW, milestonesThen } from '../milestones/milestones.sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { dateText, instantText, monthText } from '#platform/database/sql-text.js';
import { promiseFact } from './promise-facts.sql.js';
import { projectsThen } from './projects-then.sql.js';
import { projectRow, unlessSecret } from './projects.sql.js';
import { heldFrom } from './status-days.sql.js';
import { stopsOf } from './stops.sql.js';

const list = (statement: string): string => `(SELECT COALESCE(json_agg(x), '[]') FROM (${statement}) x)`;

const HELD = `h.reason, u.name AS "recordedBy", ${monthText('h.from_month')} AS "fromMonth",
  ${instantText('h.recorded_at')} AS "recordedAt"`;

const waivers = (closed: string, since: string): string => `
  SELECT g.id, g.stage, g.reason, g.approved_by AS "approvedById", u.name AS "approvedBy",
         ${dateText('g.expires_on')} AS "expiresOn", ${instantText('g.recorded_at')} AS "recordedAt",
         ${closed} AS closed
    FROM gate_waivers g JOIN users u ON u.id = g.approved_by WHERE g.project_id = p.id${since} ORDER BY g.recorded_at, g.id`;

const promises = (moment: MomentSql): string =>
  list(`SELECT ${promiseFact(moment, 'today.project_id = p.id')} WHERE ob.project_id = p.id AND ob.at_capacity AND ob.state <> 'withdrawn'
         ORDER BY ob.due_on, ob.id`);

interface Source {
  row: string;
  projects: string;
  milestones: string;
  waivers: string;
  stops: string;
  promises: string;
  moment: MomentSql;
  /** ` AND …` on what was recorded by the moment asked for, of this alias. */
  known: (alias: string) => string;
}

const dossier = ({ row, projects, milestones, waivers: waived, stops, promises, moment, known }: Source): string => `
  SELECT ${row}, ${unlessSecret('p.lead_id')} AS "leadId", ${unlessSecret('l.code')} AS "leadCode", p.status_reason AS "statusReason",
         (SELECT ${dateText(heldFrom('s', moment))} FROM status_changes s WHERE s.project_id = p.id${known('s')}
           ORDER BY s.id DESC LIMIT 1) AS "statusSince", ${dateText('p.status_review_on')} AS "statusReviewOn", p.contracted_fixed_amount AS "contractedFixedAmount",
         ${dateText('p.promised_start_on')} AS "promisedStartOn",
         ${dateText('p.promised_production_on')} AS "promisedProductionOn", p.promised_output AS "promisedOutput",
         p.promised_tax AS "promisedTax", p.promised_jobs AS "promisedJobs", p.needs, p.company_name AS "companyName",
         p.company_uscc AS "companyUscc", p.filing_code AS "filingCode", p.team_id AS "teamId",
         p.leader_id AS "leaderId", (SELECT name FROM users WHERE id = p.leader_id) AS "leaderName",
         p.agent_id AS "agentId", (SELECT name FROM users WHERE id = p.agent_id) AS "agentName",
         p.plan_project_code AS "planProjectCode", p.description,
         ${list(`SELECT ${MILESTONE_VIEW} FROM ${milestones} WHERE m.project_id = p.id${known('m')}
                  ORDER BY m.effective_on DESC, m.recorded_at DESC, m.id`)} AS milestones,
         ${list(waived)} AS waivers, ${stops} AS stops, ${promises} AS promises,
         ${list(`SELECT h.zone_code AS "zoneCode", ${HELD} FROM project_zones h JOIN users u ON u.id = h.recorded_by
                  WHERE h.project_id = p.id${known('h')} ORDER BY h.from_month, h.id`)} AS zones,
         ${list(`SELECT h.industry_code AS "industryCode", h.segment_code AS "segmentCode", ${HELD}
                   FROM project_industries h JOIN users u ON u.id = h.recorded_by
                  WHERE h.project_id = p.id${known('h')} ORDER BY h.from_month, h.id`)} AS industries,
         ${list(`SELECT h.investor_id AS "investorId", i.name AS "investorName", ${HELD}
                   FROM project_owners h JOIN users u ON u.id = h.recorded_by JOIN investors i ON i.id = h.investor_id
                  WHERE h.project_id = p.id${known('h')} AND NOT p.confidential ORDER BY h.from_month, h.id`)} AS owners
    FROM ${projects} LEFT JOIN leads l ON l.id = p.lead_id WHERE p.id = $1`;

/** One project with all that is reported of it, in one round trip. $1: its id. */
export const PROJECT_DOSSIER = dossier({
  row: projectRow(null),
  projects: 'projects p',
  milestones: MILESTONE_FROM,
  waivers: waivers('g.closed_at IS NOT NULL', ''),
  stops: stopsOf('p'),
  promises: promises(null),
  moment: null,
  known: () => '',
});

const THEN = '$2::timestamptz';

/** The same as far as was recorded by $2. The last three decide about the right to read. */
export const PROJECT_DOSSIER_THEN = dossier({
  row: `${projectRow(THEN)}, p.zone_now AS "zoneNow", p.officer_now AS "officerNow", p.team_now AS "teamNow"`,
  projects: projectsThen(THEN, 'p', 'today.id = $1'),
  milestones: milestonesThen(THEN),
  waivers: waivers(`COALESCE(g.closed_at <= ${THEN}, false)`, ` AND g.recorded_at <= ${THEN}`),
  stops: stopsOf('p', THEN),
  promises: promises(THEN),
  moment: THEN,
  known: (alias) => ` AND ${alias}.recorded_at <= ${THEN}`,
});
