import type { EntityManager } from 'typeorm';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import type { MilestoneView } from './dto/milestone.dto.js';

const from = (verdict: string): string => `milestones m
  JOIN users r ON r.id = m.reported_by
  LEFT JOIN milestone_verdicts v ON ${verdict}
  LEFT JOIN users vu ON vu.id = v.by
  LEFT JOIN files f ON f.id = m.evidence_file_id`;

export const MILESTONE_FROM = from('v.milestone_id = m.id');

/** With the verdicts given by a moment, a SQL expression; to be read with `m.recorded_at <=` that moment. */
export const milestonesThen = (moment: string): string => from(`v.milestone_id = m.id AND v.recorded_at <= ${moment}`);

export const MILESTONE_VIEW = `
  m.id, m.project_id AS "projectId", m.kind, ${dateText('m.effective_on')} AS "effectiveOn", m.note,
  COALESCE(v.verdict, 'pending') AS state, m.evidence_file_id AS "evidenceFileId", f.name AS "evidenceName", f.scan_state AS "evidenceState",
  m.corrects_id AS "correctsId", m.withdraws, m.reported_by AS "reportedById", r.name AS "reportedBy",
  ${instantText('m.recorded_at')} AS "recordedAt", v.reason AS "verdictReason", v.by AS "verdictById",
  vu.name AS "verdictBy", ${instantText('v.recorded_at')} AS "verdictAt"`;

export async function milestoneView(em: EntityManager, id: string): Promise<MilestoneView> {
  const rows: MilestoneView[] = await em.query(`SELECT ${MILESTONE_VIEW} FROM ${MILESTONE_FROM} WHERE m.id = $1`, [id]);
  if (rows[0] === undefined) throw platformErrors('record.not_found');
  return rows[0];
}
