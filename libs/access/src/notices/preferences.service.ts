import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { instantText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Actor } from '../policy/actor.js';
import type { NoticeTarget, PreferencesView, RobotView, SavePreferences } from './dto/preferences.dto.js';
import { isNoticeTopic, NOTICE_TOPICS } from './notice-kinds.js';
import { NoticeChoice, type NoticeRobot, NoticeSettings } from './notice-wishes.entity.js';
import { EMAIL, targetsOf, WishesQuery } from './wishes.query.js';

/** What one wants to be told, how and when. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly wishes: WishesQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  read(actor: Actor): Promise<PreferencesView> {
    return this.view(this.dataSource.manager, actor.userId);
  }

  save(actor: Actor, body: SavePreferences): Promise<PreferencesView> {
    const { language, digestAt, stormLimit, choices } = body;
    const quietFrom = body.quietFrom ?? null;
    const quietUntil = body.quietUntil ?? null;
    if ((quietFrom === null) !== (quietUntil === null) || (quietFrom !== null && quietFrom === quietUntil)) {
      throw invalid('quietUntil', 'notice.quiet_both');
    }
    const { userId } = actor;
    return this.transactions.run(async (em) => {
      const known = new Set([EMAIL, ...(await this.wishes.of(em, userId)).robots.map((robot) => robot.id)]);
      choices.forEach((choice, at) => {
        if (!isNoticeTopic(choice.topic)) throw invalid(`choices[${at}].topic`, 'field.unknown_code');
        if (!known.has(choice.target)) throw invalid(`choices[${at}].target`, 'notice.unknown_target');
      });
      await em.upsert(NoticeSettings, { userId, language, quietFrom, quietUntil, digestAt, stormLimit }, ['userId']);
      if (choices.length > 0) {
        // The last word of two about the same thing counts.
        const last = new Map(choices.map((choice) => [`${choice.topic} ${choice.target}`, { userId, ...choice }]));
        await em.upsert(NoticeChoice, [...last.values()], ['userId', 'topic', 'target']);
      }
      return this.view(em, userId);
    });
  }

  async view(em: EntityManager, userId: string): Promise<PreferencesView> {
    const wishes = await this.wishes.of(em, userId);
    const { language, quietFrom, quietUntil, digestAt, stormLimit, email, robots } = wishes;
    const health: NoticeTarget[] = await em.query(HEALTH, [userId, [EMAIL, ...targetsOf(wishes)]]);
    return {
      language,
      quietFrom,
      quietUntil,
      digestAt,
      stormLimit,
      email,
      mailConfigured: this.config.smtpUrl !== null,
      robots: robots.map(robotView),
      topics: Object.entries(NOTICE_TOPICS).map(([code, { zh, en, usual }]) => ({
        code,
        nameZh: zh,
        nameEn: en,
        usual,
      })),
      choices: wishes.choices.map(({ topic, target, mode }) => ({ topic, target, mode })),
      health,
    };
  }
}

const HEALTH = `
  SELECT t.target, ${instantText('(SELECT max(m.sent_at) FROM notice_messages m WHERE m.user_id = $1 AND m.target = t.target)')} AS "lastSentAt",
         (SELECT m.problem FROM notice_messages m WHERE m.user_id = $1 AND m.target = t.target
           ORDER BY m.created_at DESC, m.id LIMIT 1) AS problem
    FROM (SELECT DISTINCT unnest($2::text[]) AS target) t`;

function invalid(field: string, code: string) {
  return platformErrors('request.invalid', { count: 1 }, [{ field, code }]);
}

export function robotView(robot: NoticeRobot): RobotView {
  const { id, kind, name, showsSubject, version } = robot;
  const { origin } = new URL(robot.url);
  return {
    id,
    kind,
    name,
    address: `${origin}/…${robot.url.slice(-4)}`,
    signed: robot.secret !== null,
    showsSubject,
    version,
  };
}
