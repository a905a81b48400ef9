import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProjectStatus } from '#landing/projects/domain/project-status.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { type Cause, cellOf, type Credit, creditsBetween, plus, type Standing } from '../domain/credit.js';
import type { EntryKind } from '../domain/entry.js';
import type { Figure } from '../domain/position.js';
import { OneStatement } from '#platform/database/one-statement.js';
import { LiveChanges } from '#platform/live/live-changes.js';
import { monthText } from '#platform/database/sql-text.js';
import { bookMoves } from './book-moves.sql.js';

/** A standing that changed, why, and by which entry. */
export interface Move {
  before: Standing | null;
  after: Standing;
  cause: Cause;
  entryId: string | null;
}

export interface LockedProject {
  id: string;
  officerId: string | null;
  teamId: string | null;
  zoneCode: string | null;
  status: ProjectStatus;
  stage: string;
  plannedTotal: string | null;
  name: string;
}

export interface PositionSqlRow {
  projectId: string;
  kind: EntryKind;
  month: string;
  verifiedEntryId: string | null;
  verifiedAmount: string;
  verifiedCurrency: string;
  verifiedOriginal: string;
  pendingEntryId: string | null;
  pendingAmount: string;
  pendingCurrency: string;
  pendingOriginal: string;
  zoneCode: string;
  industryCode: string;
  segmentCode: string;
  listed: boolean;
}

/** Columns of a position `p`. */
export const POSITION = `
  p.project_id AS "projectId", p.kind, ${monthText('p.month')} AS month,
  p.verified_entry_id AS "verifiedEntryId", p.verified_amount AS "verifiedAmount",
  p.verified_currency AS "verifiedCurrency", p.verified_original AS "verifiedOriginal",
  p.pending_entry_id AS "pendingEntryId", p.pending_amount AS "pendingAmount",
  p.pending_currency AS "pendingCurrency", p.pending_original AS "pendingOriginal",
  p.zone_code AS "zoneCode", p.industry_code AS "industryCode", p.segment_code AS "segmentCode", p.listed`;

function figure(entryId: string | null, amount: string, currency: string, original: string): Figure | null {
  return entryId === null ? null : { entryId, amount, currency, original };
}

export function standingOf(row: PositionSqlRow): Standing {
  const { projectId, kind, month, zoneCode, industryCode, segmentCode, listed } = row;
  return {
    projectId,
    kind,
    month,
    zoneCode,
    industryCode,
    segmentCode,
    listed,
    verified: figure(row.verifiedEntryId, row.verifiedAmount, row.verifiedCurrency, row.verifiedOriginal),
    pending: figure(row.pendingEntryId, row.pendingAmount, row.pendingCurrency, row.pendingOriginal),
  };
}

/**
 * The book of positions, credits and roll-ups. Order of locks, the same for every use case: projects by id first,
 * then, in the last statement, roll-up rows by their key. So two postings never wait for each other in a circle.
 */
@Injectable()
export class PositionBook {
  constructor(private readonly live: LiveChanges) {}

  /** Serialises everything that moves these projects' money. Sorted, so that batches do not cross. */
  async lockProjects(em: EntityManager, projectIds: readonly string[]): Promise<Map<string, LockedProject>> {
    const ids = [...new Set(projectIds)];
    // NO KEY: rows elsewhere that merely point at the project need not wait. One by its key: a list is planned anew each time.
    const rows: LockedProject[] = await em.query(
      `SELECT id, officer_id AS "officerId", team_id AS "teamId", zone_code AS "zoneCode", status, stage, name,
              planned_total AS "plannedTotal"
         FROM projects WHERE ${ids.length === 1 ? 'id = $1::uuid' : 'id = ANY($1::uuid[])'} ORDER BY id FOR NO KEY UPDATE`,
      ids.length === 1 ? ids : [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async standing(em: EntityManager, projectId: string, kind: EntryKind, month: string): Promise<Standing | null> {
    const rows: PositionSqlRow[] = await em.query(
      `SELECT ${POSITION} FROM positions p WHERE p.project_id = $1 AND p.kind = $2 AND p.month = $3::date`,
      [projectId, kind, firstDayOf(month)],
    );
    return rows[0] === undefined ? null : standingOf(rows[0]);
  }

  async standingsOf(em: EntityManager, projectId: string): Promise<Standing[]> {
    const rows: PositionSqlRow[] = await em.query(
      `SELECT ${POSITION} FROM positions p WHERE p.project_id = $1 ORDER BY p.kind, p.month`,
      [projectId],
    );
    return rows.map(standingOf);
  }

  /** Positions, credits and roll-ups together, in one statement. The projects must be locked. */
  async book(em: EntityManager, moves: readonly Move[], recordedAt: Date): Promise<void> {
    await this.bookIn(new OneStatement(), em, moves, recordedAt).run(em);
  }

  /** As `book`, in the statement that writes what the moves come from. */
  bookIn(statement: OneStatement, em: EntityManager, moves: readonly Move[], recordedAt: Date): OneStatement {
    if (moves.length === 0) return statement;
    const credits = moves.flatMap((move) =>
      creditsBetween(move.before, move.after).map((credit) => ({
        ...credit,
        cause: move.cause,
        entryId: move.entryId,
      })),
    );
    this.live.nudgeAfter(em);
    return bookMoves(statement, moves, credits, cellSums(credits), recordedAt);
  }
}

/** One roll-up row per cell however many credits fall into it, in the order of their keys. */
function cellSums(credits: readonly Credit[]): Credit[] {
  const sums = new Map<string, Credit>();
  for (const credit of credits) {
    const sum = sums.get(cellOf(credit));
    sums.set(cellOf(credit), sum === undefined ? credit : { ...sum, ...plus(sum, credit) });
  }
  return [...sums.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, credit]) => credit);
}
