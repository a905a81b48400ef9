import { Global, Module } from '@nestjs/common';
import { CheckFilesNightly } from './check-files-nightly.processor.js';
import { CompareStore } from './compare-store.js';
import { DocumentAccess } from './document-access.js';
import { DocumentSensitivity } from './document-sensitivity.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { FileCitations } from './file-citations.js';
import { FileListeners } from './file-listeners.js';
import { OpenDocument } from './open-document.service.js';
import { ScanFiles } from './scan-files.processor.js';
import { ScanVerdicts } from './scan-verdicts.js';
import { UncitedFiles } from './uncited-files.js';

/** Files people bring, shown to whoever may read what cites them. */
@Global()
@Module({
  controllers: [DocumentsController],
  providers: [
    DocumentsService,
    DocumentAccess,
    DocumentSensitivity,
    OpenDocument,
    FileCitations,
    FileListeners,
    ScanVerdicts,
    ScanFiles,
    CompareStore,
    UncitedFiles,
    CheckFilesNightly,
  ],
  exports: [DocumentsService, DocumentAccess, DocumentSensitivity, FileCitations, FileListeners],
})
export class DocumentsModule {}
