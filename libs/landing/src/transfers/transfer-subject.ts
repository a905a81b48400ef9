import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { readableTransfers } from './transfers.query.js';

/** A transfer as something people are told of: the receiving zone sees the offer before it may read the project. */
@Injectable()
export class TransferSubject implements SubjectKind, OnModuleInit {
  readonly type = 'project_transfer';

  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  path(): string {
    return '/projects';
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const where = readableTransfers(actor).add('x.id = ANY(?::uuid[])', ids);
    return em.query(
      `SELECT x.id, p.code, p.name FROM project_transfers x JOIN projects p ON p.id = x.project_id
        WHERE ${where.toString()}`,
      where.params,
    );
  }
}
