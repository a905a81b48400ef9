import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { isUsable } from '#platform/storage/file-words.js';
import type { Actor } from '../policy/actor.js';
import { DocumentSensitivity } from './document-sensitivity.js';
import { documentErrors } from './documents.errors.js';
import { FileCitations } from './file-citations.js';

/** Who may do what with a file. */
@Injectable()
export class DocumentAccess {
  constructor(
    private readonly citations: FileCitations,
    private readonly sensitivity: DocumentSensitivity,
  ) {}

  /** Not found: what may not be read does not exist. */
  async readable(em: EntityManager, actor: Actor, id: string): Promise<FileRecord> {
    const record = await em.findOneBy(FileRecord, { id });
    if (record === null || !(await this.mayRead(em, actor, record))) throw platformErrors('record.not_found');
    return record;
  }

  async mayRead(em: EntityManager, actor: Actor, record: FileRecord): Promise<boolean> {
    if (record.uploadedBy === actor.userId) return true;
    return this.citations.opensTo(em, actor, record.documentId);
  }

  async mayReplace(em: EntityManager, actor: Actor, record: FileRecord): Promise<boolean> {
    if (!actor.can('file.upload')) return false;
    if (record.uploadedBy === actor.userId) return true;
    return this.citations.replacesFor(em, actor, record.documentId);
  }

  /** Who brought a file has it anyway. */
  mayOpenOriginal(actor: Actor, record: FileRecord, confidential: boolean): boolean {
    return !confidential || actor.can('file.original') || record.uploadedBy === actor.userId;
  }

  isConfidential(em: EntityManager, actor: Actor, record: FileRecord): Promise<boolean> {
    return this.sensitivity.isConfidential(em, actor, record);
  }
}

/** Nothing unscanned is handed out or counted, nothing refused ever. */
export function assertUsable({ scanState }: Pick<FileRecord, 'scanState'>, params: ErrorParams = {}): void {
  if (isUsable(scanState)) return;
  throw documentErrors(scanState === 'refused' ? 'file.refused' : 'file.being_scanned', params);
}
