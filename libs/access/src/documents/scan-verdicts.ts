import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import type { ScanAnswer } from '#platform/scan/clamd-scanner.js';
import { ByteStore } from '#platform/storage/byte-store.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { lockBytes } from '#platform/storage/file-store.js';
import type { ScanState } from '#platform/storage/file-words.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notices } from '../notices/notices.js';
import './documents.notices.js';
import { FileListeners } from './file-listeners.js';

/** Writes down what the scanner said, with all that follows. */
@Injectable()
export class ScanVerdicts {
  constructor(
    private readonly bytes: ByteStore,
    private readonly listeners: FileListeners,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async give(em: EntityManager, { id, storageKey }: FileRecord, answer: ScanAnswer | 'not_scanned'): Promise<void> {
    await lockBytes(em, storageKey);
    const record = await em.findOne(FileRecord, {
      where: { id, scanState: 'pending' },
      lock: { mode: 'pessimistic_write' },
    });
    if (record === null) return;
    if (answer !== 'not_scanned' && !answer.clean) return this.refuse(em, record, answer.finding);
    const scanState: ScanState = answer === 'not_scanned' ? answer : 'clean';
    await em.update(FileRecord, { id }, { scanState, scannedAt: this.clock.now() });
    await this.audit.record(em, null, {
      action: 'file.scanned',
      subjectType: 'file',
      subjectId: id,
      detail: { scanState },
    });
    await this.listeners.usable(em, [id]);
  }

  /** The same bytes are the same virus: every row of them that waits is refused with it, and the bytes go. */
  private async refuse(em: EntityManager, record: FileRecord, finding: string): Promise<void> {
    const { storageKey } = record;
    const refused: Pick<FileRecord, 'id' | 'name' | 'uploadedBy'>[] = await em.query(
      `WITH refused AS (
         UPDATE files SET scan_state = 'refused', scanned_at = $2, scan_finding = $3
          WHERE storage_key = $1 AND scan_state <> 'refused' RETURNING id, name, uploaded_by)
       SELECT id, name, uploaded_by AS "uploadedBy" FROM refused`,
      [storageKey, this.clock.now(), finding],
    );
    for (const { id, name, uploadedBy } of refused) {
      const detail = { scanState: 'refused', finding };
      await this.audit.record(em, null, { action: 'file.scanned', subjectType: 'file', subjectId: id, detail });
      await this.notices.tell(em, {
        userId: uploadedBy,
        kind: 'file.refused',
        subjectType: 'file',
        subjectId: id,
        params: { name, finding },
        dedupeKey: `file.refused/${id}`,
        urgency: 'urgent',
      });
    }
    await this.bytes.remove(storageKey);
  }
}
