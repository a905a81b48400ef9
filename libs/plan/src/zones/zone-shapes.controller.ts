import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IfMatch } from '#platform/http/request-parts.js';
import { CodePipe } from '../code.pipe.js';
import { DrawZoneShape, ZoneShapeView } from './zone-shapes.dto.js';
import { ZoneShapesService } from './zone-shapes.service.js';

@ApiTags('plan')
@Controller('plan')
export class ZoneShapesController {
  constructor(private readonly shapes: ZoneShapesService) {}

  /** Outlines of the zones; a schematic one says so. */
  @Permit('plan.read')
  @Get('zone-shapes')
  list(): Promise<ZoneShapeView[]> {
    return this.shapes.list();
  }

  /** The surveyed outline of a zone. If-Match: "0" where none is drawn yet. */
  @Permit('plan.manage')
  @Put('zones/:code/shape')
  draw(
    @CurrentActor() actor: Actor,
    @Param('code', CodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: DrawZoneShape,
  ): Promise<ZoneShapeView> {
    return this.shapes.draw(actor, code, version, body);
  }
}
