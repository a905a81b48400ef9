import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD } from '#access/sessions/demo-accounts.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { AppModule } from '../../apps/api/src/app.module.js';
import { apiAdapter, configureApi } from '../../apps/api/src/create-api.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { HttpClient } from './http-client.js';
import { forbidSecondConnections } from './one-connection.js';
import { testConfig } from './test-config.js';

export interface TestAppOptions {
  clock?: Clock;
  config?: Partial<Config>;
  /** Runs the jobs too. */
  worker?: boolean;
  /** Brought by a spec that needs its database before or after the app; then the spec drops it. */
  database?: TestDatabase;
}

/** The real application on a port of its own and a database of its own. */
export class TestApp {
  private readonly tokens = new Map<string, Promise<string>>();
  /** Not signed in. */
  readonly http: HttpClient;

  constructor(
    private readonly app: NestFastifyApplication,
    readonly url: string,
    readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {
    this.http = new HttpClient(url, null);
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  /** A provider, wherever it lives. */
  get<T>(token: Type<T> | symbol | string): T {
    return this.app.get<T>(token, { strict: false });
  }

  /** The bearer token of a demo account (libs/access/src/sessions/demo-accounts.ts); one login per account and app. */
  tokenOf(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known !== undefined) return known;
    const token = this.signIn(username);
    this.tokens.set(username, token);
    return token;
  }

  /** A client signed in as a demo account. */
  async login(username: string): Promise<HttpClient> {
    return new HttpClient(this.url, await this.tokenOf(username));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }

  private async signIn(username: string): Promise<string> {
    const answer = await this.http.post('/api/auth/login', { username, password: DEMO_PASSWORD });
    if (answer.status !== 200)
      throw new Error(`Cannot sign in as ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body as { accessToken: string }).accessToken;
  }
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const config = testConfig(options.config);
  const database = options.database ?? (await createTestDatabase());
  const module = AppModule.forRoot({ config, databaseUrl: database.url, withWorker: options.worker ?? false });
  const builder = Test.createTestingModule({ imports: [module] });
  if (options.clock !== undefined) builder.overrideProvider(Clock).useValue(options.clock);
  if (config.logLevel === 'silent') builder.setLogger(false as never);
  const compiled = await builder.compile();
  const app = compiled.createNestApplication<NestFastifyApplication>(apiAdapter(config));
  if (config.logLevel === 'silent') app.useLogger(false);
  forbidSecondConnections(app.get(DataSource));
  await configureApi(app, config);
  await app.listen(0, '127.0.0.1');
  const drop = options.database === undefined ? () => database.drop() : () => Promise.resolve();
  return new TestApp(app, (await app.getUrl()).replace('[::1]', '127.0.0.1'), database.url, drop);
}
