import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileCitations } from '#access/documents/file-citations.js';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { Where } from '#platform/database/sql.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';
import { reviewsReadable } from './review-rows.js';

/** A round as something one is told of; and its minutes as a file for who may read it. */
@Injectable()
export class ReviewSubject implements SubjectKind, OnModuleInit {
  readonly type = 'review';

  constructor(
    private readonly subjects: Subjects,
    private readonly citations: FileCitations,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
    const minutes = { file: 'rv.minutes_file_id', replace: 'review.convene' } as const;
    this.citations.register({
      ...minutes,
      from: 'reviews rv JOIN projects p ON p.id = rv.project_id',
      permission: 'project.read',
      columns: PROJECT_COLUMNS,
    });
    this.citations.register({
      ...minutes,
      from: 'reviews rv JOIN review_seats s ON s.review_id = rv.id',
      permission: 'review.judge',
      columns: { owner: 's.user_id' },
    });
  }

  path(id: string): string {
    return `/reviews/${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const where = reviewsReadable(new Where().add('rv.id = ANY(?::uuid[])', ids), actor);
    return em.query(
      `SELECT rv.id, p.code, p.name FROM reviews rv JOIN projects p ON p.id = rv.project_id WHERE ${where.toString()}`,
      where.params,
    );
  }
}
