import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import { ByteStore } from '#platform/storage/byte-store.js';
import { lockBytes } from '#platform/storage/file-store.js';

const HOUR = 3_600_000;
/** Content without a record may still be on its way into one. */
const STRAY_AFTER = HOUR;
const BATCH = 500;
/** More leftovers than this, and more than there are files: the store is another Berth's, or the database an old one. */
const SUSPICIOUS = 20;

interface Stray {
  key: string;
  modifiedAt: Date;
}

/** Lays the records and the store side by side. */
@Injectable()
export class CompareStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly bytes: ByteStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Records without bytes, by id; bytes without a record, by key. The latter go when they are as old as what nobody cites. */
  async compare(): Promise<{ missing: string[]; strays: string[] }> {
    const { missing, strays, matched } = await this.sideBySide();
    const old = strays.filter(({ modifiedAt }) => modifiedAt < this.before(this.config.keepUncitedDays * 24 * HOUR));
    const removed = new Set<string>();
    if (old.length <= Math.max(SUSPICIOUS, matched)) {
      for (const { key } of old) if (await this.removeStray(key)) removed.add(key);
    }
    return {
      missing: await this.stillMissing(missing),
      strays: strays.map(({ key }) => (removed.has(key) ? `${key} (removed)` : key)),
    };
  }

  /** Both lists run in the order of keys: neither is held whole in memory. */
  private async sideBySide(): Promise<{ missing: string[]; strays: Stray[]; matched: number }> {
    const missing: string[] = [];
    const strays: Stray[] = [];
    let matched = 0;
    const records = this.records();
    let record = await records.next();
    const passed = async (until: string | null) => {
      while (record.done !== true && (until === null || record.value.key < until)) {
        missing.push(...record.value.ids);
        record = await records.next();
      }
    };
    for await (const { key, modifiedAt } of this.bytes.list()) {
      await passed(key);
      if (record.done !== true && record.value.key === key) {
        matched += 1;
        record = await records.next();
      } else if (modifiedAt < this.before(STRAY_AFTER)) strays.push({ key, modifiedAt });
    }
    await passed(null);
    return { missing, strays, matched };
  }

  private before(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }

  /** What was refused has no bytes any more. */
  private async *records(): AsyncGenerator<{ key: string; ids: string[] }> {
    let last = '';
    for (;;) {
      const rows: { key: string; ids: string[] }[] = await this.dataSource.query(
        `SELECT storage_key AS key, array_agg(id::text) AS ids FROM files
          WHERE scan_state <> 'refused' AND storage_key COLLATE "C" > $1
          GROUP BY storage_key ORDER BY storage_key COLLATE "C" LIMIT ${BATCH}`,
        [last],
      );
      yield* rows;
      const end = rows.at(-1)?.key;
      if (end === undefined) return;
      last = end;
    }
  }

  /** Under the lock an upload takes: bytes that have found a record meanwhile stay. */
  private removeStray(key: string): Promise<boolean> {
    return this.transactions.run(async (em) => {
      await lockBytes(em, key);
      const kept: unknown[] = await em.query(
        `SELECT 1 FROM files WHERE storage_key = $1 AND scan_state <> 'refused' LIMIT 1`,
        [key],
      );
      if (kept.length > 0) return false;
      await this.bytes.remove(key);
      return true;
    });
  }

  /** What came while the lists ran is not missing, only later. */
  private async stillMissing(ids: string[]): Promise<string[]> {
    const rows: { id: string; key: string }[] = await this.dataSource.query(
      `SELECT id, storage_key AS key FROM files WHERE id = ANY($1::uuid[]) AND scan_state <> 'refused' ORDER BY id`,
      [ids],
    );
    const missing: string[] = [];
    for (const { id, key } of rows) {
      const found = await this.bytes.open(key).catch(() => null);
      found?.destroy();
      if (found === null) missing.push(id);
    }
    return missing;
  }
}
