import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { XLSX } from '#access/exports/list-exports.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { ProjectFilters } from './dto/project.dto.js';
import { ProjectExportService } from './project-export.service.js';

@ApiTags('projects')
@Controller('projects/export')
export class ProjectExportController {
  constructor(private readonly exports: ProjectExportService) {}

  /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
  @Permit('project.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get()
  export(
    @CurrentActor() actor: Actor,
    @Query() query: ProjectFilters,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exports.export(actor, query, localeOf(language));
  }
}
