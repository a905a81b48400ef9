import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { contains, Where } from '#platform/database/sql.js';
import type { Actor } from '../policy/actor.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { Subjects } from '../subjects/subjects.js';
import type { DiscussionPerson } from './dto/discussion.dto.js';

const MOST = 8;

/** Whom one may call into a discussion: those who can see what it is about. */
@Injectable()
export class PeopleQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: Subjects,
    private readonly actors: ActorsQuery,
  ) {}

  async find(actor: Actor, type: string, id: string, q: string | undefined): Promise<DiscussionPerson[]> {
    const em = this.dataSource.manager;
    await this.subjects.assertReadable(em, actor, type, id);
    const where = new Where().add(`u.status = 'active' AND u.id <> ?::uuid`, actor.userId);
    if (q !== undefined) where.add('u.name ILIKE ? OR u.username ILIKE ?', contains(q), contains(q));
    const candidates: DiscussionPerson[] = await em.query(
      `SELECT u.id, u.name, t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn"
         FROM users u LEFT JOIN teams t ON t.id = u.team_id WHERE ${where.toString()}
        ORDER BY (u.team_id IS NOT DISTINCT FROM ${where.param(actor.teamId)}::uuid) DESC, u.name, u.id LIMIT 300`,
      where.params,
    );
    const ids = candidates.map((person) => person.id);
    const readers = await this.readers(em, type, id, ids, MOST);
    return candidates.filter((person) => readers.has(person.id));
  }

  /** Of these people those who can see the record; at most so many are looked for, in the order given. */
  async readers(
    em: EntityManager,
    type: string,
    id: string,
    userIds: readonly string[],
    most = userIds.length,
  ): Promise<Set<string>> {
    const actors = new Map((await this.actors.among(em, userIds)).map((each) => [each.userId, each]));
    const found = new Set<string>();
    for (const userId of userIds) {
      if (found.size >= most) break;
      const person = actors.get(userId);
      if (person !== undefined && (await this.subjects.mayRead(em, person, type, id))) found.add(userId);
    }
    return found;
  }
}
