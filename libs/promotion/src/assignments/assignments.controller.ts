import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { LeadAsked, LeadView } from '../leads/dto/lead-view.dto.js';
import { AssignmentRules } from './assignment-rules.service.js';
import {
  AddRule,
  BoardRow,
  EditPoolTerms,
  OfficerChoice,
  PoolAsked,
  PoolPage,
  PoolTermsView,
  ReassignAnswer,
  ReassignLeads,
  RuleView,
} from './dto/assignment.dto.js';
import { LeadPool } from './pool.query.js';
import { ReassignLeadsService } from './reassign-leads.service.js';
import { TakeLead } from './take-lead.service.js';
import { TeamBoard } from './team-board.query.js';

@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(
    private readonly leadPool: LeadPool,
    private readonly taking: TakeLead,
    private readonly reassigning: ReassignLeadsService,
    private readonly rules: AssignmentRules,
    private readonly teamBoard: TeamBoard,
  ) {}

  /** Resting leads, open to every officer. */
  @Permit('lead.take')
  @Get('lead-pool')
  pool(@CurrentActor() actor: Actor, @Query() query: PoolAsked): Promise<PoolPage> {
    return this.leadPool.list(actor, query);
  }

  @Permit('lead.take')
  @Get('lead-pool/terms')
  terms(@Query() { knownAt }: LeadAsked): Promise<PoolTermsView> {
    return this.leadPool.terms(knownAt);
  }

  @Permit('claim.rule')
  @Patch('lead-pool/terms')
  editTerms(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: EditPoolTerms,
  ): Promise<PoolTermsView> {
    return this.taking.editTerms(actor, version, body);
  }

  @Permit('lead.take')
  @Post('lead-pool/:id/taking')
  take(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
  ): Promise<LeadView> {
    return this.taking.take(actor, key, id);
  }

  /** Hands leads to somebody else, each with its outcome: a leaver's, or chosen ones. */
  @Permit('lead.assign')
  @Post('lead-reassignments')
  reassign(@CurrentActor() actor: Actor, @Body() body: ReassignLeads): Promise<ReassignAnswer> {
    return this.reassigning.reassign(actor, body);
  }

  /** To the team the rule names, there to who carries least. */
  @Permit('lead.assign')
  @Post('leads/:id/assignment-by-rule')
  byRule(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReassignAnswer> {
    return this.reassigning.byRule(actor, id);
  }

  @Permit('lead.assign')
  @Get('lead-officers')
  officers(): Promise<OfficerChoice[]> {
    return this.reassigning.choices();
  }

  /** Who carries what, among the leads one may read. */
  @Permit('lead.read')
  @Get('team-board')
  board(@CurrentActor() actor: Actor, @Query() { knownAt }: LeadAsked): Promise<BoardRow[]> {
    return this.teamBoard.board(actor, knownAt);
  }

  @Permit('lead.assign')
  @Get('assignment-rules')
  listRules(@Query() { knownAt }: LeadAsked): Promise<RuleView[]> {
    return this.rules.list(knownAt);
  }

  @Permit('claim.rule')
  @Post('assignment-rules')
  addRule(@CurrentActor() actor: Actor, @Body() body: AddRule): Promise<RuleView[]> {
    return this.rules.add(actor, body);
  }

  @Permit('claim.rule')
  @Delete('assignment-rules/:id')
  dropRule(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RuleView[]> {
    return this.rules.drop(actor, id);
  }
}
