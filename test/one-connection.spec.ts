import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#platform/database/data-source.js';
import { databaseProblem } from '#platform/database/database-problem.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { forbidSecondConnections } from './support/one-connection.js';

describe('one connection a transaction', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const none = { entities: [], migrations: [], applicationName: 'spec' };
    dataSource = await createDataSource({ ...none, url: database.url, poolSize: 4 }).initialize();
    forbidSecondConnections(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('lets a transaction ask by its own, and everybody outside of one', async () => {
    const asked = await dataSource.transaction((em) => em.query<unknown[]>('SELECT 1 AS one'));
    expect(asked).toEqual([{ one: 1 }]);
    expect(await dataSource.query<unknown[]>('SELECT 2 AS two')).toEqual([{ two: 2 }]);
  });

  it.each([
    ['a query', () => dataSource.query('SELECT 1')],
    ['a query of its manager', () => dataSource.manager.query('SELECT 1')],
    ['another transaction', () => dataSource.transaction((em) => em.query('SELECT 1'))],
  ])('refuses %s of the pool within a transaction, after a wait too', async (_, ask) => {
    const work = dataSource.transaction('REPEATABLE READ', async (em) => {
      await em.query('SELECT 1');
      await ask();
    });
    await expect(work).rejects.toThrow('a second connection');
  });

  it('tells who waits in vain for the first that the database cannot be reached now', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const held = await pool.connect();
    pool.options.connectionTimeoutMillis = 50;
    const refused: unknown = await pool.connect().catch((error: unknown) => error);
    held.release();
    await pool.end();
    expect(databaseProblem(refused)?.code).toBe('server.unavailable');
  });
});
