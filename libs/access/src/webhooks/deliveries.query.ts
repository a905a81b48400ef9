import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { listPage } from '#platform/http/list.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Actor } from '../policy/actor.js';
import { type SubjectName, Subjects } from '../subjects/subjects.js';
import { bodyOf, type EventData, messageIdOf } from './domain/webhook-message.js';
import type { AttemptView, DeliveriesPage, DeliveriesQuery, DeliveryRow, DeliveryView } from './dto/webhook.dto.js';
import { WebhookEndpoint } from './webhook.entities.js';
import { TEST_KIND, webhookKinds } from './webhook-kinds.js';

type Row = Omit<DeliveryRow, 'messageId' | 'kindZh' | 'kindEn' | 'subject'> & {
  subjectType: string;
  subjectId: string;
  data: EventData;
  occurredAt: string;
};

const COLUMNS = `
  d.id, v.kind, v.subject_type AS "subjectType", v.subject_id AS "subjectId", v.data,
  ${instantText('v.occurred_at')} AS "occurredAt", d.state, d.attempts, ${instantText('d.created_at')} AS "createdAt",
  CASE WHEN d.state = 'waiting' THEN ${instantText('d.next_at')} END AS "nextAt",
  ${instantText('d.delivered_at')} AS "deliveredAt", a.status AS "lastStatus", a.problem AS "lastProblem"`;

const FROM = `
  webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id
  LEFT JOIN LATERAL (SELECT t.status, t.problem FROM webhook_attempts t WHERE t.delivery_id = d.id
                      ORDER BY t.id DESC LIMIT 1) a ON true`;

const LOG = `
  SELECT ${instantText('at')} AS at, duration_ms AS "durationMs", status, problem, answer
    FROM webhook_attempts WHERE delivery_id = $1 ORDER BY id DESC LIMIT 100`;

/** The log of what was sent: to its owner, and of records the owner may read now. */
@Injectable()
export class DeliveriesQueryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: Subjects,
  ) {}

  async page(actor: Actor, endpointId: string, { state, ...paging }: DeliveriesQuery): Promise<DeliveriesPage> {
    const em = this.dataSource.manager;
    await assertOwn(em, actor, endpointId);
    const where = new Where().add('d.endpoint_id = ?::uuid', endpointId).when(state, 'd.state = ?');
    const page = await listPage<Row>(
      em,
      {
        select: COLUMNS,
        from: FROM,
        where,
        id: 'd.id',
        sorts: { createdAt: { sql: 'd.created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
      },
      paging,
    );
    const names = await this.names(em, actor, page.items);
    return { ...page, items: page.items.map((row) => this.row(row, names.get(row.subjectId) ?? null)) };
  }

  async one(em: EntityManager, actor: Actor, endpointId: string, id: string): Promise<DeliveryView> {
    await assertOwn(em, actor, endpointId);
    const [row]: Row[] = await em.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = $1 AND d.endpoint_id = $2`, [
      id,
      endpointId,
    ]);
    if (row === undefined) throw platformErrors('record.not_found');
    const name = (await this.names(em, actor, [row])).get(row.subjectId) ?? null;
    const log: AttemptView[] = await em.query(LOG, [id]);
    return { ...this.row(row, name), payload: payloadOf(row, name), log };
  }

  private async names(em: EntityManager, actor: Actor, rows: Row[]): Promise<Map<string, SubjectName>> {
    const names = new Map<string, SubjectName>();
    for (const type of new Set(rows.map((row) => row.subjectType))) {
      const ids = rows.filter((row) => row.subjectType === type).map((row) => row.subjectId);
      for (const [id, name] of await this.subjects.names(em, actor, type, ids)) names.set(id, name);
    }
    return names;
  }

  private row(
    { subjectType, subjectId, data: _data, occurredAt: _at, ...row }: Row,
    name: SubjectName | null,
  ): DeliveryRow {
    const { zh, en } =
      row.kind === TEST_KIND ? TEST_WORDS : (webhookKinds().get(row.kind) ?? { zh: row.kind, en: row.kind });
    const path = this.subjects.path(subjectType, subjectId);
    const subject = name === null || path === null ? null : { type: subjectType, id: name.id, code: name.code, path };
    return { ...row, messageId: messageIdOf(row.id), kindZh: zh, kindEn: en, subject };
  }
}

const TEST_WORDS = { zh: '测试', en: 'Test' };

function payloadOf({ id, kind, data, occurredAt }: Row, name: SubjectName | null): string | null {
  if (name === null && kind !== TEST_KIND) return null;
  const subject = name === null ? null : { id: name.id, code: name.code };
  return bodyOf({ id: messageIdOf(id), kind, data, occurredAt: new Date(occurredAt), subject });
}

async function assertOwn(em: EntityManager, actor: Actor, endpointId: string): Promise<void> {
  const endpoint = await em.findOneBy(WebhookEndpoint, { id: endpointId, ownerId: actor.userId });
  if (endpoint === null || endpoint.removedAt !== null) throw platformErrors('record.not_found');
}
