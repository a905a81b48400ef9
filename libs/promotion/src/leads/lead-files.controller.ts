import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { AttachFile } from './dto/lead.dto.js';
import { LeadView } from './dto/lead-view.dto.js';
import { LeadFilesService } from './lead-files.service.js';

@ApiTags('leads')
@Controller('leads/:id/files')
export class LeadFilesController {
  constructor(private readonly files: LeadFilesService) {}

  /** Keeps an uploaded file with the lead: a business card's photo, a brochure. */
  @Permit('lead.edit')
  @Post()
  attach(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AttachFile,
  ): Promise<LeadView> {
    return this.files.attach(actor, key, id, body.fileId);
  }

  @Permit('lead.edit')
  @Delete(':fileId')
  takeOff(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<LeadView> {
    return this.files.takeOff(actor, id, fileId);
  }
}
