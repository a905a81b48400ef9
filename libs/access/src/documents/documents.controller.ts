import { Controller, Get, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FILE_TYPES } from '#platform/storage/file-words.js';
import { IdPipe } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { DocumentsService } from './documents.service.js';
import { DocumentView, FileRules, OpenFileQuery, StoredFile } from './dto/document.dto.js';
import { OpenDocument } from './open-document.service.js';

const UPLOAD_FORM = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: [...FILE_TYPES], description: 'What the paper is. Before the file in the form.' },
    confidential: { type: 'string', enum: ['true', 'false'], description: 'Shown with a watermark only.' },
    replaces: { type: 'string', format: 'uuid', description: 'The file this one is a new version of.' },
    file: { type: 'string', format: 'binary' },
  },
  required: ['file'],
};

@ApiTags('files')
@Controller('files')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly files: OpenDocument,
  ) {}

  /** One file of the form, in whatever field, after the form's other fields. PDF, pictures, docx, xlsx; checked by content. */
  @Permit('file.upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD_FORM })
  @Post()
  upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<StoredFile> {
    return this.documents.upload(actor, request);
  }

  /** Types, states, limit, and whether files are scanned for viruses. */
  @Permit('file.read')
  @Get('rules')
  rules(): FileRules {
    return this.documents.rules();
  }

  /** The original. Of a confidential file only to who may open originals. */
  @Permit('file.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get(':id')
  open(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { download }: OpenFileQuery,
  ): Promise<StreamableFile> {
    return this.files.original(actor, id, { download: download ?? false });
  }

  /** PDF and pictures, to be shown in the page. Confidential ones come as PDF with the reader's name across every page. */
  @Permit('file.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get(':id/preview')
  preview(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.preview(actor, id);
  }

  /** All versions of the document this file is one of. */
  @Permit('file.read')
  @Get(':id/versions')
  versions(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DocumentView> {
    return this.documents.view(actor, id);
  }
}
