import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FileRecord } from '#platform/storage/file-record.entity.js';
import type { Actor } from '../policy/actor.js';

/** Says whether a file is confidential to this reader for what cites it, e.g. a confidential project. */
export type SensitivityRule = (em: EntityManager, actor: Actor, file: FileRecord) => Promise<boolean>;

/** A file is confidential by its own mark, or because a floor above says so. */
@Injectable()
export class DocumentSensitivity {
  private readonly rules: SensitivityRule[] = [];

  register(rule: SensitivityRule): void {
    this.rules.push(rule);
  }

  async isConfidential(em: EntityManager, actor: Actor, file: FileRecord): Promise<boolean> {
    if (file.confidential) return true;
    for (const rule of this.rules) if (await rule(em, actor, file)) return true;
    return false;
  }
}
