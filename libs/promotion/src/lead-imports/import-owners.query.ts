import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { OwnerChoice } from './domain/read-lead-row.js';

export type ImportOwner = OwnerChoice & { teamId: string | null };

/** Whose leads an importer may bring: their own; who may hand leads of a zone over, anybody's who works leads. */
@Injectable()
export class ImportOwners {
  constructor(private readonly dataSource: DataSource) {}

  /** The importer first. */
  async of(actor: Actor): Promise<ImportOwner[]> {
    const others = actor.scopes('lead.assign').includes('zone');
    return this.dataSource.query(
      `SELECT u.id, u.name, u.team_id AS "teamId", t.name_zh AS "teamNameZh"
         FROM users u LEFT JOIN teams t ON t.id = u.team_id
        WHERE u.id = $1 OR ($2 AND u.status = 'active' AND EXISTS (SELECT 1 FROM user_roles r
              WHERE r.user_id = u.id AND r.role IN ('promotion_officer', 'zone_manager')))
        ORDER BY (u.id = $1) DESC, u.name, u.id`,
      [actor.userId, others],
    );
  }
}
