import { AuditTrail } from '#access/audit/audit-trail.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { LoadPlan, type LoadReport } from '#plan/load-plan.service.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

export interface LoadedPlan {
  database: TestDatabase;
  transactions: Transactions;
  audit: AuditTrail;
  loader: LoadPlan;
  /** What the first load did. */
  report: LoadReport;
}

/** An empty database with the plan's own data in it. */
export async function loadedPlan(): Promise<LoadedPlan> {
  const database = await createTestDatabase();
  const transactions = new Transactions(database.dataSource);
  const audit = new AuditTrail(new Clock());
  const loader = new LoadPlan(transactions, audit);
  return { database, transactions, audit, loader, report: await loader.load() };
}
