import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, VersionSeen } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { CapitalService } from './capital.service.js';
import { CapitalIncreaseView, RecordCapitalIncrease, WithdrawCapitalIncrease } from './dto/capital.dto.js';

@ApiTags('projects')
@Controller('projects/:id/capital-increases')
export class CapitalController {
  constructor(private readonly capital: CapitalService) {}

  @Permit('project.read')
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<CapitalIncreaseView[]> {
    return this.capital.list(actor, id, knownAt);
  }

  /** Adds to the project's totals what was agreed later; only the increment counts, at its date. */
  @Permit('project.edit')
  @Post()
  record(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: RecordCapitalIncrease,
  ): Promise<CapitalIncreaseView[]> {
    return this.capital.record(actor, key, id, body, version);
  }

  /** Takes back what was recorded wrongly: both rows stay readable, the totals are as before. */
  @Permit('project.edit')
  @Post(':increaseId/withdrawal')
  withdraw(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) projectId: string,
    @Param('increaseId', IdPipe) id: string,
    @Body() body: WithdrawCapitalIncrease,
  ): Promise<CapitalIncreaseView[]> {
    return this.capital.withdraw(actor, key, { projectId, id }, body);
  }
}
