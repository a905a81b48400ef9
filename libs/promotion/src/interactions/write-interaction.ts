import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Lead } from '../leads/lead.entity.js';
import { TasksKeeper } from '../tasks/tasks-keeper.js';
import type { LogInteraction, TheirPerson } from './dto/interaction.dto.js';
import { InteractionFeedback, InteractionFile, InteractionPerson, LeadInteraction } from './interaction.entities.js';

/** What a row says of the one it corrects. */
export type Correction = Pick<LeadInteraction, 'correctsId' | 'correctionReason'>;

/** Writes one contact with all that hangs on it, in the caller's transaction. */
@Injectable()
export class WriteInteraction {
  constructor(
    private readonly documents: DocumentsService,
    private readonly tasks: TasksKeeper,
    private readonly clock: Clock,
  ) {}

  async write(
    em: EntityManager,
    actor: Actor,
    lead: Lead,
    body: LogInteraction,
    correction: Correction | null = null,
  ): Promise<string> {
    const { kind, on, summary } = body;
    const themes = [...new Set(body.themes ?? [])];
    const fact = { leadId: lead.id, kind, on, summary, themes, by: actor.userId, recordedAt: this.clock.now() };
    const inserted = await em.insert(LeadInteraction, { ...fact, ...correction });
    const id = String(inserted.identifiers[0]?.['id']);
    await this.people(em, lead, id, body);
    const feedback = (body.feedback ?? []).map((each, position) => ({ ...each, interactionId: id, position }));
    await em.insert(InteractionFeedback, feedback);
    await this.papers(em, actor, id, body.fileIds ?? [], correction?.correctsId ?? null);
    if (body.nextStep) {
      const { title, dueOn, ownerId } = body.nextStep;
      const origin = { leadId: lead.id, interactionId: id, field: 'nextStep.ownerId' };
      await this.tasks.add(em, actor, { title, dueOn, ownerId: ownerId ?? actor.userId }, origin);
    }
    return id;
  }

  private async people(em: EntityManager, lead: Lead, interactionId: string, body: LogInteraction): Promise<void> {
    const ours = [...new Set((body.ourIds ?? []).map((id) => id.toLowerCase()))];
    const theirs = withoutRepeats(body.theirs ?? []);
    await this.assertKnown(em, lead, ours, theirs);
    const people = [
      ...ours.map((userId) => ({ userId })),
      ...theirs.map(({ contactId, name, title }) => ({ contactId, name, title })),
    ];
    await em.insert(
      InteractionPerson,
      people.map((person, position) => ({ ...person, interactionId, position })),
    );
  }

  private async assertKnown(em: EntityManager, lead: Lead, ours: string[], theirs: TheirPerson[]): Promise<void> {
    const contacts = theirs.map(({ contactId }) => contactId).filter((id): id is string => !!id);
    const [found]: { users: string[]; contacts: string[] }[] = await em.query(
      `SELECT ARRAY(SELECT id::text FROM users WHERE id = ANY($1::uuid[])) AS users,
              ARRAY(SELECT id::text FROM contacts WHERE id = ANY($2::uuid[]) AND investor_id = $3 AND erased_at IS NULL) AS contacts`,
      [ours, contacts, lead.investorId],
    );
    const field = ours.some((id) => !found!.users.includes(id))
      ? 'ourIds'
      : contacts.some((id) => !found!.contacts.includes(id.toLowerCase()))
        ? 'theirs'
        : null;
    if (field === null) return;
    throw platformErrors('request.invalid', { count: 1 }, [{ field, code: 'interaction.unknown_person' }]);
  }

  /** What stood with the corrected contact may stay with its correction, whoever brought it. */
  private async papers(
    em: EntityManager,
    actor: Actor,
    interactionId: string,
    given: readonly string[],
    correctsId: string | null,
  ): Promise<void> {
    const kept = correctsId === null ? [] : await em.findBy(InteractionFile, { interactionId: correctsId });
    const fileIds = [...new Set(given.map((id) => id.toLowerCase()))];
    for (const fileId of fileIds) {
      if (kept.some((file) => file.fileId === fileId)) continue;
      await this.documents.assertCitable(em, actor, fileId, 'fileIds');
    }
    await em.insert(
      InteractionFile,
      fileIds.map((fileId) => ({ interactionId, fileId })),
    );
  }
}

function withoutRepeats(theirs: readonly TheirPerson[]): TheirPerson[] {
  const seen = new Map(
    theirs.map((person) => [person.contactId?.toLowerCase() ?? `${person.name} ${person.title ?? ''}`, person]),
  );
  return [...seen.values()];
}
