import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '#platform/config/config.js';
import { StartError } from '#platform/errors/start-error.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { AppModule } from '../../api/src/app.module.js';
import { apiAdapter, applyHttpRules } from '../../api/src/create-api.js';
import { openApiDocument } from '../../api/src/openapi.js';

/** Nothing is connected to: Nest's preview mode knows the routes without making the services behind them. */
export async function writeOpenApi(life: ProcessLife, file: string, check: boolean): Promise<void> {
  const config = loadConfig({});
  const module = AppModule.forRoot({ config, databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', withWorker: false });
  const app = await NestFactory.create<NestFastifyApplication>(module, apiAdapter(config), {
    preview: true,
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  life.onStop('preview', () => app.close());
  applyHttpRules(app);
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (!check) {
    await writeFile(file, text);
    return void process.stdout.write(`Wrote ${file}\n`);
  }
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text)
    throw new StartError(`${file} is not what the code says. Run "npm run openapi" and commit the difference.`);
}
