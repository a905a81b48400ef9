import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { reachesRow, rowFilter } from '#access/policy/row-scope.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { authorizeProject, findProject, PROJECT_COLUMNS } from '../projects/project-rows.js';
import { joinProject } from '../projects/projects-then.sql.js';
import { unlessSecret } from '../projects/projects.sql.js';
import type { TransferSide } from './domain/transfer.js';
import type { ProjectTransferView } from './dto/transfer.dto.js';

const SHOWN = 200;

/** For rowFilter over `project_transfers x`: the rows of the receiving zone. */
export const RECEIVED: { zone: string } = { zone: 'x.to_zone_code' };

type Row = Omit<ProjectTransferView, 'mayAnswer' | 'mayWithdraw'> & { proposedBy: string };

/** Where transfers are read from, as `x`: now, or those proposed by a moment; open until they were answered. */
function transfersAt(moment: MomentSql): string {
  if (moment === null) return 'project_transfers x';
  const answered = (column: string) => `CASE WHEN decided_at <= ${moment} THEN ${column} END AS ${column}`;
  return `(SELECT id, project_id, from_zone_code, to_zone_code, from_month, reason, proposed_by, proposed_at,
    CASE WHEN decided_at <= ${moment} THEN state ELSE 'proposed' END AS state,
    ${['decided_by', 'decided_at', 'answer'].map(answered).join(', ')}
    FROM project_transfers WHERE proposed_at <= ${moment}) x`;
}

const select = (moment: MomentSql): string => `
  SELECT x.id, x.project_id AS "projectId", p.code AS "projectCode", p.name AS "projectName", ${unlessSecret('i.name')} AS "investorName",
         p.stage, p.planned_total AS "plannedTotal", p.contracted_amount AS "contractedAmount",
         x.from_zone_code AS "fromZoneCode", x.to_zone_code AS "toZoneCode", ${monthText('x.from_month')} AS "fromMonth",
         x.reason, x.state, u.name AS "proposedByName", x.proposed_by AS "proposedBy",
         ${instantText('x.proposed_at')} AS "proposedAt", d.name AS "decidedByName",
         ${instantText('x.decided_at')} AS "decidedAt", x.answer
    FROM ${transfersAt(moment)} ${joinProject(moment, 'x.project_id')} JOIN investors i ON i.id = p.investor_id JOIN users u ON u.id = x.proposed_by
    LEFT JOIN users d ON d.id = x.decided_by`;

/** Transfers one may see: of projects one may read, offered to one's zones, or proposed by oneself. */
export function readableTransfers(actor: Actor): Where {
  return new Where().either(
    (way) => rowFilter(way, actor, 'project.read', PROJECT_COLUMNS),
    (way) => rowFilter(way.add(`x.state = 'proposed'`), actor, 'transfer.decide', RECEIVED),
    (way) => way.add('x.proposed_by = ?::uuid', actor.userId),
  );
}

@Injectable()
export class TransfersQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** With a moment: as they stood then, and nothing may be answered. */
  async ofProject(actor: Actor, projectId: string, knownAt?: string): Promise<ProjectTransferView[]> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    const where = new Where().add('x.project_id = ?::uuid', projectId);
    if (knownAt === undefined) return this.views(em, actor, where);
    const rows = await this.rows(em, where, knownAt);
    return rows.map(({ proposedBy: _, ...row }) => ({ ...row, mayAnswer: false, mayWithdraw: false }));
  }

  /** Open ones first: offered to the reader's zones, or proposed by the reader. */
  async list(actor: Actor): Promise<ProjectTransferView[]> {
    const where = new Where().either(
      (way) => rowFilter(way.add(`x.state = 'proposed'`), actor, 'transfer.decide', RECEIVED),
      (way) => way.add('x.proposed_by = ?::uuid', actor.userId),
    );
    return this.views(this.dataSource.manager, actor, where);
  }

  /** Of one the actor may see; otherwise there is none. */
  async one(em: EntityManager, actor: Actor, id: string): Promise<ProjectTransferView> {
    const [view] = await this.views(em, actor, readableTransfers(actor).add('x.id = ?::uuid', id));
    if (view === undefined) throw platformErrors('record.not_found');
    return view;
  }

  async sideOf(
    em: EntityManager,
    actor: Actor,
    one: { proposedBy: string; toZoneCode: string },
  ): Promise<TransferSide> {
    const row = { ownerId: null, teamId: null, zoneCode: one.toZoneCode };
    return {
      proposer: one.proposedBy === actor.userId,
      receiver: await reachesRow(em, actor, 'transfer.decide', row),
    };
  }

  private async views(em: EntityManager, actor: Actor, where: Where): Promise<ProjectTransferView[]> {
    const rows = await this.rows(em, where);
    const views: ProjectTransferView[] = [];
    for (const { proposedBy, ...row } of rows) {
      const { proposer, receiver } = await this.sideOf(em, actor, { proposedBy, toZoneCode: row.toZoneCode });
      const open = row.state === 'proposed';
      views.push({ ...row, mayAnswer: open && receiver && !proposer, mayWithdraw: open && proposer });
    }
    return views;
  }

  private rows(em: EntityManager, where: Where, knownAt?: string): Promise<Row[]> {
    return em.query(
      `${select(where.moment(knownAt))} WHERE ${where.toString()}
        ORDER BY (x.state <> 'proposed'), x.proposed_at DESC, x.id LIMIT ${SHOWN}`,
      where.params,
    );
  }
}
