import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { PlanFilter } from '../document/document.dto.js';
import { CodePipe } from '../code.pipe.js';
import { EditTargetService } from './edit-target.service.js';
import { EditTarget, TargetVersionView, TargetView } from './targets.dto.js';
import { TargetsQuery } from './targets.query.js';

@ApiTags('plan')
@Controller('plan/targets')
export class TargetsController {
  constructor(
    private readonly targets: TargetsQuery,
    private readonly editor: EditTargetService,
  ) {}

  @Permit('plan.read')
  @Get()
  list(@Query() filter: PlanFilter): Promise<TargetView[]> {
    return this.targets.list(filter.plan);
  }

  @Permit('plan.read')
  @Get(':code')
  one(@Param('code', CodePipe) code: string): Promise<TargetView> {
    return this.targets.one(code);
  }

  /** Every version the target ever had, newest first. */
  @Permit('plan.read')
  @Get(':code/versions')
  versions(@Param('code', CodePipe) code: string): Promise<TargetVersionView[]> {
    return this.targets.versions(code);
  }

  /** Makes a new version; the one before is kept. */
  @Permit('plan.manage')
  @Patch(':code')
  edit(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: EditTarget,
  ): Promise<TargetView> {
    return this.editor.edit(actor, code, version, body);
  }
}
