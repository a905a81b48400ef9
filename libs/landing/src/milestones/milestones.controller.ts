import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { ProjectView } from '../projects/dto/project-view.dto.js';
import { ProjectViewQuery } from '../projects/project-view.query.js';
import {
  GiveVerdictBody,
  MilestoneList,
  MilestoneView,
  PendingMilestonePage,
  PendingMilestonesQuery,
  ReportMilestone,
  WaiveGate,
} from './dto/milestone.dto.js';
import { GateWaiversService } from './gate-waivers.service.js';
import { GiveMilestoneVerdict } from './give-verdict.service.js';
import { PendingMilestones } from './pending-milestones.query.js';
import { ReportMilestoneService } from './report-milestone.service.js';

@ApiTags('milestones')
@Controller()
export class MilestonesController {
  constructor(
    private readonly reports: ReportMilestoneService,
    private readonly verdicts: GiveMilestoneVerdict,
    private readonly waivers: GateWaiversService,
    private readonly queue: PendingMilestones,
    private readonly pages: ProjectViewQuery,
  ) {}

  @Permit('project.read')
  @Get('projects/:id/milestones')
  list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MilestoneList> {
    return this.pages.milestones(actor, id);
  }

  /** A dated event; it counts once somebody else has verified it. */
  @Permit('milestone.report')
  @Post('projects/:id/milestones')
  report(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ReportMilestone,
  ): Promise<MilestoneView> {
    return this.reports.report(actor, key, id, body);
  }

  /** What waits for the caller's verdict; never the caller's own reports. */
  @Permit('milestone.verify')
  @Get('milestones/pending')
  pending(@CurrentActor() actor: Actor, @Query() query: PendingMilestonesQuery): Promise<PendingMilestonePage> {
    return this.queue.list(actor, query);
  }

  @Permit('milestone.verify')
  @Post('milestones/:id/verdict')
  @HttpCode(200)
  verdict(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveVerdictBody,
  ): Promise<MilestoneView> {
    return this.verdicts.give(actor, key, id, body);
  }

  @Permit('gate.waive')
  @Post('projects/:id/waivers')
  waive(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: WaiveGate,
  ): Promise<ProjectView> {
    return this.waivers.waive(actor, key, id, body);
  }

  /** Ends a waiver before its time. */
  @Permit('gate.waive')
  @Post('projects/:id/waivers/:waiverId/closure')
  @HttpCode(200)
  closeWaiver(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Param('waiverId', IdPipe) waiverId: string,
  ): Promise<ProjectView> {
    return this.waivers.close(actor, key, id, waiverId);
  }
}
