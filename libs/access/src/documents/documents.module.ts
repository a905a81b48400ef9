import { Global, Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { FileCitations } from './file-citations.js';

/** Files people bring, shown to whoever may read what cites them. */
@Global()
@Module({
  controllers: [DocumentsController],
  providers: [DocumentsService, FileCitations],
  exports: [DocumentsService, FileCitations],
})
export class DocumentsModule {}
