import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { keyIdOf } from './domain/chain.js';

const PRIVATE = 'month-close.key.pem';
const PUBLIC = 'month-close.pub.pem';

interface Pair {
  id: string;
  publicPem: string;
  key: KeyObject;
}

/**
 * The Ed25519 pair that closings are signed with: made once in the data folder, the private half readable by its owner
 * alone. It is in no backup: a copy elsewhere signs with a key of its own, and old closings are checked by the public
 * halves the database keeps.
 */
@Injectable()
export class MonthSigner {
  private pair: Pair | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Made at the first start, so that an auditor can note the public half before anything is signed. */
  ensure(): Pair {
    this.pair ??= this.load();
    return this.pair;
  }

  sign(hash: string): string {
    return sign(null, Buffer.from(hash), this.ensure().key).toString('base64');
  }

  /** Keeps the public half beside what it signed. Returns its id. */
  async register(em: EntityManager, at: Date): Promise<string> {
    const { id, publicPem } = this.ensure();
    await em.query(
      `INSERT INTO signing_keys (id, public_key, recorded_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
      [id, publicPem, at],
    );
    return id;
  }

  private load(): Pair {
    const folder = join(this.config.dataDir, 'keys');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeOnce(join(folder, PRIVATE), made.toString(), 0o600);
    const key = createPrivateKey(readFileSync(join(folder, PRIVATE), 'utf8'));
    const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    writeOnce(join(folder, PUBLIC), publicPem, 0o644);
    return { id: keyIdOf(publicPem), publicPem, key };
  }
}

/** Linked in place whole: of two processes starting together exactly one writes, and the other never reads half of it. */
function writeOnce(path: string, text: string, mode: number): void {
  if (existsSync(path)) return;
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text, { mode });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
