import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HistoryEvent } from '#access/audit/audit-trail.js';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import {
  EditInvestor,
  InvestorAsked,
  InvestorListView,
  InvestorPage,
  InvestorsAsked,
  InvestorView,
  RegisterInvestor,
} from './dto/investor.dto.js';
import { MatchAnswer, MatchQuery, KeepNames } from '../duplicates/dto/match.dto.js';
import { FindDuplicates } from '../duplicates/find-duplicates.query.js';
import { InvestorsQuery } from './investors.query.js';
import { InvestorsService } from './investors.service.js';

@ApiTags('investors')
@Controller('investors')
export class InvestorsController {
  constructor(
    private readonly investors: InvestorsService,
    private readonly query: InvestorsQuery,
    private readonly finder: FindDuplicates,
  ) {}

  @Permit('investor.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: InvestorsAsked): Promise<InvestorPage> {
    return this.query.list(actor, query);
  }

  /** Is this company here already? By code, any of its names, telephone or mail address, with a score and the reasons. */
  @Permit('investor.read')
  @Get('matches')
  matches(@CurrentActor() actor: Actor, @Query() query: MatchQuery): Promise<MatchAnswer> {
    return this.finder.answer(actor, query);
  }

  /** The lists companies stand on: 世界500强, 专精特新, 上市 … */
  @Permit('investor.read')
  @Get('lists')
  lists(): Promise<InvestorListView[]> {
    return this.query.lists();
  }

  @Permit('investor.write')
  @Post()
  create(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: RegisterInvestor,
  ): Promise<InvestorView> {
    return this.investors.create(actor, key, body);
  }

  /** The names a company goes by beside the registered one: former, alias, English, brand. Replaces what was there. */
  @Permit('investor.write')
  @Put(':id/names')
  keepNames(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: KeepNames,
  ): Promise<InvestorView> {
    return this.investors.keepNames(actor, id, version, body.names);
  }

  /** Who changed what and when, newest first. */
  @Permit('investor.read')
  @Get(':id/history')
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: InvestorAsked,
  ): Promise<HistoryEvent[]> {
    return this.query.history(actor, id, knownAt);
  }

  /** Of a merged company 404 `investor.merged` with the id of the one that stands for it. */
  @Permit('investor.read')
  @Get(':id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: InvestorAsked,
  ): Promise<InvestorView> {
    return this.query.one(actor, id, knownAt);
  }

  @Permit('investor.write')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditInvestor,
  ): Promise<InvestorView> {
    return this.investors.edit(actor, id, version, body);
  }
}
