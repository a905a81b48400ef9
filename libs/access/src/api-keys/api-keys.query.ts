import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { contains, Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { listPage } from '#platform/http/list.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Actor } from '../policy/actor.js';
import { shownKey } from './domain/key-text.js';
import type { ApiKeyView, OverseenKey, OverseenKeysPage, OverseenKeysQuery } from './dto/api-key.dto.js';

/** More than anybody scrolls through; the live ones, at most twenty, come first. */
const MOST_SHOWN = 100;

type Row<View extends ApiKeyView> = Omit<View, 'shown'> & { lookup: string };

/** `now` is the place of the present instant among the parameters. */
const stateAt = (now: string) =>
  `CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.expires_at <= ${now} THEN 'expired' ELSE 'live' END`;

const columns = (now: string) => `
  k.id, k.name, k.lookup, k.scopes, k.addresses, ${stateAt(now)} AS state,
  ${instantText('k.created_at')} AS "createdAt", ${instantText('k.expires_at')} AS "expiresAt",
  ${instantText('k.last_used_at')} AS "lastUsedAt", k.last_used_ip AS "lastUsedIp",
  ${instantText('k.revoked_at')} AS "revokedAt"`;

@Injectable()
export class ApiKeysQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One's own, the live ones first. */
  async own(actor: Actor): Promise<ApiKeyView[]> {
    const rows: Row<ApiKeyView>[] = await this.dataSource.query(
      `SELECT ${columns('$2')} FROM api_keys k WHERE k.owner_id = $1
        ORDER BY ${stateAt('$2')} = 'live' DESC, k.created_at DESC, k.id LIMIT ${MOST_SHOWN}`,
      [actor.userId, this.clock.now()],
    );
    return rows.map(view);
  }

  async one(em: EntityManager, id: string): Promise<ApiKeyView> {
    const rows: Row<ApiKeyView>[] = await em.query(`SELECT ${columns('$2')} FROM api_keys k WHERE k.id = $1`, [
      id,
      this.clock.now(),
    ]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return view(rows[0]);
  }

  /** Everybody's, for the security administrator. */
  async overseen(query: OverseenKeysQuery): Promise<OverseenKeysPage> {
    const { state, q, ...paging } = query;
    const where = new Where([this.clock.now()]).when(state, `${stateAt('$1')} = ?`);
    if (q !== undefined) {
      const like = contains(q);
      where.add('k.name ILIKE ? OR u.name ILIKE ? OR u.username ILIKE ? OR k.lookup ILIKE ?', like, like, like, like);
    }
    // The count selects no columns: the instant must be used by the conditions too.
    where.add('$1::timestamptz IS NOT NULL');
    const page = await listPage<Row<OverseenKey>>(
      this.dataSource.manager,
      {
        select: `${columns('$1')}, k.owner_id AS "ownerId", u.name AS "ownerName", u.username AS "ownerUsername"`,
        from: 'api_keys k JOIN users u ON u.id = k.owner_id',
        where,
        id: 'k.id',
        sorts: {
          createdAt: { sql: 'k.created_at', type: 'timestamptz' },
          expiresAt: { sql: 'k.expires_at', type: 'timestamptz' },
        },
        defaultSort: '-createdAt',
      },
      paging,
    );
    return { ...page, items: page.items.map(view) };
  }
}

function view<View extends ApiKeyView>({ lookup, ...row }: Row<View>): View {
  return { ...row, shown: shownKey(lookup) } as unknown as View;
}
