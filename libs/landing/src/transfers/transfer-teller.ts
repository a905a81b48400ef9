import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { managersOf } from '#access/users/managers-of.js';
import { monthOf } from '#platform/clock/calendar.js';
import type { TransferAnswer } from './domain/transfer.js';
import type { ProjectTransfer } from './transfer.entities.js';
import './transfers.notices.js';

const offerKey = (id: string): string => `project_transfer.proposed-${id}`;

/** Who is told of a transfer: those who may answer it, and who waits for the answer. */
@Injectable()
export class TransferTeller {
  constructor(private readonly notices: Notices) {}

  async offered(em: EntityManager, transfer: ProjectTransfer): Promise<void> {
    for (const { userId } of await managersOf(em, transfer.toZoneCode)) {
      if (userId === transfer.proposedBy) continue;
      const params = { month: monthOf(transfer.fromMonth) };
      const about = { kind: 'project_transfer.proposed', subjectType: 'project_transfer', subjectId: transfer.id };
      await this.notices.tell(em, { ...about, userId, params, dedupeKey: offerKey(transfer.id) });
    }
  }

  async answered(
    em: EntityManager,
    actor: Actor,
    { id, proposedBy, fromMonth }: ProjectTransfer,
    answer: TransferAnswer,
    reason: string | null,
  ): Promise<void> {
    await this.notices.withdraw(em, offerKey(id));
    if (answer === 'withdrawn' || proposedBy === actor.userId) return;
    await this.notices.tell(em, {
      userId: proposedBy,
      kind: `project_transfer.${answer}`,
      subjectType: 'project_transfer',
      subjectId: id,
      params: { month: monthOf(fromMonth), reason },
      dedupeKey: `project_transfer.${answer}-${id}`,
    });
  }
}
