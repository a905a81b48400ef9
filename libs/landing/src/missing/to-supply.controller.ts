import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { ToSupplyPage, ToSupplyQuery } from './dto/to-supply.dto.js';
import { ToSupply } from './to-supply.query.js';

@ApiTags('projects')
@Controller()
export class ToSupplyController {
  constructor(private readonly list: ToSupply) {}

  /** What the reader can bring to the projects that wait for it, by project; the longest missing first. */
  @Permit('supply.read')
  @Get('to-supply')
  page(@CurrentActor() actor: Actor, @Query() query: ToSupplyQuery): Promise<ToSupplyPage> {
    return this.list.page(actor, query);
  }
}
