import type { Config } from '../config/config.js';
import type { ByteStore } from './byte-store.js';
import { LocalStore } from './local-store.js';
import { S3Store } from './s3-store.js';

export const openByteStore = (config: Config): ByteStore =>
  config.s3 === null ? new LocalStore(config.dataDir) : new S3Store(config.s3);
