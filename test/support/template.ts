import { NestFactory } from '@nestjs/core';
import type { Config } from '#platform/config/config.js';
import { AppModule } from '../../apps/api/src/app.module.js';
import { prepareWorld } from '../../apps/api/src/prepare-world.js';

/** Fills the template the way a first start fills a real database. */
export async function fillTemplate(config: Config, databaseUrl: string): Promise<void> {
  const context = await NestFactory.createApplicationContext(
    AppModule.forRoot({ config, databaseUrl, withWorker: false }),
    { logger: false, abortOnError: false },
  );
  try {
    await prepareWorld(context, config);
  } finally {
    await context.close();
  }
}
