import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ListQuery } from '#platform/http/list.js';
import { IdempotencyKey, IdPipe, VersionSeen } from '#platform/http/request-parts.js';
import { BreakGlassService } from './break-glass.service.js';
import {
  BreakGlass,
  CodeNameSuggestion,
  LetIn,
  LiftSecrecy,
  MakeConfidential,
  OpeningPage,
  SecrecyRuleList,
  SecrecyView,
  SetSecrecyRule,
  TakeOff,
} from './dto/secrecy.dto.js';
import { InsidersService } from './insiders.service.js';
import { MakeConfidentialService } from './make-confidential.service.js';
import { SecrecyRulesService } from './secrecy-rules.service.js';
import { SecrecyQuery } from './secrecy.query.js';

/** Confidential projects: their code names, who knows more, and who looked. */
@ApiTags('secrecy')
@Controller()
export class SecrecyController {
  constructor(
    private readonly query: SecrecyQuery,
    private readonly marking: MakeConfidentialService,
    private readonly insiders: InsidersService,
    private readonly glass: BreakGlassService,
    private readonly rules: SecrecyRulesService,
  ) {}

  @Permit('project.read')
  @Get('projects/:id/secrecy')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SecrecyView> {
    return this.query.read(actor, id);
  }

  /** A code name nobody bears. */
  @Permit('project.secrecy')
  @Get('code-name-suggestion')
  suggest(): Promise<CodeNameSuggestion> {
    return this.marking.suggest();
  }

  /** From now on the project goes by its code name. */
  @Permit('project.secrecy')
  @Post('projects/:id/secrecy')
  mark(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: MakeConfidential,
  ): Promise<SecrecyView> {
    return this.marking.mark(actor, key, id, body, version);
  }

  /** Gives the project its name back. */
  @Permit('project.secrecy')
  @Post('projects/:id/secrecy/lifting')
  @HttpCode(200)
  lift(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: LiftSecrecy,
  ): Promise<SecrecyView> {
    return this.marking.lift(actor, key, id, body);
  }

  /** Puts somebody on the need-to-know list, or changes until when. */
  @Permit('project.secrecy')
  @Post('projects/:id/insiders')
  @HttpCode(200)
  letIn(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: LetIn,
  ): Promise<SecrecyView> {
    return this.insiders.letIn(actor, key, id, body);
  }

  @Permit('project.secrecy')
  @Post('projects/:id/insiders/:userId/removal')
  @HttpCode(200)
  takeOff(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Param('userId', IdPipe) userId: string,
    @Body() body: TakeOff,
  ): Promise<SecrecyView> {
    return this.insiders.takeOff(actor, key, id, userId, body);
  }

  /** Breaks the glass: the true names for some hours, with a reason; the officer and the leader are told. */
  @Permit('project.break_glass')
  @Post('projects/:id/openings')
  open(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: BreakGlass,
  ): Promise<SecrecyView> {
    return this.glass.open(actor, key, id, body);
  }

  /** Every time somebody broke the glass. */
  @Permit('secrecy.oversee')
  @Get('project-openings')
  openings(@Query() query: ListQuery): Promise<OpeningPage> {
    return this.query.all(query);
  }

  /** How long a look lasts, and how long it lasted before. */
  @Permit('secrecy_rule.read')
  @Get('secrecy-rules')
  listRules(): Promise<SecrecyRuleList> {
    return this.rules.list();
  }

  /** Holds for looks that begin from now on. */
  @Permit('secrecy_rule.set')
  @Put('secrecy-rules')
  setRule(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: SetSecrecyRule,
  ): Promise<SecrecyRuleList> {
    return this.rules.set(actor, key, body);
  }
}
