import type { INestApplicationContext } from '@nestjs/common';
import { DemoAccountsService } from '#access/sessions/demo-accounts.service.js';
import { LoadPlan } from '#plan/load-plan.service.js';
import type { Config } from '#platform/config/config.js';

/** What every start makes sure of, after the migrations: the plan is loaded, demo accounts are open or shut. */
export async function prepareWorld(context: INestApplicationContext, config: Config): Promise<void> {
  await context.get(LoadPlan, { strict: false }).load();
  const demo = context.get(DemoAccountsService, { strict: false });
  await (config.demo ? demo.open() : demo.shut());
}
