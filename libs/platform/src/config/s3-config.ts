import { ConfigError } from './config-error.js';

/** Where files are kept when not on the local disk. */
export interface S3Config {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** All of it or nothing: half a configuration would put files where nobody looks for them. */
export function s3Config(env: Record<string, string | undefined>): S3Config | null {
  const given = (name: string) => env[name]?.trim() ?? '';
  const endpoint = given('S3_ENDPOINT');
  if (endpoint === '') {
    if (given('S3_BUCKET') !== '') throw new ConfigError('S3_BUCKET needs S3_ENDPOINT, e.g. https://s3.zone.example.');
    return null;
  }
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new ConfigError('S3_ENDPOINT must look like https://host:port.');
  }
  const missing = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].filter((name) => given(name) === '');
  if (missing.length > 0) throw new ConfigError(`S3_ENDPOINT needs ${missing.join(' and ')} as well.`);
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(given('S3_BUCKET'))) {
    throw new ConfigError(`S3_BUCKET must be the name of a bucket, not "${given('S3_BUCKET')}".`);
  }
  return {
    endpoint,
    bucket: given('S3_BUCKET'),
    region: given('S3_REGION') || 'us-east-1',
    accessKeyId: given('S3_ACCESS_KEY_ID'),
    secretAccessKey: given('S3_SECRET_ACCESS_KEY'),
  };
}
