import type { DataSource } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Clock } from '#platform/clock/clock.js';
import { createDataSource } from '#platform/database/data-source.js';
import { Transactions } from '#platform/database/transactions.js';
import { LoadPlan } from '#plan/load-plan.service.js';
import { planEntities } from '#plan/plan.entities.js';
import { migrations } from '#migrations/index.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

export interface PlanDatabase {
  dataSource: DataSource;
  transactions: Transactions;
  audit: AuditTrail;
  loader: LoadPlan;
  close(): Promise<void>;
}

async function open(database: TestDatabase): Promise<PlanDatabase> {
  const options = { url: database.url, poolSize: 5, entities: planEntities, migrations, applicationName: 'berth-test' };
  const dataSource = await createDataSource(options).initialize();
  const transactions = new Transactions(dataSource);
  const audit = new AuditTrail(new Clock());
  const loader = new LoadPlan(transactions, audit);
  const close = async () => {
    await dataSource.destroy();
    await database.drop();
  };
  return { dataSource, transactions, audit, loader, close };
}

/** A database with the plan's own data in it, as a first start leaves it. */
export async function loadedPlan(): Promise<PlanDatabase> {
  return open(await createTestDatabase());
}

/** All tables, nothing in them. */
export async function emptyPlan(): Promise<PlanDatabase> {
  const plan = await open(await createEmptyDatabase());
  await plan.dataSource.runMigrations();
  return plan;
}
