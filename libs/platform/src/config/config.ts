import { subnetOf } from '../http/outbound/addresses.js';
import { ConfigError } from './config-error.js';
import { type S3Config, s3Config } from './s3-config.js';

/** The one typed configuration object. Environment only: no files, no defaults hidden elsewhere. */
export interface Config {
  /** Where the API listens. Loopback unless told otherwise. */
  host: string;
  port: number;
  /** Where a worker that runs apart answers `GET /api/health`. Absent: it opens no port. */
  workerPort: number | null;
  /** External PostgreSQL (>= 15). Absent: the embedded server under dataDir. */
  databaseUrl: string | null;
  databasePoolSize: number;
  /** A streaming replica for lists and totals. Absent: the primary answers everything. */
  databaseReplicaUrl: string | null;
  /** A replica further behind is not read. */
  replicaMaxLagSeconds: number;
  /** Behind DATABASE_URL stands a pooler that gives each transaction any connection: nothing may rest on one. */
  databasePooler: 'none' | 'transaction';
  /** Past the pooler, for what needs a connection of its own: migrations and the job queue. */
  databaseDirectUrl: string | null;
  /** Redis for the job queues. Absent: the queues live in PostgreSQL. */
  redisUrl: string | null;
  /** Embedded database, uploaded files, generated secrets. */
  dataDir: string;
  /** Demo accounts and the sample world; never on for a real office. */
  demo: boolean;
  /** Loads the fictional sample world. Only with demo. */
  sampleData: boolean;
  /** Signs access tokens. Absent: generated once and kept in dataDir. */
  jwtSecret: string | null;
  accessTokenMinutes: number;
  refreshTokenDays: number;
  /** Cookies carry Secure: set when TLS stands in front. */
  secureCookies: boolean;
  /** Number of proxies whose X-Forwarded-For is believed. */
  trustProxy: boolean;
  uploadLimitBytes: number;
  /** Uploads that nothing cites are removed after so many days. */
  keepUncitedDays: number;
  /** Absent: files lie on the local disk under dataDir. */
  s3: S3Config | null;
  /** clamd's address. Absent: files are not scanned for viruses. */
  clamav: { host: string; port: number } | null;
  /** Hosts (`host`, `host:port`) and subnets that robots and webhooks may reach besides the public internet. */
  outboundAllow: string[];
  /** smtp(s)://user:password@host:port. Absent: no e-mail is sent. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Where people open Berth, for links in messages. Absent: messages carry no link. */
  publicUrl: string | null;
  logLevel: 'silent' | 'error' | 'warn' | 'log' | 'debug';
}

type Env = Record<string, string | undefined>;

const TRUE = new Set(['1', 'true', 'yes', 'on']);
const FALSE = new Set(['0', 'false', 'no', 'off']);

function flag(env: Env, name: string, fallback: boolean): boolean {
  const value = env[name]?.trim().toLowerCase();
  if (value === undefined || value === '') return fallback;
  if (TRUE.has(value)) return true;
  if (FALSE.has(value)) return false;
  throw new ConfigError(`${name} must be 1 or 0, not "${env[name]}".`);
}

function integer(env: Env, name: string, fallback: number, min: number, max: number): number {
  const text = env[name]?.trim();
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
  }
  return value;
}

function url(env: Env, name: string, protocols: string[]): string | null {
  const text = env[name]?.trim();
  if (text === undefined || text === '') return null;
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed === null || !protocols.includes(parsed.protocol)) {
    throw new ConfigError(`${name} must look like ${protocols[0]}//user:password@host:port/name.`);
  }
  return text;
}

function clamav(env: Env): Config['clamav'] {
  const host = env['CLAMAV_HOST']?.trim() ?? '';
  const port = integer(env, 'CLAMAV_PORT', 3310, 1, 65535);
  return host === '' ? null : { host, port };
}

