import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { toDomainError } from '#platform/http/problem.filter.js';
import { type Locale, textOf } from '#platform/http/problem.js';
import { lacksWord } from '../domain/hints.js';
import { ReportEntryService } from '../entries/report-entry.service.js';
import { investmentErrors } from '../investment.errors.js';
import type { RoundSubmitted, RowSubmitted, SubmitDraft } from './dto/round.dto.js';
import { closedOnDay } from '../months/closed-on.query.js';
import { openMonth } from './open-month.js';
import { THIS_TRANSACTION } from './round-drafts.service.js';
import { RoundQuery } from './round.query.js';

interface LockedDraft {
  id: string;
  amount: string | null;
  note: string;
  version: number;
  submittedVersion: number | null;
  entryId: string | null;
}

/**
 * Drafts become entries, each in a transaction of its own: whatever ends the program in the middle, a row has either
 * been reported whole or still waits, and the same version sent again answers with the entry it became.
 */
@Injectable()
export class SubmitRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reports: ReportEntryService,
    private readonly round: RoundQuery,
    private readonly clock: Clock,
  ) {}

  async submit(actor: Actor, monthText: string, rows: SubmitDraft[], locale: Locale): Promise<RoundSubmitted> {
    const month = openMonth(monthText, this.clock.today());
    const answers: RowSubmitted[] = [];
    for (const row of rows) answers.push(await this.answer(actor, month, row, locale));
    return { rows: answers };
  }

  private async answer(actor: Actor, month: string, row: SubmitDraft, locale: Locale): Promise<RowSubmitted> {
    const projectId = row.projectId.toLowerCase();
    try {
      const entryId = await this.submitOne(actor, month, projectId, row.version);
      return { projectId, status: 200, code: null, message: null, entryId };
    } catch (thrown) {
      const error = toDomainError(thrown);
      // What is no answer to the row ends the request, as everywhere: it is logged and looked into.
      if (error.definition.status >= 500) throw thrown;
      const field = error.fields[0];
      const [code, params] = field === undefined ? [error.code, error.params] : [field.code, field.params ?? {}];
      const message = textOf(code, params, locale);
      return { projectId, status: error.definition.status, code, message, entryId: null };
    }
  }

  private submitOne(actor: Actor, month: string, projectId: string, version: number): Promise<string> {
    return this.transactions.run(async (em) => {
      await this.reports.lock(em, actor, projectId);
      const draft = await this.lockDraft(em, projectId, month);
      if (draft.submittedVersion === version && draft.entryId !== null) return draft.entryId;
      if (draft.version !== version) throw investmentErrors('round.stale');
      if (draft.amount === null) throw investmentErrors('round.no_amount');
      const hints = await this.round.hintsOf(em, projectId, month, draft.amount);
      if (lacksWord(hints, draft.note)) throw investmentErrors('round.word_required');
      const note = draft.note.trim() === '' ? undefined : draft.note.trim();
      // What a closed month asks a reason for is the word typed beside the figure.
      const reason = (await closedOnDay(em, month)) === null ? undefined : note;
      const body = { kind: 'completed' as const, month, amount: draft.amount, note, reason };
      const { id } = await this.reports.reportIn(em, actor, projectId, body);
      await em.query(
        `UPDATE round_drafts SET entry_id = $2, submitted_version = version, version = version + 1, amount_text = '',
                amount = NULL, note = '', edited_by = $3, edited_at = $4, changed_in = ${THIS_TRANSACTION} WHERE id = $1`,
        [draft.id, id, actor.userId, this.clock.now()],
      );
      return id;
    });
  }

  private async lockDraft(em: EntityManager, projectId: string, month: string): Promise<LockedDraft> {
    const rows: LockedDraft[] = await em.query(
      `SELECT id, amount, note, version, submitted_version AS "submittedVersion", entry_id AS "entryId"
         FROM round_drafts WHERE project_id = $1 AND month = $2::date FOR UPDATE`,
      [projectId, firstDayOf(month)],
    );
    if (rows[0] === undefined) throw investmentErrors('round.no_amount');
    return rows[0];
  }
}
