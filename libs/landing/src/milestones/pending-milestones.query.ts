import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { listPage } from '#platform/http/list.js';
import { kindsVerifiableBy } from '../projects/domain/milestone-kind.js';
import { dateText } from '#platform/database/sql-text.js';
import type { PendingMilestone, PendingMilestonePage, PendingMilestonesQuery } from './dto/milestone.dto.js';
import { MILESTONE_FROM, MILESTONE_VIEW } from './milestones.sql.js';

/** What waits for this person's verdict: reported by somebody else, of a kind and in a zone that are theirs. */
@Injectable()
export class PendingMilestones {
  constructor(private readonly dataSource: DataSource) {}

  list(actor: Actor, query: PendingMilestonesQuery): Promise<PendingMilestonePage> {
    const where = rowFilter(new Where(), actor, 'milestone.verify', { zone: 'p.zone_code' })
      .add('v.id IS NULL')
      .add('m.reported_by <> ?::uuid', actor.userId)
      .add('m.kind = ANY(?)', kindsVerifiableBy(actor.roles))
      .when(query.kind, 'm.kind = ANY(?)');
    return listPage<PendingMilestone>(
      this.dataSource.manager,
      {
        select: `${MILESTONE_VIEW}, p.code AS "projectCode", p.name AS "projectName", p.zone_code AS "zoneCode", p.stage,
                 ${dateText('x.effective_on')} AS "correctedOn"`,
        from: `${MILESTONE_FROM} JOIN projects p ON p.id = m.project_id LEFT JOIN milestones x ON x.id = m.corrects_id`,
        where,
        id: 'm.id',
        sorts: {
          recordedAt: { sql: 'm.recorded_at', type: 'timestamptz' },
          effectiveOn: { sql: 'm.effective_on', type: 'date' },
        },
        defaultSort: 'recordedAt',
      },
      query,
    );
  }
}
