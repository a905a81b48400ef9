import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { LightKeeper } from '#landing/lights/light-keeper.js';
import { Clock } from '#platform/clock/clock.js';
import { onConstraint } from '#platform/database/database-problem.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type LockedProject, type Move, PositionBook } from '../credit/position-book.js';
import type { Standing } from '../domain/credit.js';
import type { EntryKind } from '../domain/entry.js';
import { sendBack, verify } from '../domain/position.js';
import { investmentErrors } from '../investment.errors.js';
import type { EntryView, GiveVerdict, GiveVerdicts, VerdictsView } from './dto/entry.dto.js';
import { EntriesQuery } from './entries.query.js';
import { monthText } from '#platform/database/sql-text.js';

onConstraint('entry_verdicts_entry_id_key', () => investmentErrors('entry.not_pending', { state: 'verified' }));

interface EntryFacts {
  id: string;
  projectId: string;
  kind: EntryKind;
  month: string;
  amount: string;
  reportedBy: string;
  evidenceFileId: string | null;
}

/** Someone other than the reporter confirms an entry, which then counts, or sends it back with a reason. */
@Injectable()
export class GiveVerdictService {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: PositionBook,
    private readonly entries: EntriesQuery,
    private readonly lights: LightKeeper,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async give(actor: Actor, key: string | null, entryId: string, body: GiveVerdict): Promise<EntryView> {
    const once = { actorId: actor.userId, key, action: 'entry.verdict', body: { entryId, ...body } };
    return this.transactions.once(once, async (em) => {
      await this.decide(em, actor, [entryId], body);
      return this.entries.view(em, entryId);
    });
  }

  /** All or none: the error names the first entry that cannot be decided. */
  async giveMany(actor: Actor, key: string | null, body: GiveVerdicts): Promise<VerdictsView> {
    const ids = [...new Set(body.ids.map((id) => id.toLowerCase()))];
    const once = { actorId: actor.userId, key, action: 'entry.verdicts', body };
    return this.transactions.once(once, async (em) => {
      await this.decide(em, actor, ids, body);
      return { ids, verdict: body.verdict };
    });
  }

  /** In the caller's transaction. `batchId`: the sample the verdict rests on, where nobody looked at the entry itself. */
  async decide(
    em: EntityManager,
    actor: Actor,
    ids: string[],
    body: GiveVerdict,
    batchId: string | null = null,
  ): Promise<void> {
    if (body.verdict === 'sent_back' && body.reason === undefined) {
      throw platformErrors('request.invalid', { count: 1 }, [
        { field: 'reason', code: 'entry.send_back_reason_required' },
      ]);
    }
    const facts = await this.facts(em, ids);
    const projects = await this.book.lockProjects(
      em,
      facts.map((fact) => fact.projectId),
    );
    const recordedAt = this.clock.now();
    const moves: Move[] = [];
    for (const fact of facts) {
      await this.authorize(em, actor, fact, projects.get(fact.projectId));
      // Read under the lock: a verdict that came first is seen.
      const before = await this.waiting(em, fact);
      if (body.verdict === 'verified')
        await this.documents.assertEvidence(em, fact.evidenceFileId, { entryId: fact.id });
      await em.query(
        `INSERT INTO entry_verdicts (entry_id, verdict, reason, by, recorded_at, batch_id) VALUES ($1, $2, $3, $4, $5, $6)`,
        [fact.id, body.verdict, body.reason ?? null, actor.userId, recordedAt, batchId],
      );
      moves.push(moveOf(before, fact.id, body.verdict));
      await this.audit.record(em, actor, {
        action: body.verdict === 'verified' ? 'entry.verified' : 'entry.sent_back',
        subjectType: 'project',
        subjectId: fact.projectId,
        detail: {
          entryId: fact.id,
          kind: fact.kind,
          month: fact.month,
          amount: fact.amount,
          reason: body.reason ?? null,
          batchId,
        },
      });
    }
    await this.book.book(em, moves, recordedAt);
    await this.lights.keep(em, [...projects.keys()]);
  }

  /** In the order asked; an unknown id is not found. */
  private async facts(em: EntityManager, ids: string[]): Promise<EntryFacts[]> {
    const rows: EntryFacts[] = await em.query(
      `SELECT id, project_id AS "projectId", kind, ${monthText('month')} AS month, amount, reported_by AS "reportedBy",
              evidence_file_id AS "evidenceFileId"
         FROM ledger_entries WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const fact = byId.get(id);
      if (fact === undefined) throw platformErrors('record.not_found');
      return fact;
    });
  }

  private async authorize(em: EntityManager, actor: Actor, fact: EntryFacts, project?: LockedProject): Promise<void> {
    if (project === undefined) throw platformErrors('record.not_found');
    const { officerId: ownerId, teamId, zoneCode } = project;
    await authorizeRow(em, actor, 'entry.verify', { ownerId, teamId, zoneCode }, 'entry.read');
    if (fact.reportedBy === actor.userId) throw investmentErrors('entry.own_report', { entryId: fact.id });
  }

  private async waiting(em: EntityManager, fact: EntryFacts): Promise<Standing> {
    const standing = await this.book.standing(em, fact.projectId, fact.kind, fact.month);
    if (standing === null) throw new Error(`entry ${fact.id} has no position`);
    if (standing.pending?.entryId !== fact.id) {
      throw investmentErrors('entry.not_pending', { entryId: fact.id, state: await this.entries.stateOf(em, fact.id) });
    }
    return standing;
  }
}

function moveOf(before: Standing, entryId: string, verdict: 'verified' | 'sent_back'): Move {
  if (verdict === 'sent_back')
    return { before, after: { ...before, ...sendBack(before, entryId) }, cause: 'send_back', entryId };
  const cause = before.verified === null ? 'verify' : 'restate';
  return { before, after: { ...before, ...verify(before, entryId) }, cause, entryId };
}
