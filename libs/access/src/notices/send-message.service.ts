import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { ComposeMessage, type Prepared } from './compose-message.service.js';
import { NoticeMessage } from './delivery.entity.js';
import type { Message, Outcome } from './domain/robot-message.js';
import { retryAt } from './domain/when-to-send.js';
import { Mailer } from './mailer.js';
import { Notices } from './notices.js';
import { MESSAGE_WORDS } from './notice-words.js';
import { RobotPost } from './robot-post.js';
import type { Wishes } from './wishes.query.js';

/** As long as one attempt may take; a worker that was killed is taken over from after this. */
export const TAKEN_MS = 2 * 60_000;

/** Another worker has taken the message over. */
class TakenOver extends Error {}

/**
 * Sends one message, once. A worker takes the message before it starts and notes the hand-over between connecting and
 * writing: a job delivered again, a second worker or a restart finds the note and does not write a second time. The
 * inbox already holds every notice, so in doubt a message is rather left out than sent twice.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly compose: ComposeMessage,
    private readonly mailer: Mailer,
    private readonly robots: RobotPost,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(messageId: string): Promise<void> {
    const message = await this.take(messageId);
    if (message === null) return;
    const prepared = await this.transactions.run((em) => this.compose.prepare(em, message));
    if (prepared === null) return this.drop(message);
    try {
      await this.settle(message, prepared.wishes, await this.deliver(message, prepared));
    } catch (error) {
      if (!(error instanceof TakenOver)) throw error;
    }
  }

  private take(messageId: string): Promise<NoticeMessage | null> {
    return this.transactions.run(async (em) => {
      const now = this.clock.now();
      const taken = await em
        .createQueryBuilder()
        .update(NoticeMessage)
        .set({ attempts: () => 'attempts + 1', takenUntil: new Date(now.getTime() + TAKEN_MS) })
        .where(`id = :messageId AND state = 'waiting' AND next_at <= :now`, { messageId, now })
        .andWhere('(taken_until IS NULL OR taken_until <= :now)', { now })
        .execute();
      return taken.affected === 1 ? em.findOneByOrFail(NoticeMessage, { id: messageId }) : null;
    });
  }

  private async deliver(message: NoticeMessage, { wishes, content }: Prepared): Promise<Outcome> {
    let takenOver = false;
    const onConnected = async () => {
      takenOver = !(await this.handOver(message));
      if (takenOver) throw new TakenOver();
    };
    const robot = wishes.robots.find((each) => each.id === message.target);
    const outcome =
      robot === undefined
        ? await this.mailer.send({ ...letterOf(message, wishes, content), onConnected })
        : await this.robots.send(robot, content, onConnected);
    if (takenOver) throw new TakenOver();
    return outcome;
  }

  /** The last thing before the first byte. */
  private async handOver({ id, attempts }: NoticeMessage): Promise<boolean> {
    const noted = await this.transactions.run((em) =>
      em.update(NoticeMessage, { id, attempts, state: 'waiting' }, { state: 'handed', handedAt: this.clock.now() }),
    );
    return noted.affected === 1;
  }

  private async settle(message: NoticeMessage, wishes: Wishes, outcome: Outcome): Promise<void> {
    await this.transactions.run(async (em) => {
      const now = this.clock.now();
      const own = { id: message.id, attempts: message.attempts };
      if (outcome.ok) {
        await em.update(NoticeMessage, own, { state: 'sent', sentAt: now, problem: null, takenUntil: null });
        return;
      }
      const { problem } = outcome;
      const again = outcome.lasting ? null : retryAt(message.attempts, wishes, now);
      if (again !== null) {
        await em.update(NoticeMessage, own, { state: 'waiting', nextAt: again, problem, takenUntil: null });
        return;
      }
      await em.update(NoticeMessage, own, { state: 'given_up', problem, takenUntil: null });
      await this.tellGivenUp(em, message, wishes, problem);
    });
  }

  /** Once a day per target: the inbox must not fill with complaints about the post. */
  private async tellGivenUp(em: EntityManager, { userId, target }: NoticeMessage, wishes: Wishes, problem: string) {
    const name = wishes.robots.find((robot) => robot.id === target)?.name;
    await this.notices.tell(em, {
      userId,
      kind: 'notice.channel_failed',
      subjectType: 'notice_target',
      subjectId: target,
      params: { targetZh: name ?? '邮箱', targetEn: name ?? 'e-mail', problem },
      dedupeKey: `channel-failed/${target}/${this.clock.today()}`,
    });
  }

  private async drop({ id, attempts }: NoticeMessage): Promise<void> {
    await this.transactions.run((em) =>
      em.update(NoticeMessage, { id, attempts, state: 'waiting' }, { state: 'dropped', takenUntil: null }),
    );
  }
}

function letterOf({ id }: NoticeMessage, { email, language }: Wishes, { title, lines }: Message) {
  const [first] = lines;
  const subject = lines.length === 1 && first !== undefined ? `${title}：${first.text}` : title;
  const paragraphs = lines.map(({ text, url }) => (url === null ? text : `${text}\n${url}`));
  const text = [...paragraphs, `—\n${MESSAGE_WORDS[language].footer}`].join('\n\n');
  return { id, to: email ?? '', subject: subject.replace(/\s+/g, ' ').slice(0, 150), text };
}
