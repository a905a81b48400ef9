import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { AnswerEscalationService } from './answer-escalation.service.js';
import {
  AnswerEscalation,
  EditEscalationTerms,
  EditLightRule,
  EscalationPage,
  EscalationQuery,
  EscalationView,
  LightRulesView,
  LightSimulation,
  LightView,
  SimulateLights,
} from './dto/light.dto.js';
import { LightRulesService } from './light-rules.service.js';
import { LightsQuery } from './lights.query.js';
import { SimulateLightsQuery } from './simulate-lights.query.js';

@ApiTags('lights')
@Controller()
export class LightsController {
  constructor(
    private readonly query: LightsQuery,
    private readonly rules: LightRulesService,
    private readonly simulation: SimulateLightsQuery,
    private readonly answers: AnswerEscalationService,
  ) {}

  /** The colour, the rules behind it with what they measured, what comes next, the changes and the escalations. */
  @Permit('project.read')
  @Get('projects/:id/light')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<LightView> {
    return knownAt === undefined ? this.query.ofProject(actor, id) : this.query.ofProjectThen(actor, id, knownAt);
  }

  @Permit('project.read')
  @Get('light-rules')
  allRules(@Query() { knownAt }: ProjectQuery): Promise<LightRulesView> {
    return this.query.rules(undefined, knownAt);
  }

  /** Thresholds in months or percentage points; all lights are read again by a job. */
  @Permit('light.manage')
  @Patch('light-rules/:code/modes/:mode')
  editRule(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @Param('mode', CodePipe) mode: string,
    @IfMatch() version: number,
    @Body() body: EditLightRule,
  ): Promise<LightRulesView> {
    return this.rules.editRule(actor, { code, mode }, version, body);
  }

  /** How many month-ends a yellow light may stand through, and within how many working days a leader answers. */
  @Permit('light.manage')
  @Patch('light-rules/escalation')
  editTerms(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: EditEscalationTerms,
  ): Promise<LightRulesView> {
    return this.rules.editTerms(actor, version, body);
  }

  /** "If these thresholds, then these colours", over the projects the reader reaches. Writes nothing. */
  @Permit('light.manage')
  @HttpCode(200)
  @Post('lights/simulation')
  simulate(@CurrentActor() actor: Actor, @Body() body: SimulateLights): Promise<LightSimulation> {
    return this.simulation.simulate(actor, body);
  }

  @Permit('project.read')
  @Get('escalations')
  escalations(@CurrentActor() actor: Actor, @Query() query: EscalationQuery): Promise<EscalationPage> {
    return this.query.escalationsFor(actor, query);
  }

  @Permit('escalation.answer')
  @HttpCode(200)
  @Post('escalations/:id/answer')
  answer(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerEscalation,
  ): Promise<EscalationView> {
    return this.answers.answer(actor, key, id, body);
  }
}
