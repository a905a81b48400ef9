import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { Actor } from '../policy/actor.js';

/** A record as one reader may see it. */
export interface SubjectName {
  id: string;
  code: string;
  name: string;
}

/** What can be talked about, watched and told of. Leads and projects register when their modules start. */
export interface SubjectKind {
  /** As in the audit trail and the address: lead, project. */
  type: string;
  /** The page of one, below the address of the house. */
  path(id: string): string;
  /** Of these records those the actor may read, named as the actor may see them. The one question of rights. */
  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]>;
  /**
   * Where merges carry comments from one record to another: a condition, that the comment `comment` (an alias) hung on
   * the record at a moment. `record` and `moment` are SQL.
   */
  hungOnAt?(comment: string, record: string, moment: string): string;
}

@Injectable()
export class Subjects {
  private readonly kinds = new Map<string, SubjectKind>();

  register(kind: SubjectKind): void {
    if (this.kinds.has(kind.type)) throw new Error(`Two answers for the subject ${kind.type}`);
    this.kinds.set(kind.type, kind);
  }

  knows(type: string): boolean {
    return this.kinds.has(type);
  }

  path(type: string, id: string): string | null {
    return this.kinds.get(type)?.path(id) ?? null;
  }

  /** A condition over comments: what was said of this record, now or by the moment. */
  commentsOf(type: string, comment: string, record: string, moment: MomentSql): string {
    const kind = this.kinds.get(type);
    const here = `${comment}.subject_id = ${record}`;
    return moment === null ? here : (kind?.hungOnAt?.(comment, record, moment) ?? here);
  }

  /** Names by id; whatever the actor may not read is missing, as if it did not exist. */
  async names(
    em: EntityManager,
    actor: Actor,
    type: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectName>> {
    const kind = this.kinds.get(type);
    if (kind === undefined || ids.length === 0) return new Map();
    const found = await kind.readable(em, actor, [...new Set(ids)]);
    return new Map(found.map((each) => [each.id, each]));
  }

  async mayRead(em: EntityManager, actor: Actor, type: string, id: string): Promise<boolean> {
    return (await this.names(em, actor, type, [id])).has(id);
  }

  /** Not found: what may not be read does not exist. */
  async assertReadable(em: EntityManager, actor: Actor, type: string, id: string): Promise<void> {
    if (!(await this.mayRead(em, actor, type, id))) throw platformErrors('record.not_found');
  }
}
