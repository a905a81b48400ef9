import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type Axis, type BreakdownFacts, type DraftPart, treeProblems } from '../domain/breakdown.js';
import { planErrors } from '../plan.errors.js';
import { TargetsQuery } from '../targets/targets.query.js';
import type { BreakdownView, SetBreakdown } from './breakdown.dto.js';
import { BreakdownQuery } from './breakdown.query.js';

interface Row {
  id: string;
  parent_id: string | null;
  axis: Axis;
  key: string;
  amount: string;
  sort: number;
}

interface Codes {
  zone: [code: string, parent: string | null][];
  industry: string[];
  department: string[];
  leader: string[];
}

/** Breaks a target down anew: a new version of the whole tree, the one before stays readable for ever. */
@Injectable()
export class SetBreakdownService {
  constructor(
    private readonly transactions: Transactions,
    private readonly targets: TargetsQuery,
    private readonly breakdowns: BreakdownQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async set(actor: Actor, code: string, version: number, { parts, reason }: SetBreakdown): Promise<BreakdownView> {
    return this.transactions.run(async (em) => {
      // Two editors of one target take turns; the second then sees a version it has not read.
      await em.query(`SELECT 1 FROM targets WHERE code = $1 FOR UPDATE`, [code]);
      const target = await this.targets.one(code, em);
      if (!target.active) throw planErrors('plan.target_dropped', { name: target.nameZh });
      const before = await this.breakdowns.read(code, {}, em);
      if (before.version !== version) throw platformErrors('record.stale');
      const problems = treeProblems(parts, {
        window: { from: target.windowFrom, to: target.windowTo },
        ...(await this.codes(em)),
      });
      if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
      await this.write(em, { actor, code, version: version + 1, targetVersion: target.version, reason }, parts);
      const after = await this.breakdowns.read(code, {}, em);
      await this.audit.record(em, actor, {
        action: 'target.broken_down',
        subjectType: 'target',
        subjectId: code,
        detail: {
          reason,
          version: after.version,
          divisions: after.divisions.map(({ axis, sum, difference }) => ({ axis, sum, difference })),
        },
      });
      return after;
    });
  }

  private async codes(em: EntityManager): Promise<Pick<BreakdownFacts, 'known' | 'zoneParents'>> {
    const [codes]: Codes[] = await em.query(
      `SELECT (SELECT COALESCE(json_agg(json_build_array(code, parent_code)), '[]') FROM zones WHERE active) AS zone,
              (SELECT COALESCE(json_agg(code), '[]') FROM industries WHERE active) AS industry,
              (SELECT COALESCE(json_agg(code), '[]') FROM teams WHERE active) AS department,
              (SELECT COALESCE(json_agg(user_id), '[]') FROM user_roles WHERE role = 'leadership') AS leader`,
    );
    if (codes === undefined) throw new Error('no codes were read');
    return {
      known: {
        zone: new Set(codes.zone.map(([code]) => code)),
        industry: new Set(codes.industry),
        department: new Set(codes.department),
        leader: new Set(codes.leader),
      },
      zoneParents: new Map(codes.zone),
    };
  }

  private async write(
    em: EntityManager,
    made: { actor: Actor; code: string; version: number; targetVersion: number; reason: string },
    parts: readonly DraftPart[],
  ): Promise<void> {
    const [breakdown]: { id: string }[] = await em.query(
      `INSERT INTO target_breakdowns (target_code, version, target_version, reason, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [made.code, made.version, made.targetVersion, made.reason, made.actor.userId, this.clock.now()],
    );
    // Parents stand before their parts, so that each finds the one it points to.
    await em.query(
      `INSERT INTO target_parts (id, breakdown_id, parent_id, axis, key, amount, sort)
       SELECT id, $1, parent_id, axis, key, amount, sort FROM jsonb_populate_recordset(NULL::target_parts, $2::jsonb)`,
      [breakdown?.id, JSON.stringify(rowsOf(parts, null))],
    );
  }
}

function rowsOf(parts: readonly DraftPart[], parentId: string | null): Row[] {
  return parts.flatMap(({ axis, key, amount, parts: below }, sort) => {
    const id = randomUUID();
    return [{ id, parent_id: parentId, axis, key, amount, sort }, ...rowsOf(below ?? [], id)];
  });
}
