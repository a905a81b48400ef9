import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { SharedReads } from '#platform/database/shared-reads.js';
import { Actor, type ActorFacts } from '../policy/actor.js';
import { AskAlong } from '../policy/ask-along.js';
import type { Role } from '../policy/role.js';

interface ActorRow {
  userId: string;
  username: string;
  name: string;
  teamId: string | null;
  mustChangePassword: boolean;
  roles: Role[];
  zoneCodes: string[];
  along?: Record<string, unknown>;
}

/** Reads who someone is now: a role taken away counts from the next request, not from the next login. */
@Injectable()
export class ActorsQuery {
  /** A page asks several things at once: who asks is read once for them. */
  private readonly reads = new SharedReads<ActorRow | null>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly along: AskAlong,
    private readonly clock: Clock,
  ) {}

  /** With what others asked along. Null when there is no such user or the account is disabled. */
  find(userId: string): Promise<(ActorFacts & { mustChangePassword: boolean }) | null> {
    return this.reads.read(userId, async () => {
      const rows: ActorRow[] = await this.dataSource.query(
        `SELECT ${ACTOR}, ${this.along.column()} AS along
           FROM (SELECT $2::date AS today, $3::timestamptz AS now) t, ${ACTIVE} AND u.id = $1`,
        [userId, this.clock.today(), this.clock.now()],
      );
      return rows[0] ?? null;
    });
  }

  /** In the caller's transaction: who holds a connection and waits for another one waits for ever when all do. */
  async findIn(em: EntityManager, userId: string): Promise<ActorRow | null> {
    const rows: ActorRow[] = await em.query(`SELECT ${ACTOR} FROM ${ACTIVE} AND u.id = $1`, [userId]);
    return rows[0] ?? null;
  }

  /** Several people as actors, in the caller's transaction: whom would a mention or a notice reach? */
  async among(em: EntityManager, userIds: readonly string[]): Promise<Actor[]> {
    if (userIds.length === 0) return [];
    const rows: ActorRow[] = await em.query(
      `SELECT ${ACTOR} FROM ${ACTIVE} AND u.id = ANY($1::uuid[]) ORDER BY u.name, u.id`,
      [userIds],
    );
    return rows.map((row) => new Actor(row));
  }
}

const ACTOR = `
  u.id AS "userId", u.username, u.name, u.team_id AS "teamId", u.must_change_password AS "mustChangePassword",
  ARRAY(SELECT role FROM user_roles r WHERE r.user_id = u.id ORDER BY role) AS roles,
  ARRAY(SELECT zone_code FROM user_zones z WHERE z.user_id = u.id ORDER BY zone_code) AS "zoneCodes"`;

const ACTIVE = `users u WHERE u.status = 'active'`;
