import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { candidateKeys } from './domain/candidate-keys.js';
import { nameParts } from './domain/name-parts.js';
import type { OtherName } from './dto/match.dto.js';
import { InvestorName } from './investor-name.entity.js';

const BATCH = 500;

/** The names a company goes by. The registered one follows the record; the others are people's to keep. */
@Injectable()
export class InvestorNames implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly registry: JobRegistry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('promotion.name-investors', '*/5 * * * *', () => this.nameTheUnnamed());
  }

  /** In the transaction that registers a company. */
  async keepFirst(em: EntityManager, actor: Actor, investorId: string, name: string): Promise<void> {
    await em.insert(InvestorName, this.row(investorId, { name, kind: 'registered' }, actor.userId));
  }

  /** In the transaction that renames a company. A name it leaves behind is kept as a former one. */
  async keepRegistered(em: EntityManager, actor: Actor, investorId: string, name: string): Promise<void> {
    await em.update(InvestorName, { investorId, kind: 'registered', name: Not(name) }, { kind: 'former' });
    await em.delete(InvestorName, { investorId, name, kind: Not('registered') });
    if (await em.existsBy(InvestorName, { investorId, name })) return;
    await em.insert(InvestorName, this.row(investorId, { name, kind: 'registered' }, actor.userId));
  }

  /** Replaces the names beside the registered one. Whether the actor may, the caller has asked. */
  async keepOthers(em: EntityManager, actor: Actor, investorId: string, names: readonly OtherName[]): Promise<void> {
    const before = await em.findBy(InvestorName, { investorId, kind: Not('registered') });
    await em.delete(InvestorName, { investorId, kind: Not('registered') });
    const rows = names.map((each) => this.row(investorId, each, actor.userId));
    if (rows.length > 0) await em.insert(InvestorName, rows);
    const detail = { from: before.map(({ name }) => name), to: names.map(({ name }) => name) };
    const about = { subjectType: 'investor', subjectId: investorId, detail };
    await this.audit.record(em, actor, { action: 'investor.names_kept', ...about });
  }

  /** Records that came past the services, or from before names were kept. */
  async nameTheUnnamed(): Promise<void> {
    for (;;) {
      const unnamed: { id: string; name: string }[] = await this.dataSource.query(
        `SELECT i.id, i.name FROM investors i WHERE NOT EXISTS (
           SELECT 1 FROM investor_names n WHERE n.investor_id = i.id AND n.kind = 'registered') LIMIT ${BATCH}`,
      );
      if (unnamed.length === 0) return;
      const rows = unnamed.map(({ id, name }) => this.row(id, { name, kind: 'registered' }, null));
      await this.transactions.run((em) => em.insert(InvestorName, rows));
      if (unnamed.length < BATCH) return;
    }
  }

  private row(investorId: string, { name, kind }: Pick<InvestorName, 'name' | 'kind'>, addedBy: string | null) {
    const parts = nameParts(name);
    return { investorId, name, kind, core: parts.core, keys: candidateKeys(parts), addedBy, addedAt: this.clock.now() };
  }
}
