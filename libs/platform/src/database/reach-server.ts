import { Client } from 'pg';
import { StartError } from '../errors/start-error.js';

/** The oldest server Berth runs on. */
const OLDEST_MAJOR = 15;
const PATIENCE_MS = 10_000;

/** Connects to the server of DATABASE_URL, or says in one sentence why it cannot be used. The caller ends the client. */
export async function reachServer(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'berth-start',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ major: number; version: string; encoding: string }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_version') AS version,
              current_setting('server_encoding') AS encoding`,
    );
    const { major = 0, version = '', encoding = '' } = answer.rows[0] ?? {};
    if (major < OLDEST_MAJOR)
      throw new StartError(
        `The server of DATABASE_URL is PostgreSQL ${version}; Berth needs ${OLDEST_MAJOR} or newer.`,
      );
    if (encoding !== 'UTF8')
      throw new StartError(`The database of DATABASE_URL is encoded in ${encoding}; create one with ENCODING 'UTF8'.`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw connectionProblem(error, url);
  }
}

/** The password is never repeated. */
function connectionProblem(error: unknown, url: string): unknown {
  if (error instanceof StartError) return error;
  const { hostname, port, username, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}`;
  const message = error instanceof Error ? error.message : String(error);
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ECONNREFUSED':
      return new StartError(
        `Nobody answers at ${place}, the server named by DATABASE_URL. Is PostgreSQL running there?`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`The host ${hostname} named by DATABASE_URL is not known.`);
    case '28P01':
    case '28000':
      return new StartError(
        `PostgreSQL at ${place} does not admit the user "${decodeURIComponent(username)}" (DATABASE_URL): ${message}.`,
      );
    case '3D000':
      return new StartError(
        `There is no database "${decodeURIComponent(pathname.slice(1))}" at ${place} (DATABASE_URL). Create it first.`,
      );
    case '53300':
      return new StartError(`PostgreSQL at ${place} has no connection left for Berth (DATABASE_URL).`);
    default:
      return new StartError(`PostgreSQL at ${place} (DATABASE_URL) cannot be used: ${message}.`);
  }
}
