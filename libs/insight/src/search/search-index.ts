import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { SEARCH_KINDS, type SearchKind, searchText } from './domain/search-text.js';
import { readSources, type SourceRow } from './search-sources.js';

const BATCH = 500;

/**
 * Makes marked entries anew. One at a time, so that no older state overwrites a newer one. Asked before every search,
 * so that what was saved a moment ago is found; a load of many thousands is caught up with by the job.
 */
@Injectable()
export class SearchIndex implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('insight.catch-up-search', '* * * * *', (_, { signal }) => this.catchUpWholly(signal));
  }

  async catchUpWholly(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted && (await this.catchUp()) === BATCH);
  }

  /** Up to a batch of marks. Returns how many were taken. */
  async catchUp(): Promise<number> {
    const [waiting]: { any: boolean }[] = await this.dataSource.query(
      `SELECT EXISTS (SELECT 1 FROM search_marks) AS any`,
    );
    if (waiting?.any !== true) return 0;
    return this.transactions.run(async (em) => {
      await em.query(`SELECT pg_advisory_xact_lock(hashtextextended('search-index', 0))`);
      const marks: { kind: SearchKind; id: string }[] = await em.query(
        `WITH taken AS (DELETE FROM search_marks WHERE seq IN (SELECT seq FROM search_marks ORDER BY seq LIMIT ${BATCH})
                        RETURNING kind, id) SELECT kind, id FROM taken`,
      );
      for (const kind of SEARCH_KINDS) {
        const ids = [...new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.id))];
        if (ids.length > 0) await this.renew(em, kind, ids);
      }
      return marks.length;
    });
  }

  private async renew(em: EntityManager, kind: SearchKind, ids: string[]): Promise<void> {
    const rows = (await readSources(em, kind, ids)).map((row) => entryOf(row));
    const present = new Set(rows.map((row) => row.id));
    const gone = ids.filter((id) => !present.has(id));
    if (gone.length > 0) {
      await em.query(`DELETE FROM search_entries WHERE kind = $1 AND id = ANY($2::uuid[])`, [kind, gone]);
    }
    if (rows.length === 0) return;
    await em.query(
      `INSERT INTO search_entries AS e (kind, id, title, detail, code, head, body, pinyin, initials, grams, phone,
                                        owner_id, team_id, zone_code, updated_at)
       SELECT $1, r.id, r.title, r.detail, r.code, r.head, r.body, r.pinyin, r.initials, r.grams, r.phone,
              r."ownerId", r."teamId", r."zoneCode", r."updatedAt"
         FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, title text, detail text, code text, head text, body text,
              pinyin text, initials text, grams text[], phone text, "ownerId" uuid, "teamId" uuid, "zoneCode" text,
              "updatedAt" timestamptz)
       ON CONFLICT (kind, id) DO UPDATE SET title = EXCLUDED.title, detail = EXCLUDED.detail, code = EXCLUDED.code,
         head = EXCLUDED.head, body = EXCLUDED.body, pinyin = EXCLUDED.pinyin, initials = EXCLUDED.initials,
         grams = EXCLUDED.grams, phone = EXCLUDED.phone, owner_id = EXCLUDED.owner_id, team_id = EXCLUDED.team_id,
         zone_code = EXCLUDED.zone_code, updated_at = EXCLUDED.updated_at`,
      [kind, JSON.stringify(rows)],
    );
  }
}

function entryOf({ others, phone, ...row }: SourceRow) {
  return { ...row, ...searchText(row.title, others), phone: (phone ?? '').replace(/\D/g, '') };
}
