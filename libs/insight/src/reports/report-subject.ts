import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { dateText } from '#platform/database/sql-text.js';
import { Where } from '#platform/database/sql.js';
import { RUN_COLUMNS } from './report-rows.js';

/** A report as something people are told of. */
@Injectable()
export class ReportSubject implements SubjectKind, OnModuleInit {
  readonly type = 'report';

  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  path(id: string): string {
    return `/reports?id=${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const where = rowFilter(new Where(), actor, 'report.read', RUN_COLUMNS).add('r.id = ANY(?::uuid[])', ids);
    return em.query(
      `SELECT r.id, r.template_code AS code,
              CASE WHEN r.language = 'en' THEN t.title_en ELSE t.title_zh END || ' ' || ${dateText('r.period_from')} || ' – ' ||
              ${dateText('r.period_to')} AS name
         FROM report_runs r JOIN report_templates t ON t.code = r.template_code AND t.version = r.template_version
        WHERE ${where.toString()}`,
      where.params,
    );
  }
}
