import { MetStatements, PreparingClient } from '#platform/database/preparing-client.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

describe('a connection that has repeated statements planned once', () => {
  let database: TestDatabase;
  let client: PreparingClient;
  const { met } = PreparingClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    PreparingClient.met = new MetStatements();
    client = new PreparingClient({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    PreparingClient.met = met;
  });

  const kept = async (text: string): Promise<number> => {
    const { rows } = await client.query('SELECT statement FROM pg_prepared_statements');
    return (rows as { statement: string }[]).filter(({ statement }) => statement === text).length;
  };

  it('keeps no plan of a text met once, one of a text met again, and answers by the values given', async () => {
    const text = 'SELECT $1::int * 2 AS twice';
    const ask = async (value: number) => (await client.query(text, [value])).rows as unknown[];
    expect(await ask(1)).toEqual([{ twice: 2 }]);
    expect(await kept(text)).toBe(0);
    expect(await ask(2)).toEqual([{ twice: 4 }]);
    expect(await kept(text)).toBe(1);
    expect(await ask(3)).toEqual([{ twice: 6 }]);
    expect(await kept(text)).toBe(1);
  });

  it('leaves statements without values alone: several may stand in one text', async () => {
    for (let time = 0; time < 3; time += 1) await client.query('SELECT 1; SELECT 2');
    expect(await kept('SELECT 1; SELECT 2')).toBe(0);
  });
});
