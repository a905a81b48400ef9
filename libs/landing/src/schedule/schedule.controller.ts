import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { EditTemplateStep, PlanByTemplate, ScheduleView, SetStepDates, TemplateStepView } from './dto/schedule.dto.js';
import { EditTemplateService } from './edit-template.service.js';
import { PlanMilestonesService } from './plan-milestones.service.js';
import { ScheduleQuery } from './schedule.query.js';

@ApiTags('schedule')
@Controller()
export class ScheduleController {
  constructor(
    private readonly query: ScheduleQuery,
    private readonly plans: PlanMilestonesService,
    private readonly templatesOf: EditTemplateService,
  ) {}

  /** Every milestone with its planned, expected and actual day, what pushed it on, and the slippage as it was told. */
  @Permit('project.read')
  @Get('projects/:id/schedule')
  read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ScheduleView> {
    return this.query.read(actor, id, knownAt);
  }

  @Permit('milestone.report')
  @HttpCode(200)
  @Post('projects/:id/schedule/dates')
  setDates(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: SetStepDates,
  ): Promise<ScheduleView> {
    return this.plans.set(actor, key, id, body);
  }

  /** Plans what has no date yet by the template of the project's construction mode. */
  @Permit('milestone.report')
  @HttpCode(200)
  @Post('projects/:id/schedule/plan')
  planByTemplate(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanByTemplate,
  ): Promise<ScheduleView> {
    return this.plans.byTemplate(actor, key, id, body);
  }

  @Permit('project.read')
  @Get('milestone-templates')
  templates(): Promise<TemplateStepView[]> {
    return this.query.templates();
  }

  /** Days, and what a step waits for. Plans made before keep their dates. */
  @Permit('schedule.manage')
  @Patch('milestone-templates/:mode/steps/:kind')
  editTemplate(
    @CurrentActor() actor: Actor,
    @Param('mode', CodePipe) mode: string,
    @Param('kind', CodePipe) kind: string,
    @IfMatch() version: number,
    @Body() body: EditTemplateStep,
  ): Promise<TemplateStepView[]> {
    return this.templatesOf.edit(actor, { mode, kind }, version, body);
  }
}
