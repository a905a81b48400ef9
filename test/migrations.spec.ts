import { DataSource } from 'typeorm';
import { createDataSource } from '#platform/database/data-source.js';
import { databaseOptions } from '../apps/api/src/database-options.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

/** The seam between entities and migrations: what one says the other must have done. */
describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource(databaseOptions(database.url, 2, 'berth-test'));
    await dataSource.initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function difference(): Promise<string[]> {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map((query) => query.query);
  }

  const tables = async (): Promise<string[]> => {
    const rows: { name: string }[] = await dataSource.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    return rows.map((row) => row.name);
  };

  it('make exactly what the entities say', async () => {
    expect(await difference()).toEqual([]);
  });

  it('go all the way down and up again to the same', async () => {
    const before = await tables();
    for (let left = dataSource.migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    expect(await tables()).toEqual(['schema_migrations']);
    await dataSource.runMigrations();
    expect(await tables()).toEqual(before);
    expect(await difference()).toEqual([]);
  });

  it('are named after what they do, in the order of their time', () => {
    const names = dataSource.migrations.map((migration) => migration.constructor.name);
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(new Set(times).size).toBe(times.length);
  });
});
