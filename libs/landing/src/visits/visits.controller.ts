import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { RaiseBlocker } from '../blockers/dto/blocker.dto.js';
import { SetObligation } from '../obligations/dto/obligation.dto.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import {
  ChangeVisitPlan,
  DropVisitPlan,
  PlannedVisitPage,
  PlannedVisitsQuery,
  PlanVisit,
  ProjectVisits,
  RecordVisit,
  VisitPlanView,
} from './dto/visit.dto.js';
import { PlanVisitsService } from './plan-visits.service.js';
import { RecordVisitService } from './record-visit.service.js';
import { TurnVisitStepsService } from './turn-visit-steps.service.js';
import { VisitsQuery } from './visits.query.js';

@ApiTags('visits')
@Controller()
export class VisitsController {
  constructor(
    private readonly query: VisitsQuery,
    private readonly plans: PlanVisitsService,
    private readonly records: RecordVisitService,
    private readonly steps: TurnVisitStepsService,
  ) {}

  /** Planned visits, the overdue and the soonest first: the reader's own, or of all projects one may read. */
  @Permit('project.read')
  @Get('visit-plans')
  planned(@CurrentActor() actor: Actor, @Query() query: PlannedVisitsQuery): Promise<PlannedVisitPage> {
    return this.query.planned(actor, query);
  }

  @Permit('project.read')
  @Get('projects/:id/visits')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectVisits> {
    return this.query.ofProject(actor, id, knownAt);
  }

  @Permit('visit.plan')
  @Post('projects/:id/visit-plans')
  plan(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanVisit,
  ): Promise<VisitPlanView> {
    return this.plans.plan(actor, key, id, body);
  }

  @Permit('visit.plan')
  @Patch('visit-plans/:id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeVisitPlan,
  ): Promise<VisitPlanView> {
    return this.plans.change(actor, id, version, body);
  }

  @Permit('visit.plan')
  @Post('visit-plans/:id/drop')
  @HttpCode(200)
  drop(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: DropVisitPlan,
  ): Promise<VisitPlanView> {
    return this.plans.drop(actor, key, id, body);
  }

  /** A visit that took place. From production on the first of a year is reported as the yearly visit of aftercare. */
  @Permit('visit.record')
  @Post('projects/:id/visits')
  record(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordVisit,
  ): Promise<ProjectVisits> {
    return this.records.record(actor, key, id, body);
  }

  /** The step becomes a request to a department. */
  @Permit('blocker.raise')
  @Post('visit-steps/:id/blocker')
  intoBlocker(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: RaiseBlocker,
  ): Promise<ProjectVisits> {
    return this.steps.intoBlocker(actor, key, id, body);
  }

  /** The step becomes an obligation of one side. */
  @Permit('obligation.set')
  @Post('visit-steps/:id/obligation')
  intoObligation(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: SetObligation,
  ): Promise<ProjectVisits> {
    return this.steps.intoObligation(actor, key, id, body);
  }
}
