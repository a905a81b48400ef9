import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../policy/actor.js';
import type { SubjectKind, SubjectName, Subjects } from '../subjects/subjects.js';

/** An import as what a notice tells of: its file, for whoever sent it. */
export abstract class ImportSubject implements SubjectKind, OnModuleInit {
  protected abstract readonly subjects: Subjects;
  abstract readonly type: string;

  onModuleInit(): void {
    this.subjects.register(this);
  }

  abstract path(id: string): string;

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    return em.query(
      `SELECT i.id, i.file_name AS code, i.file_name AS name FROM imports i
        WHERE i.id = ANY($1::uuid[]) AND i.created_by = $2`,
      [ids, actor.userId],
    );
  }
}
