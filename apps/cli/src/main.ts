import 'reflect-metadata';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { loadConfig } from '#platform/config/config.js';
import { migrateDatabase } from '#platform/database/migrate.js';
import { type ProcessLife, runProcess, runToEnd } from '#platform/process/run-process.js';
import { migrationOptions } from '../../api/src/database-options.js';
import { prepareWorld } from '../../api/src/prepare-world.js';
import { projectRoot } from '../../api/src/project-root.js';
import { VERSION } from '../../api/src/version.js';
import { backup } from './backup/backup.command.js';
import { restore } from './backup/restore.command.js';
import { checkFiles } from './check-files.command.js';
import { commandDatabase, openContext } from './context.js';
import { writeOpenApi } from './openapi.command.js';
import { loadSample, sampleProgress } from './sample/load-sample.js';
import { start, type StartOptions } from './start.command.js';
import { verifyClosedMonths, type VerifyMonthsOptions } from './verify-months/verify-months.command.js';
import { ADMIN_ROLES, createAdmin, resetPassword } from './user.command.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const program = new Command('berth').description('Operations of Berth').version(VERSION).showHelpAfterError();

program
  .command('start')
  .description('run the API and the worker, with the embedded PostgreSQL unless DATABASE_URL is set')
  .addOption(new Option('--only <part>', 'run one of the two alone').choices(['api', 'worker']))
  .addOption(new Option('--try-out', 'demo mode unless the environment says otherwise').hideHelp())
  .action((options: StartOptions) => runProcess((life) => start(life, options)));

program
  .command('migrate')
  .description('bring the database to the schema of this version')
  .action(() => runToEnd(migrate));

program
  .command('seed')
  .description("load the plan's data; running it again changes nothing")
  .action(() =>
    runToEnd(async (life) => {
      const { app, config } = await openContext(life);
      await prepareWorld(app, config);
      say('The plan is loaded.');
    }),
  );

program
  .command('sample')
  .description('load the fictional sample world into a demo database')
  .action(() =>
    runToEnd(async (life) => {
      const config = loadConfig({ ...process.env, BERTH_DEMO: '1' });
      const databaseUrl = await commandDatabase(life, config);
      await migrateDatabase(migrationOptions(config, databaseUrl));
      await loadSample(config, databaseUrl, sampleProgress(say));
    }),
  );

const user = program.command('user').description('accounts');
user
  .command('create-admin')
  .description('make an administrator, as the first accounts of an office')
  .argument('<username>')
  .addOption(
    new Option('--role <role>', 'which of the three administrators').choices(ADMIN_ROLES).default('system_admin'),
  )
  .option('--name <name>', 'name shown on the screen')
  .option('--password-stdin', 'read the password from standard input instead of making one')
  .action((username: string, options: Parameters<typeof createAdmin>[2]) =>
    runToEnd((life) => createAdmin(life, username, options)),
  );
user
  .command('reset-password')
  .description('set a new password and end every session of an account')
  .argument('<username>')
  .option('--password-stdin', 'read the password from standard input instead of making one')
  .action((username: string, options: { passwordStdin?: boolean }) =>
    runToEnd((life) => resetPassword(life, username, options)),
  );

program
  .command('backup')
  .description('write everything, data and files, as of one moment into a .tar.gz; Berth may be running')
  .argument('<file>')
  .action((file: string) => runToEnd((life) => backup(life, file, say)));

program
  .command('restore')
  .description('read a backup into an empty database')
  .argument('<file>')
  .action((file: string) => runToEnd((life) => restore(life, file, say)));

program
  .command('check-files')
  .description("lay the files' records and the store side by side, as every night, and name what does not fit")
  .action(() => runToEnd((life) => checkFiles(life, say)));

program
  .command('verify-months')
  .description('check the closed months: chain, signatures, and every figure from the ledger alone')
  .option('--file <export.json>', 'check an export (GET /api/months/export) instead of the database')
  .option('--database', 'with --file: recompute its figures from the database too')
  .option('--key <public.pem>', 'believe this public key alone')
  .action((options: VerifyMonthsOptions) =>
    runProcess(async (life) => life.end((await verifyClosedMonths(life, options, say)) ? 0 : 1)),
  );

program
  .command('openapi')
  .description('write the OpenAPI document')
  .argument('[file]', 'where to', join(projectRoot(), 'docs', 'openapi.json'))
  .option('--check', 'write nothing, fail if the file differs')
  .action((file: string, options: { check?: boolean }) =>
    runToEnd((life) => writeOpenApi(life, file, options.check ?? false)),
  );

async function migrate(life: ProcessLife): Promise<void> {
  const config = loadConfig();
  const url = await commandDatabase(life, config);
  const ran = await migrateDatabase(migrationOptions(config, url));
  say(ran.length === 0 ? 'Nothing to migrate.' : `Migrated: ${ran.join(', ')}.`);
}

await program.parseAsync();
