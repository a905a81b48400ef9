import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { contains, Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { listPage } from '#platform/http/list.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Actor } from '../policy/actor.js';
import type {
  OverseenWebhook,
  OverseenWebhooksPage,
  OverseenWebhooksQuery,
  WebhookHealth,
  WebhookKindView,
  WebhookView,
} from './dto/webhook.dto.js';
import { webhookKinds } from './webhook-kinds.js';

const LATELY_DAYS = 7;
const DAY = 86_400_000;

type Row = Omit<WebhookView, 'lately'> & WebhookHealth;

const VIEW = `
  SELECT e.id, e.url, e.description, e.kinds, e.off_reason IS NULL AS on, e.off_reason AS "offReason",
         ${instantText('e.off_since')} AS "offSince", ${instantText('e.failing_since')} AS "failingSince",
         CASE WHEN e.former_until > $2 THEN ${instantText('e.former_until')} END AS "formerUntil",
         ${instantText('e.created_at')} AS "createdAt", e.version, l.delivered, l.failed, l.waiting
    FROM webhook_endpoints e CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE d.state = 'delivered')::int AS delivered,
             count(*) FILTER (WHERE d.state = 'failed')::int AS failed,
             count(*) FILTER (WHERE d.state = 'waiting')::int AS waiting
        FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.created_at > $3) l
   WHERE e.removed_at IS NULL`;

@Injectable()
export class EndpointsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  kinds(): WebhookKindView[] {
    return [...webhookKinds()].map(([kind, { subjectType, zh, en }]) => ({
      kind,
      nameZh: zh,
      nameEn: en,
      subjectType,
    }));
  }

  async own(actor: Actor): Promise<WebhookView[]> {
    const rows: Row[] = await this.dataSource.query(
      `${VIEW} AND e.owner_id = $1 ORDER BY e.created_at DESC, e.id`,
      this.params(actor.userId),
    );
    return rows.map(view);
  }

  async one(em: EntityManager, id: string): Promise<WebhookView> {
    const [row]: Row[] = await em.query(`${VIEW} AND e.id = $1`, this.params(id));
    if (row === undefined) throw platformErrors('record.not_found');
    return view(row);
  }

  /** Everybody's, for those who look after the house: where data leaves to and how it goes, never what. */
  async overseen({ q, ...paging }: OverseenWebhooksQuery): Promise<OverseenWebhooksPage> {
    const where = new Where().add('e.removed_at IS NULL');
    if (q !== undefined) {
      const like = contains(q);
      where.add('e.description ILIKE ? OR u.name ILIKE ? OR u.username ILIKE ?', like, like, like);
    }
    const page = await listPage<Omit<OverseenWebhook, 'origin'> & { url: string }>(
      this.dataSource.manager,
      {
        select: `e.id, e.owner_id AS "ownerId", u.name AS "ownerName", e.url, e.description, e.kinds,
                 e.off_reason IS NULL AS on, e.off_reason AS "offReason",
                 ${instantText('e.failing_since')} AS "failingSince", ${instantText('e.created_at')} AS "createdAt",
                 e.version`,
        from: 'webhook_endpoints e JOIN users u ON u.id = e.owner_id',
        where,
        id: 'e.id',
        sorts: { createdAt: { sql: 'e.created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
      },
      paging,
    );
    return { ...page, items: page.items.map(({ url, ...row }) => ({ ...row, origin: new URL(url).origin })) };
  }

  private params(id: string): unknown[] {
    const now = this.clock.now();
    return [id, now, new Date(now.getTime() - LATELY_DAYS * DAY)];
  }
}

const view = ({ delivered, failed, waiting, ...row }: Row): WebhookView => ({
  ...row,
  lately: { delivered, failed, waiting },
});
