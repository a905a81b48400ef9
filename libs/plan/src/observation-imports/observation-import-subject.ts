import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';

/** An import of observations as what a notice tells of: its file, for whoever sent it. */
@Injectable()
export class ObservationImportSubject implements SubjectKind, OnModuleInit {
  readonly type = 'observation_import';

  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  path(id: string): string {
    return `/evaluation/imports/${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    return em.query(
      `SELECT i.id, i.file_name AS code, i.file_name AS name FROM imports i
        WHERE i.id = ANY($1::uuid[]) AND i.created_by = $2`,
      [ids, actor.userId],
    );
  }
}
