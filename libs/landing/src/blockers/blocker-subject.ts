import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { readableBlockers } from './blockers.query.js';

/** A blocker as something people are told of: a department may see it without seeing the project's page. */
@Injectable()
export class BlockerSubject implements SubjectKind, OnModuleInit {
  readonly type = 'blocker';

  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  path(id: string): string {
    return `/blockers/${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const where = readableBlockers(actor).add('b.id = ANY(?::uuid[])', ids);
    return em.query(
      `SELECT b.id, p.code, p.name || ' · ' || b.title AS name FROM blockers b JOIN projects p ON p.id = b.project_id
        WHERE ${where.toString()}`,
      where.params,
    );
  }
}
