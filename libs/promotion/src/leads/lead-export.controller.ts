import { Body, Controller, Get, Headers, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { XLSX } from '#access/exports/list-exports.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { ExportLeads, LeadsAsked } from './dto/lead-view.dto.js';
import { LeadExportService } from './lead-export.service.js';

@ApiTags('leads')
@Controller('leads/export')
export class LeadExportController {
  constructor(private readonly exports: LeadExportService) {}

  /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
  @Permit('lead.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get()
  export(
    @CurrentActor() actor: Actor,
    @Query() query: LeadsAsked,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exports.export(actor, query, localeOf(language));
  }

  /** The chosen ones, as the list would show them; an address would be too long for a thousand. */
  @Permit('lead.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Post()
  @HttpCode(200)
  exportChosen(
    @CurrentActor() actor: Actor,
    @Body() { ids }: ExportLeads,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exports.export(actor, { ids }, localeOf(language));
  }
}
