import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { FromText, Optional, Whole } from '#platform/http/fields.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';
import { BreakdownKeys, BreakdownVersionView, BreakdownView, SetBreakdown } from './breakdown.dto.js';
import { BreakdownQuery } from './breakdown.query.js';
import { SetBreakdownService } from './set-breakdown.service.js';

export class BreakdownAsked {
  /** An earlier version; without it the present one. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 1_000_000 }) version?: number;
}

@ApiTags('plan')
@Controller('plan/targets/:code')
export class BreakdownController {
  constructor(
    private readonly query: BreakdownQuery,
    private readonly service: SetBreakdownService,
  ) {}

  /** The target's parts by year, zone, industry, department or leader; what they leave of the whole is shown. */
  @Permit('plan.read')
  @Get('breakdown')
  read(@Param('code', CodePipe) code: string, @Query() { version }: BreakdownAsked): Promise<BreakdownView> {
    return this.query.read(code, { version });
  }

  @Permit('plan.read')
  @Get('breakdown-versions')
  versions(@Param('code', CodePipe) code: string): Promise<BreakdownVersionView[]> {
    return this.query.versions(code);
  }

  /** Zones, industries, departments (teams) and leaders a part may name. */
  @Permit('plan.manage')
  @Get('breakdown-keys')
  keys(): Promise<BreakdownKeys> {
    return this.query.keys();
  }

  /** Writes the whole tree as a new version. Sums that differ from the whole are kept and shown, never refused. */
  @Permit('plan.manage')
  @Put('breakdown')
  set(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: SetBreakdown,
  ): Promise<BreakdownView> {
    return this.service.set(actor, code, version, body);
  }
}
