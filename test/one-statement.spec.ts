import { DataSource } from 'typeorm';
import { OneStatement } from '#platform/database/one-statement.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

describe('several writes in one statement', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    await dataSource.query('CREATE TABLE one (id int PRIMARY KEY, word text)');
    await dataSource.query('CREATE TABLE two (one_id int REFERENCES one, word text)');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const words = async (table: string): Promise<unknown[]> =>
    (await dataSource.query<{ word: string }[]>(`SELECT word FROM ${table} ORDER BY word`)).map(({ word }) => word);

  it('gives each its own parameters, more than nine of them too, and lets one point at what another writes', async () => {
    const texts = Array.from({ length: 11 }, (_, at) => `word ${String.fromCharCode(97 + at)}`);
    await new OneStatement()
      .add('INSERT INTO two (one_id, word) VALUES ($1, $2)', [1, 'two'])
      .add(`INSERT INTO one (id, word) VALUES ${texts.map((_, at) => `(${at + 1}, $${at + 1})`).join(', ')}`, texts)
      .run(dataSource.manager);
    expect(await words('one')).toEqual(texts);
    expect(await words('two')).toEqual(['two']);
  });

  it('writes all of it or nothing', async () => {
    const statement = new OneStatement()
      .add('INSERT INTO one (id, word) VALUES ($1, $2)', [100, 'half'])
      .add('INSERT INTO two (one_id, word) VALUES ($1, $2)', [101, 'of nobody']);
    await expect(statement.run(dataSource.manager)).rejects.toThrow('foreign key');
    expect(await words('one')).not.toContain('half');
  });

  it('asks nothing of the database when there is nothing to write', async () => {
    const query = jest.fn();
    await new OneStatement().run({ query } as never);
    expect(query).not.toHaveBeenCalled();
  });
});
