import { Controller, Get, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { DocumentsService } from './documents.service.js';
import { StoredFile } from './dto/document.dto.js';

@ApiTags('files')
@Controller('files')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  /** One file of the form, in whatever field. PDF, pictures, docx, xlsx; checked by content. */
  @Permit('file.upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @Post()
  upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<StoredFile> {
    return this.documents.upload(actor, request);
  }

  @Permit('file.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get(':id')
  open(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.documents.open(actor, id);
  }
}
