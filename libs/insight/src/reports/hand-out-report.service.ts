import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { FileStore } from '#platform/storage/file-store.js';
import { tellReport } from './domain/tell-report.js';
import { ReportRun, snapshotOf } from './report.entities.js';
import { reportErrors } from './reports.errors.js';

/** Hands out what was archived: the same bytes each time, and never without a line in the trail. */
@Injectable()
export class HandOutReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
  ) {}

  async file(actor: Actor, id: string): Promise<StreamableFile> {
    const em = this.dataSource.manager;
    const { run } = await this.readable(em, actor, id);
    const record = await this.files.find(em, run.fileId!);
    const content = await this.files.stream(record);
    await this.record(actor, run, 'file');
    const name = encodeURIComponent(record.name);
    const ending = record.name.split('.').pop() ?? '';
    const disposition = `attachment; filename="report.${ending}"; filename*=UTF-8''${name}`;
    return new StreamableFile(content, { type: record.mediaType, length: Number(record.size), disposition });
  }

  /**
   * What the printed page shows. A stream like a file, so that it is handed out as it was made: code names stay code names
   * for everybody, since paper leaves the house.
   */
  async page(actor: Actor, id: string): Promise<StreamableFile> {
    const { run, snapshot } = await this.readable(this.dataSource.manager, actor, id);
    await this.record(actor, run, 'print');
    const text = JSON.stringify(tellReport(snapshotOf(snapshot)));
    return new StreamableFile(Readable.from([Buffer.from(text)]), { type: 'application/json; charset=utf-8' });
  }

  private async readable(em: EntityManager, actor: Actor, id: string): Promise<{ run: ReportRun; snapshot: string }> {
    const run = await em.findOneBy(ReportRun, { id });
    if (run === null) throw platformErrors('record.not_found');
    await authorizeRow(em, actor, 'report.read', { ownerId: run.ownerId }, 'report.read');
    if (run.state !== 'done') throw reportErrors('report.not_finished');
    const [row]: { snapshot: string; hidden: boolean }[] = await em.query(
      `SELECT r.snapshot, EXISTS (
                SELECT 1 FROM project_secrets s
                 WHERE s.lifted_at IS NULL AND s.since > r.gathered_at AND r.snapshot LIKE '%' || s.project_id || '%') AS hidden
         FROM report_runs r WHERE r.id = $1`,
      [id],
    );
    if (row!.hidden) throw reportErrors('report.names_hidden_since');
    return { run, snapshot: row!.snapshot };
  }

  private record(
    actor: Actor,
    { id, templateCode, periodFrom, periodTo, fileSha256 }: ReportRun,
    how: 'file' | 'print',
  ) {
    const detail = { how, template: templateCode, from: periodFrom, to: periodTo, sha256: fileSha256 };
    return this.transactions.run((em) =>
      this.audit.record(em, actor, { action: 'report.exported', subjectType: 'report', subjectId: id, detail }),
    );
  }
}
