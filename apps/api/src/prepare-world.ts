import type { INestApplicationContext } from '@nestjs/common';
import { DemoAccountsService } from '#access/sessions/demo-accounts.service.js';
import { MonthSigner } from '#investment/months/signing-key.js';
import { LoadPlan } from '#plan/load-plan.service.js';
import type { Config } from '#platform/config/config.js';

/**
 * What every start makes sure of, after the migrations: there is a key to sign with, the plan is loaded, demo accounts
 * are open or shut.
 */
export async function prepareWorld(context: INestApplicationContext, config: Config): Promise<void> {
  context.get(MonthSigner, { strict: false }).ensure();
  await context.get(LoadPlan, { strict: false }).load();
  const demo = context.get(DemoAccountsService, { strict: false });
  await (config.demo ? demo.open() : demo.shut());
}
