import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';
import { EditZoneService } from './edit-zone.service.js';
import {
  EditZone,
  ZoneCheckQuery,
  ZoneCheckView,
  ZoneFilter,
  ZoneFitFilter,
  ZoneFitView,
  ZoneView,
} from './zones.dto.js';
import { ZonesQuery } from './zones.query.js';

@ApiTags('plan')
@Controller('plan')
export class ZonesController {
  constructor(
    private readonly zones: ZonesQuery,
    private readonly editor: EditZoneService,
  ) {}

  /** The tree of zones as a flat list with parentCode. */
  @Permit('plan.read')
  @Get('zones')
  list(@Query() filter: ZoneFilter): Promise<ZoneView[]> {
    return this.zones.list(filter.all);
  }

  /** Names, aliases, on and off. */
  @Permit('plan.manage')
  @Patch('zones/:code')
  edit(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: EditZone,
  ): Promise<ZoneView> {
    return this.editor.edit(actor, code, version, body);
  }

  /** Which places suit a segment, with reasons. */
  @Permit('plan.read')
  @Get('zone-fits')
  fits(@Query() filter: ZoneFitFilter): Promise<ZoneFitView[]> {
    return this.zones.fits(filter.segment);
  }

  /** Does this zone suit this segment? Advice, never a block. */
  @Permit('plan.read')
  @Get('zone-check')
  check(@Query() query: ZoneCheckQuery): Promise<ZoneCheckView> {
    return this.zones.check(query.zone, query.segment);
  }
}
