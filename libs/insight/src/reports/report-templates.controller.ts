import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { IdempotencyKey, IfMatch } from '#platform/http/request-parts.js';
import { PrintedReport } from './dto/report.dto.js';
import {
  CopyReportTemplate,
  PreviewReportTemplate,
  ReportTemplateList,
  ReportTemplateVersions,
  ReportTemplateView,
  SetReportTemplate,
} from './dto/report-template.dto.js';
import { ReportTemplatesQuery } from './report-templates.query.js';
import { ReportTemplatesService } from './report-templates.service.js';

/** What reports look like: columns, words, sheets and sections, in versions. */
@ApiTags('reports')
@Controller('report-templates')
export class ReportTemplatesController {
  constructor(
    private readonly templates: ReportTemplatesService,
    private readonly query: ReportTemplatesQuery,
  ) {}

  /** What can be made, and of what it can be made. */
  @Permit('report.read')
  @Get()
  list(): Promise<ReportTemplateList> {
    return this.query.list();
  }

  @Permit('report.read')
  @Get(':code/versions')
  versions(@Param('code', CodePipe) code: string): Promise<ReportTemplateVersions> {
    return this.query.versions(code);
  }

  /** Another version; reports made so far keep to theirs. */
  @Permit('report.template')
  @Put(':code')
  async change(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: SetReportTemplate,
  ): Promise<ReportTemplateView> {
    await this.templates.change(actor, code, version, body);
    return this.query.one(code);
  }

  /** A new template that begins as this one looks. */
  @Permit('report.template')
  @Post(':code/copies')
  async copy(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('code', CodePipe) code: string,
    @Body() body: CopyReportTemplate,
  ): Promise<ReportTemplateView> {
    return this.query.one(await this.templates.copy(actor, key, code, body));
  }

  /** With today's figures, as it would be printed: code names stay code names. */
  @Permit('report.template')
  @ApiOkResponse({ type: PrintedReport })
  @Post(':code/preview')
  @HttpCode(200)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @Body() body: PreviewReportTemplate,
  ): Promise<StreamableFile> {
    const text = JSON.stringify(await this.templates.preview(actor, code, body));
    return new StreamableFile(Readable.from([Buffer.from(text)]), { type: 'application/json; charset=utf-8' });
  }
}
