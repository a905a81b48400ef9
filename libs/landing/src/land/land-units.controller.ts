import { Body, Controller, Get, Headers, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { localeOf } from '#platform/http/problem.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { LandHistory, LandMap, LandUnitView } from './dto/land-holding.dto.js';
import {
  AddLandUnit,
  EditLandUnit,
  LandExportQuery,
  LandUnitAsked,
  LandUnitFilters,
  LandUnitPage,
} from './dto/land-unit.dto.js';
import { LandExportService } from './land-export.service.js';
import { LandUnitsQuery } from './land-units.query.js';
import { LandUnitsService } from './land-units.service.js';

@ApiTags('land')
@Controller('land-units')
export class LandUnitsController {
  constructor(
    private readonly units: LandUnitsService,
    private readonly query: LandUnitsQuery,
    private readonly exports: LandExportService,
  ) {}

  /** Parcels 地块 and standard plants 标准厂房 with what is reserved, allocated and free of them today. */
  @Permit('land.read')
  @Get()
  list(@Query() query: LandUnitFilters): Promise<LandUnitPage> {
    return this.query.list(query);
  }

  /** The list as a file (format xlsx or csv), by the same filters and order. */
  @Permit('export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get('export')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: LandExportQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<StreamableFile> {
    return this.exports.export(actor, query, localeOf(language));
  }

  /** The outlines of the same list. */
  @Permit('land.read')
  @Get('map')
  map(@CurrentActor() actor: Actor, @Query() query: LandUnitFilters): Promise<LandMap> {
    return this.query.map(actor, query);
  }

  @Permit('land.manage')
  @Post()
  add(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: AddLandUnit,
  ): Promise<LandUnitView> {
    return this.units.add(actor, key, body);
  }

  @Permit('land.read')
  @Get(':id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: LandUnitAsked,
  ): Promise<LandUnitView> {
    return this.query.read(actor, id, knownAt);
  }

  @Permit('land.manage')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditLandUnit,
  ): Promise<LandUnitView> {
    return this.units.edit(actor, id, version, body);
  }

  @Permit('land.read')
  @Get(':id/history')
  history(@Param('id', IdPipe) id: string, @Query() { knownAt }: LandUnitAsked): Promise<LandHistory> {
    return this.query.history(id, knownAt);
  }
}
