import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { CodePipe } from '#plan/code.pipe.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { CriteriaSetsService } from './criteria-sets.service.js';
import { CriteriaSets, PublishCriteria } from './dto/criteria.dto.js';

@ApiTags('reviews')
@Controller('review-criteria')
export class CriteriaSetsController {
  constructor(private readonly criteria: CriteriaSetsService) {}

  /** Every version of every set, and the measures a criterion may be scored from. */
  @Permit('review.read')
  @Get()
  list(@Query() { knownAt }: ProjectQuery): Promise<CriteriaSets> {
    return this.criteria.list(knownAt);
  }

  /** If-Match names the latest version; "0" begins a new set. */
  @Permit('review.criteria')
  @Post(':code/versions')
  publish(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: PublishCriteria,
  ): Promise<CriteriaSets> {
    return this.criteria.publish(actor, code, version, body);
  }
}
