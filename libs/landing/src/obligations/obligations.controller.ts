import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { OBLIGATION_KINDS, obligationRule } from './domain/obligation-kind.js';
import {
  ChangeObligation,
  DueObligationsQuery,
  JudgeObligation,
  ObligationKindView,
  ObligationPage,
  ObligationStory,
  ProjectPromises,
  ReportObligation,
  SetObligation,
  WaiveObligation,
  WithdrawObligation,
} from './dto/obligation.dto.js';
import { ObligationsQuery } from './obligations.query.js';
import { ObligationsService } from './obligations.service.js';
import { ProjectPromisesQuery } from './project-promises.query.js';
import { SetObligationsService } from './set-obligations.service.js';

@ApiTags('obligations')
@Controller()
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly setting: SetObligationsService,
    private readonly query: ObligationsQuery,
    private readonly promises: ProjectPromisesQuery,
  ) {}

  /** What may be promised, by whom, counted in what. */
  @Permit('project.read')
  @Get('obligation-kinds')
  kinds(): ObligationKindView[] {
    return OBLIGATION_KINDS.map((code) => {
      const { sides, ...rule } = obligationRule(code);
      return { code, ...rule, sides: [...sides] };
    });
  }

  /** How each side keeps its promises, what the agreement promises and is not set yet, and the check at capacity. */
  @Permit('project.read')
  @Get('projects/:id/promises')
  promisesOf(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectPromises> {
    return this.promises.of(actor, id, knownAt);
  }

  @Permit('obligation.set')
  @Post('projects/:id/obligations')
  set(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: SetObligation,
  ): Promise<ObligationStory> {
    return this.setting.set(actor, key, id, body);
  }

  /** Sets every term of the agreement that is not set yet, as the investor's. Answers all of the project. */
  @Permit('obligation.set')
  @Post('projects/:id/obligations/from-agreement')
  fromAgreement(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
  ): Promise<ObligationStory[]> {
    return this.setting.fromAgreement(actor, key, id);
  }

  @Permit('obligation.set')
  @Patch('obligations/:id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeObligation,
  ): Promise<ObligationStory> {
    return this.setting.change(actor, id, version, body);
  }

  @Permit('obligation.set')
  @Post('obligations/:id/withdrawal')
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawObligation,
  ): Promise<ObligationStory> {
    return this.setting.withdraw(actor, key, id, body);
  }

  @Permit('project.read')
  @Get('projects/:id/obligations')
  ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ObligationStory[]> {
    return this.query.ofProject(actor, id, knownAt);
  }

  /** Open promises that are overdue or fall due within 90 days. */
  @Permit('project.read')
  @Get('obligations')
  due(@CurrentActor() actor: Actor, @Query() query: DueObligationsQuery): Promise<ObligationPage> {
    return this.query.due(actor, query);
  }

  /** Kept, with proof; it counts once somebody else has confirmed it. */
  @Permit('obligation.report')
  @Post('obligations/:id/reports')
  report(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: ReportObligation,
  ): Promise<ObligationStory> {
    return this.obligations.report(actor, key, id, body);
  }

  @Permit('obligation.verify')
  @Post('obligations/:id/verdict')
  @HttpCode(200)
  judge(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: JudgeObligation,
  ): Promise<ObligationStory> {
    return this.obligations.judge(actor, key, id, body);
  }

  @Permit('obligation.waive')
  @Post('obligations/:id/waiver')
  @HttpCode(200)
  waive(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: WaiveObligation,
  ): Promise<ObligationStory> {
    return this.obligations.waive(actor, key, id, body);
  }
}
