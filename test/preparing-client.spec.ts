import type { Duplex } from 'node:stream';
import { MetStatements, PreparingClient } from '#platform/database/preparing-client.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

describe('a connection that has repeated statements planned once', () => {
  let database: TestDatabase;
  let client: PreparingClient;
  const { met } = PreparingClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    PreparingClient.met = new MetStatements();
    client = new PreparingClient({ connectionString: database.url, pipeline: true });
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

  const sent = (): { packets(): number; stop(): void } => {
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    const writes = [jest.spyOn(stream, '_write'), jest.spyOn(stream, '_writev' as never)];
    return {
      packets: () => writes.reduce((sum, { mock }) => sum + mock.calls.length, 0),
      stop: () => writes.forEach((write) => write.mockRestore()),
    };
  };

  it('sends what is asked in one turn as one packet, and runs it in the order it was asked', async () => {
    await client.query('CREATE TEMP TABLE turns (n int)');
    const { packets, stop } = sent();
    const [, , counted] = await Promise.all([
      client.query('INSERT INTO turns VALUES ($1)', [1]),
      client.query('INSERT INTO turns VALUES ($1)', [2]),
      client.query('SELECT sum(n)::int AS sum FROM turns WHERE n > $1', [0]),
    ]);
    expect([packets(), counted.rows]).toEqual([1, [{ sum: 3 }]]);
    stop();
  });

  it('begins a transaction in the packet of its first statement, and one without any not at all', async () => {
    await client.query('CREATE TEMP TABLE begun (n int)');
    const { packets, stop } = sent();
    await client.query('START TRANSACTION');
    await client.query('COMMIT');
    expect(packets()).toBe(0);
    await client.query('START TRANSACTION');
    await client.query('INSERT INTO begun VALUES ($1)', [1]);
    expect(packets()).toBe(1);
    await client.query('ROLLBACK');
    stop();
    expect((await client.query('SELECT n FROM begun')).rows).toEqual([]);
    // Nobody's transaction goes on into what the next one asks.
    await client.query('INSERT INTO begun VALUES ($1)', [2]);
    await client.query('ROLLBACK');
    expect((await client.query('SELECT n FROM begun')).rows).toEqual([{ n: 2 }]);
  });

  it('goes on with nothing where a transaction could not begin: it would stand for itself', async () => {
    const cut = new PreparingClient({ connectionString: database.url, pipeline: true });
    cut.on('error', () => undefined);
    await cut.connect();
    const { connection } = cut as unknown as { connection: { query(text: string): void } };
    const send = connection.query.bind(connection);
    jest
      .spyOn(connection, 'query')
      .mockImplementation((text) => send(text === 'START TRANSACTION' ? 'START NOTHING' : text));
    await cut.query('CREATE TABLE halves (n int)');
    await cut.query('START TRANSACTION');
    await cut.query('SELECT 1').catch(() => undefined);
    await expect(cut.query('INSERT INTO halves VALUES ($1)', [1])).rejects.toBeInstanceOf(Error);
    await expect(cut.query('COMMIT')).rejects.toBeInstanceOf(Error);
    expect((await client.query('SELECT n FROM halves')).rows).toEqual([]);
  });

  it('runs nothing of a turn after what failed, tells of that first, and takes all of it back', async () => {
    await client.query('CREATE TEMP TABLE taken (n int PRIMARY KEY)');
    await client.query('BEGIN');
    const turn = ['1', 'x', '2'].map((value) => client.query('INSERT INTO taken VALUES ($1::int)', [value]));
    await expect(Promise.all(turn)).rejects.toMatchObject({ code: '22P02' });
    expect((await Promise.allSettled(turn)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await client.query('ROLLBACK');
    expect((await client.query('SELECT n FROM taken')).rows).toEqual([]);
  });

  it('leaves statements without values alone: several may stand in one text', async () => {
    for (let time = 0; time < 3; time += 1) await client.query('SELECT 1; SELECT 2');
    expect(await kept('SELECT 1; SELECT 2')).toBe(0);
  });
});
