/**
 * One job of an import in a process of its own, as the worker runs it: `node bench/import-job.mjs upload <file>` prints
 * the import's id; `… imports.read|imports.load <id>` runs the job and prints rows, seconds and peak memory.
 */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../dist/apps/api/src/app.module.js';
import { ImportRunsService } from '../dist/libs/access/src/imports/import-runs.service.js';
import { Actor } from '../dist/libs/access/src/policy/actor.js';
import { ActorsQuery } from '../dist/libs/access/src/sessions/actors.query.js';
import { loadConfig } from '../dist/libs/platform/src/config/config.js';
import { JobRegistry } from '../dist/libs/platform/src/jobs/job-registry.js';

const [job, subject] = process.argv.slice(2);
const module = AppModule.forRoot({ config: loadConfig(), databaseUrl: process.env.DATABASE_URL, withWorker: false });
const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
const database = app.get(DataSource);
const provider = (token) => app.get(token, { strict: false });

async function actor() {
  const [user] = await database.query(`SELECT id FROM users WHERE username = 'officer'`);
  return new Actor(await provider(ActorsQuery).find(user.id));
}

if (job === 'upload') {
  const file = { name: basename(subject), bytes: await readFile(subject) };
  console.log(JSON.stringify({ id: (await provider(ImportRunsService).upload(await actor(), 'leads', file)).id }));
} else {
  if (job === 'imports.load') await provider(ImportRunsService).load(await actor(), subject);
  const from = performance.now();
  const { signal } = new AbortController();
  await provider(JobRegistry).handlerOf(job)({ importId: subject }, { attempt: 1, signal });
  const seconds = (performance.now() - from) / 1000;
  const [run] = await database.query(`SELECT state, progress, summary FROM imports WHERE id = $1`, [subject]);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ ...run, seconds, megabytes }));
}
await app.close();
