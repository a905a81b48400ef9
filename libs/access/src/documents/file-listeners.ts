import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A floor above that wants to know when a file may be counted. */
export interface FileListener {
  /** In the transaction that says so. */
  onUsable(em: EntityManager, fileIds: readonly string[]): Promise<void>;
}

@Injectable()
export class FileListeners {
  private readonly listeners: FileListener[] = [];

  register(listener: FileListener): void {
    this.listeners.push(listener);
  }

  async usable(em: EntityManager, fileIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener.onUsable(em, fileIds);
  }
}
