import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbound } from '#platform/http/outbound/outbound.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import { isPublicRobot, type RobotKind } from './domain/robot-message.js';
import type { AddRobot, EditRobot, RobotView, TestResult } from './dto/preferences.dto.js';
import { noticeErrors } from './notices.errors.js';
import { NoticeRobot } from './notice-wishes.entity.js';
import { MESSAGE_WORDS } from './notice-words.js';
import { robotView } from './preferences.service.js';
import { RobotPost } from './robot-post.js';
import { WishesQuery } from './wishes.query.js';

const MOST_ROBOTS = 10;

const NAMES: Record<RobotKind, { kindZh: string; kindEn: string }> = {
  wecom: { kindZh: '企业微信', kindEn: 'WeCom' },
  dingtalk: { kindZh: '钉钉', kindEn: 'DingTalk' },
  feishu: { kindZh: '飞书', kindEn: 'Feishu' },
};

/** A person's own group robots. */
@Injectable()
export class RobotsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
    private readonly post: RobotPost,
    private readonly wishes: WishesQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, key: string | null, body: AddRobot): Promise<RobotView> {
    const url = await this.address(body.kind, body.url);
    return this.transactions.once({ actorId: actor.userId, key, action: 'robot.add', body }, async (em) => {
      await em.query(`SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE`, [actor.userId]);
      const { robots } = await this.wishes.of(em, actor.userId);
      if (robots.length >= MOST_ROBOTS) throw noticeErrors('notice.too_many_robots', { most: MOST_ROBOTS });
      const { kind, name } = body;
      const showsSubject = body.showsSubject ?? false;
      const values = { userId: actor.userId, kind, name, url, secret: body.secret ?? null, showsSubject };
      const inserted = await em.insert(NoticeRobot, { ...values, createdAt: this.clock.now() });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.record(em, actor, 'robot.added', id, { kind, name, showsSubject });
      return robotView(await em.findOneByOrFail(NoticeRobot, { id }));
    });
  }

  async edit(actor: Actor, id: string, version: number, body: EditRobot): Promise<RobotView> {
    const before = await this.transactions.run((em) => own(em, actor, id));
    const url = body.url === undefined ? undefined : await this.address(before.kind, body.url);
    return this.transactions.run(async (em) => {
      const { name, secret, showsSubject } = body;
      const patch = { name, secret, showsSubject, url, version: version + 1 };
      const changed = await em.update(NoticeRobot, { id, userId: actor.userId, version }, patch);
      if (changed.affected !== 1) throw platformErrors('record.stale');
      // Which fields, never their values: the address and the secret are keys.
      const fields = Object.entries(body).filter(([, value]) => value !== undefined);
      await this.record(em, actor, 'robot.edited', id, { fields: fields.map(([field]) => field) });
      return robotView(await own(em, actor, id));
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const robot = await own(em, actor, id);
      await em.update(NoticeRobot, { id }, { removedAt: this.clock.now(), version: robot.version + 1 });
      await this.record(em, actor, 'robot.removed', id, { name: robot.name });
    });
  }

  /** The undo of it. */
  restore(actor: Actor, id: string): Promise<RobotView> {
    return this.transactions.run(async (em) => {
      const robot = await em.findOneBy(NoticeRobot, { id, userId: actor.userId });
      if (robot === null) throw platformErrors('record.not_found');
      await em.update(NoticeRobot, { id }, { removedAt: null, version: robot.version + 1 });
      await this.record(em, actor, 'robot.restored', id, { name: robot.name });
      return robotView(await own(em, actor, id));
    });
  }

  async test(actor: Actor, id: string): Promise<TestResult> {
    const { robot, language } = await this.transactions.run(async (em) => ({
      robot: await own(em, actor, id),
      language: (await this.wishes.of(em, actor.userId)).language,
    }));
    const { one, test } = MESSAGE_WORDS[language];
    const outcome = await this.post.send(robot, { title: one, lines: [{ text: test, url: null }] });
    return { ok: outcome.ok, problem: outcome.ok ? null : outcome.problem };
  }

  /** The public service of its kind, or a host the operator has named; nothing a user types opens another door. */
  private async address(kind: RobotKind, text: string): Promise<string> {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null) throw refused(kind);
    if (isPublicRobot(kind, url.href)) return url.href;
    if (!this.outbound.isAllowedHost(text)) throw refused(kind);
    return (await this.outbound.check(text)).href;
  }

  private record(em: EntityManager, actor: Actor, action: AuditAction, id: string, detail: Record<string, unknown>) {
    return this.audit.record(em, actor, { action, subjectType: 'robot', subjectId: id, detail });
  }
}

function refused(kind: RobotKind) {
  return noticeErrors('notice.robot_address', NAMES[kind], [
    { field: 'url', code: 'notice.robot_address', params: NAMES[kind] },
  ]);
}

async function own(em: EntityManager, actor: Actor, id: string): Promise<NoticeRobot> {
  const robot = await em.findOneBy(NoticeRobot, { id, userId: actor.userId });
  if (robot === null || robot.removedAt !== null) throw platformErrors('record.not_found');
  return robot;
}
