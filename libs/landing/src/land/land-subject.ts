import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileCitations } from '#access/documents/file-citations.js';
import type { Actor } from '#access/policy/actor.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { LandLeft, type LandLeftFact } from '#plan/zones/land-left.js';
import { Clock } from '#platform/clock/clock.js';
import { MergeRelations } from '#promotion/merges/merge-relations.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';
import { FREE, UNITS_FROM } from './land.sql.js';

/** What the rest of the house asks of the land: its name in a notice, its contracts' readers, what is left by zone. */
@Injectable()
export class LandSubject implements SubjectKind, OnModuleInit {
  readonly type = 'land_unit';

  constructor(
    private readonly subjects: Subjects,
    private readonly citations: FileCitations,
    private readonly merges: MergeRelations,
    private readonly landLeft: LandLeft,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
    this.landLeft.register((em, zoneCodes) => this.left(em, zoneCodes));
    // Only a project is given land: its contract is read by whoever may read it.
    this.citations.register({
      from: `land_facts f JOIN land_holdings h ON h.id = f.holding_id
             JOIN projects p ON p.id = h.project_id OR p.lead_id = h.lead_id`,
      file: 'f.contract_file_id',
      permission: 'project.read',
      replace: 'land.manage',
      columns: PROJECT_COLUMNS,
    });
    const words = { zh: '预留的载体', en: 'Reserved land' };
    this.merges.know({ of: 'lead', table: 'land_holdings', column: 'lead_id', on: 'move', kept: true, ...words });
  }

  path(id: string): string {
    return `/land/units?unit=${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    if (!actor.can('land.read')) return Promise.resolve([]);
    return em.query(`SELECT id, code, name FROM land_units WHERE id = ANY($1::uuid[])`, [[...ids]]);
  }

  /** Of each zone with all it contains; nothing is said of a zone whose land nobody has written down. */
  private left(em: EntityManager, zoneCodes: readonly string[]): Promise<LandLeftFact[]> {
    return em.query(
      `SELECT d.ancestor AS "zoneCode",
              COALESCE(sum(${FREE}) FILTER (WHERE u.kind = 'land'), 0)::numeric(20,2)::text AS "landMu",
              COALESCE(sum(${FREE}) FILTER (WHERE u.kind = 'plant'), 0)::numeric(20,2)::text AS "plantM2"
         FROM ${UNITS_FROM} JOIN zone_descendants d ON d.code = u.zone_code
        WHERE u.active AND d.ancestor = ANY($2) GROUP BY d.ancestor`,
      [this.clock.today(), [...zoneCodes]],
    );
  }
}
