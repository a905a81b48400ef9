import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { LeadListQuery } from './dto/lead-view.dto.js';
import { type ExportedFile, LeadExportService } from './lead-export.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('leads')
@Controller('leads/export')
export class LeadExportController {
  constructor(private readonly exports: LeadExportService) {}

  /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
  @Permit('lead.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get()
  async export(
    @CurrentActor() actor: Actor,
    @Query() query: LeadListQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return download(await this.exports.export(actor, query, localeOf(language)));
  }
}

function download({ name, stream }: ExportedFile): StreamableFile {
  const disposition = `attachment; filename="leads.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(stream, { type: XLSX, disposition });
}
