import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import { addWorkingDays } from '#plan/calendar/domain/working-days.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { lightSentence } from './domain/light-sentence.js';
import './lights.notices.js';
import { monthEndsStood } from './domain/read-light.js';
import { EscalationTerms, type EscalationCause, LightEscalation, type ProjectLight } from './light.entities.js';

export const escalationKey = (reminder: 'opened' | 'overdue', id: string): string => `escalation.${reminder}-${id}`;

/** A red light, or a yellow one that stood through its month-ends, asks a named leader for an answer by a date. */
@Injectable()
export class Escalations {
  constructor(
    private readonly notices: Notices,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** After the lights were read: opens what is due, lifts what has lost its reason. */
  async follow(em: EntityManager, lights: readonly ProjectLight[]): Promise<void> {
    const terms = await em.findOneByOrFail(EscalationTerms, { code: 'standard' });
    for (const light of lights) {
      await this.lift(em, light);
      const cause = this.causeOf(light, terms);
      if (cause !== null) await this.open(em, light, cause, terms);
    }
  }

  private causeOf({ light, since }: ProjectLight, terms: EscalationTerms): EscalationCause | null {
    if (light === 'red') return 'red';
    const stood = light === 'yellow' && monthEndsStood(since, this.clock.today()) >= terms.yellowMonthEnds;
    return stood ? 'yellow_again' : null;
  }

  /** The light it was about is another now. */
  private async lift(em: EntityManager, { projectId, light, since }: ProjectLight): Promise<void> {
    const lifted: { id: string }[] = await em.query(
      `WITH lifted AS (UPDATE light_escalations SET state = 'lifted', closed_on = $3
                        WHERE project_id = $1 AND state = 'open'
                          AND (light_since <> $2::date OR $4 IS DISTINCT FROM split_part(cause, '_', 1)) RETURNING id)
       SELECT id FROM lifted`,
      [projectId, since, this.clock.today(), light],
    );
    await this.keep(em, lifted);
    for (const { id } of lifted) await this.silence(em, id);
  }

  private async open(
    em: EntityManager,
    { projectId, since, reading }: ProjectLight,
    cause: EscalationCause,
    terms: EscalationTerms,
  ): Promise<void> {
    const openedOn = this.clock.today();
    const dueOn = addWorkingDays(openedOn, terms.answerDays, await this.calendar.exceptions(em));
    const { zh, en } = lightSentence(reading);
    const opened: { id: string; leaderId: string | null }[] = await em.query(
      `INSERT INTO light_escalations (project_id, cause, light_since, sentence_zh, sentence_en, leader_id, opened_on, due_on)
       SELECT p.id, $2, $3::date, $4, $5, p.leader_id, $6::date, $7::date FROM projects p WHERE p.id = $1
       ON CONFLICT ON CONSTRAINT light_escalations_project_id_cause_light_since_key
         DO UPDATE SET state = 'open', closed_on = NULL WHERE light_escalations.state = 'lifted'
       RETURNING id, leader_id AS "leaderId"`,
      [projectId, cause, since, zh, en, openedOn, dueOn],
    );
    await this.keep(em, opened);
    for (const escalation of opened) {
      await this.tell(em, 'opened', { ...escalation, projectId, dueOn });
    }
  }

  /** Whoever changes an escalation keeps how it stands. */
  keep(em: EntityManager, changed: readonly Pick<LightEscalation, 'id'>[]): Promise<void> {
    const ids = changed.map(({ id }) => id);
    return keepStates(em, 'light_escalations', ids, this.clock.now());
  }

  /** To the project's own leader, or to all of the leadership while it has none. */
  async tell(
    em: EntityManager,
    reminder: 'opened' | 'overdue',
    { id, projectId, leaderId, dueOn }: Pick<LightEscalation, 'id' | 'projectId' | 'leaderId' | 'dueOn'>,
  ): Promise<void> {
    const readers: { id: string }[] =
      leaderId !== null
        ? [{ id: leaderId }]
        : await em.query(
            `SELECT u.id FROM users u JOIN user_roles r ON r.user_id = u.id
              WHERE r.role = 'leadership' AND u.status = 'active' ORDER BY u.id`,
          );
    for (const reader of readers) {
      const dedupeKey = escalationKey(reminder, id);
      const about = { subjectType: 'project', subjectId: projectId, params: { due: dueOn } };
      const isNew = await this.notices.tell(em, {
        ...about,
        userId: reader.id,
        kind: `escalation.${reminder}`,
        dedupeKey,
      });
      if (!isNew) await this.notices.restore(em, dedupeKey, reader.id);
    }
  }

  async silence(em: EntityManager, id: string): Promise<void> {
    for (const reminder of ['opened', 'overdue'] as const) await this.notices.withdraw(em, escalationKey(reminder, id));
  }
}
