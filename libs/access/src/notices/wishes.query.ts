import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Hours, Mode } from './domain/when-to-send.js';
import { NOTICE_TOPICS, type NoticeTopicCode } from './notice-kinds.js';
import { NoticeChoice, NoticeRobot, NoticeSettings } from './notice-wishes.entity.js';
import type { Language } from './notice-words.js';

export const EMAIL = 'email';

export interface Wishes extends Hours {
  language: Language;
  stormLimit: number;
  /** Null: no address, or no mail server. */
  email: string | null;
  robots: NoticeRobot[];
  choices: NoticeChoice[];
}

/** Before anybody has chosen anything: nights are quiet. */
export const USUAL_SETTINGS = {
  language: 'zh-CN' as Language,
  quietFrom: '22:00' as string | null,
  quietUntil: '07:30' as string | null,
  digestAt: '08:30',
  stormLimit: 5,
};

/** How a person wants to be told. */
@Injectable()
export class WishesQuery {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async of(em: EntityManager, userId: string): Promise<Wishes> {
    const settings = await em.findOneBy(NoticeSettings, { userId });
    const robots = await em
      .createQueryBuilder(NoticeRobot, 'r')
      .where('r.userId = :userId AND r.removedAt IS NULL', { userId })
      .orderBy('r.createdAt')
      .getMany();
    const choices = await em.findBy(NoticeChoice, { userId });
    const addresses: { email: string | null }[] = await em.query(`SELECT email FROM users WHERE id = $1`, [userId]);
    const email = this.config.smtpUrl === null ? null : (addresses[0]?.email ?? null);
    const { language, quietFrom, quietUntil, digestAt, stormLimit } = settings ?? USUAL_SETTINGS;
    return { language, quietFrom, quietUntil, digestAt, stormLimit, email, robots, choices };
  }
}

/** Every way out this person has now. */
export function targetsOf({ email, robots }: Wishes): string[] {
  return [...(email === null ? [] : [EMAIL]), ...robots.map((robot) => robot.id)];
}

export function modeOf(wishes: Wishes, topic: NoticeTopicCode, target: string): Mode {
  const chosen = wishes.choices.find((choice) => choice.topic === topic && choice.target === target);
  return chosen?.mode ?? NOTICE_TOPICS[topic].usual;
}
