import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { deriveStage } from '../projects/domain/derive-stage.js';
import { ProjectFactsQuery } from '../projects/project-facts.query.js';
import { Project } from '../projects/project.entity.js';
import { MissingKeeper } from './missing-keeper.js';

const BATCH = 200;

/** Renew all now: a world has been loaded, or the gates themselves have changed. */
export const RENEW_MISSING = 'landing.renew-missing-items';

/** Each night after the expired waivers: what time alone has changed. A second run finds nothing left to change. */
@Injectable()
export class RenewMissingNightly implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly facts: ProjectFactsQuery,
    private readonly keeper: MissingKeeper,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('landing.renew-missing-nightly', '30 0 * * *', () => this.run());
    this.registry.register(RENEW_MISSING, () => this.run());
  }

  async run(): Promise<void> {
    let last: string | null = null;
    do last = await this.transactions.run((em) => this.renewAfter(em, last));
    while (last !== null);
  }

  /** One batch under lock, in the order of ids; gives back the last of it, or null when there is no more. */
  private async renewAfter(em: EntityManager, last: string | null): Promise<string | null> {
    const rows: { id: string }[] = await em.query(
      `SELECT p.id FROM projects p WHERE ($1::uuid IS NULL OR p.id > $1)
        ORDER BY p.id LIMIT ${BATCH} FOR NO KEY UPDATE OF p`,
      [last],
    );
    if (rows.length === 0) return null;
    const projects = await em.findBy(Project, { id: In(rows.map(({ id }) => id)) });
    const facts = await this.facts.ofMany(em, projects);
    const standing = facts.map((each, at) => {
      return { projectId: projects[at]!.id, facts: each, stage: deriveStage(each).stage };
    });
    await this.keeper.keep(em, standing);
    return rows.at(-1)?.id ?? null;
  }
}