/** A comma list of hosts and subnets. */
function targets(env: Env, name: string): string[] {
  const entries = (env[name] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const fits = (entry: string) => (entry.includes('/') ? subnetOf(entry) !== null : /^\[?[\w.:-]+\]?$/.test(entry));
  const wrong = entries.find((entry) => !fits(entry));
  if (wrong !== undefined) {
    throw new ConfigError(`${name} is a list like intranet.example,10.0.0.5:8080,10.1.0.0/16, not "${wrong}".`);
  }
  return entries;
}

function pooling(env: Env): Pick<Config, 'databasePooler' | 'databaseDirectUrl'> {
  const databasePooler = env['DATABASE_POOLER']?.trim() || 'none';
  const databaseDirectUrl = url(env, 'DATABASE_DIRECT_URL', ['postgres:', 'postgresql:']);
  if (databasePooler !== 'none' && databasePooler !== 'transaction')
    throw new ConfigError(`DATABASE_POOLER must be transaction or none, not "${databasePooler}".`);
  if (databasePooler === 'transaction' && databaseDirectUrl === null)
    throw new ConfigError('DATABASE_POOLER=transaction needs DATABASE_DIRECT_URL, the server past the pooler.');
  return { databasePooler, databaseDirectUrl };
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'log', 'debug'] as const;

function logLevel(env: Env): Config['logLevel'] {
  const value = env['LOG_LEVEL']?.trim() || 'log';
  const level = LOG_LEVELS.find((known) => known === value);
  if (level === undefined) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${value}".`);
  return level;
}

/** Reads and checks the whole environment once. Throws ConfigError with a sentence for the operator. */
export function loadConfig(env: Env = process.env): Config {
  const demo = flag(env, 'BERTH_DEMO', false);
  const jwtSecret = env['BERTH_JWT_SECRET']?.trim() || null;
  if (jwtSecret !== null && jwtSecret.length < 32) {
    throw new ConfigError('BERTH_JWT_SECRET must have at least 32 characters.');
  }
  return {
    host: env['HOST']?.trim() || '127.0.0.1',
    port: integer(env, 'PORT', 3000, 0, 65535),
    workerPort: integer(env, 'WORKER_PORT', 0, 0, 65535) || null,
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePoolSize: integer(env, 'BERTH_DB_POOL', 10, 1, 200),
    databaseReplicaUrl: url(env, 'DATABASE_REPLICA_URL', ['postgres:', 'postgresql:']),
    replicaMaxLagSeconds: integer(env, 'BERTH_REPLICA_MAX_LAG_SECONDS', 10, 1, 600),
    ...pooling(env),
    redisUrl: url(env, 'REDIS_URL', ['redis:', 'rediss:']),
    dataDir: env['BERTH_DATA_DIR']?.trim() || '.data',
    demo,
    sampleData: demo && flag(env, 'BERTH_SAMPLE', true),
    jwtSecret,
    accessTokenMinutes: integer(env, 'BERTH_ACCESS_TOKEN_MINUTES', 15, 1, 1440),
    refreshTokenDays: integer(env, 'BERTH_REFRESH_TOKEN_DAYS', 14, 1, 365),
    secureCookies: flag(env, 'BERTH_SECURE_COOKIES', false),
    trustProxy: flag(env, 'BERTH_TRUST_PROXY', false),
    uploadLimitBytes: integer(env, 'BERTH_UPLOAD_LIMIT_MB', 20, 1, 500) * 1024 * 1024,
    keepUncitedDays: integer(env, 'BERTH_KEEP_UNCITED_DAYS', 30, 1, 3650),
    s3: s3Config(env),
    clamav: clamav(env),
    outboundAllow: targets(env, 'BERTH_OUTBOUND_ALLOW'),
    smtpUrl: url(env, 'BERTH_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env['BERTH_MAIL_FROM']?.trim() || 'Berth <berth@localhost>',
    publicUrl: url(env, 'BERTH_PUBLIC_URL', ['https:', 'http:'])?.replace(/\/+$/, '') ?? null,
    logLevel: logLevel(env),
  };
}
