import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ReportScheduleList, ReportScheduleView, SetReportSchedule } from './dto/report.dto.js';
import { ReportSchedules } from './report-schedules.service.js';
import { ReportsQuery } from './reports.query.js';

@ApiTags('reports')
@Controller('report-schedules')
export class ReportSchedulesController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly query: ReportsQuery,
  ) {}

  @Permit('report.read')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<ReportScheduleList> {
    return this.query.schedules(actor);
  }

  /** Its reports show what its owner may read. */
  @Permit('report.schedule')
  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: SetReportSchedule,
  ): Promise<ReportScheduleView> {
    return this.query.schedule(actor, await this.schedules.add(actor, key, body));
  }

  @Permit('report.schedule')
  @Put(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SetReportSchedule,
  ): Promise<ReportScheduleView> {
    await this.schedules.change(actor, id, version, body);
    return this.query.schedule(actor, id);
  }
}
