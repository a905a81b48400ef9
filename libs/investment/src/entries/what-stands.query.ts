import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { firstDayOf } from '#platform/clock/calendar.js';
import { businessDate } from '#platform/clock/clock.js';
import { dimensionsOf, type Histories, historiesOf } from '../credit/histories.query.js';
import { POSITION, type PositionSqlRow, standingOf } from '../credit/position-book.js';
import type { Standing } from '../domain/credit.js';
import type { EntryKind } from '../domain/entry.js';
import { EMPTY_POSITION } from '../domain/position.js';
import { reminderKeys, stillReminded } from '../rounds/round-reminders.js';

export interface WhatStands {
  before: Standing;
  /** The business date the month was closed on; null while it is open. */
  closedOn: string | null;
  /** The project's officer has a reminder of the month that still stands. */
  reminded: boolean;
}

type Row = Histories & { closedAt: Date | null; reminded: boolean } & (PositionSqlRow | { projectId: null });

/** $1 project, $2 kind, $3 first day of the month, $4 keys of the reminders of it. */
export const WHAT_STANDS = `
  SELECT ${POSITION}, ${historiesOf('$1')}, (SELECT closed_at FROM month_closes WHERE month = $3::date) AS "closedAt",
         ${stillReminded('(SELECT officer_id FROM projects WHERE id = $1)', '$4')} AS reminded
    FROM (SELECT 1) one LEFT JOIN positions p ON p.project_id = $1 AND p.kind = $2 AND p.month = $3::date`;

/** All a report has to know of its month, in one statement. */
@Injectable()
export class WhatStandsQuery {
  /** As it stands, or empty and credited to where the project was in that month. */
  async of(em: EntityManager, projectId: string, kind: EntryKind, month: string): Promise<WhatStands> {
    const keys = kind === 'completed' ? reminderKeys(month) : [];
    const [row]: Row[] = await em.query(WHAT_STANDS, [projectId, kind, firstDayOf(month), keys]);
    if (row === undefined) throw new Error('a statement without conditions has a row');
    const closedOn = row.closedAt === null ? null : businessDate(row.closedAt);
    const before =
      row.projectId === null
        ? { projectId, kind, month, ...dimensionsOf(row, month), ...EMPTY_POSITION }
        : standingOf(row);
    return { before, closedOn, reminded: row.reminded };
  }
}
