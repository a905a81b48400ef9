import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#access/policy/permit.js';
import { PlanFilter } from '../document/document.dto.js';
import { IndustryView } from './industries.dto.js';
import { IndustriesQuery } from './industries.query.js';

@ApiTags('plan')
@Controller('plan/industries')
export class IndustriesController {
  constructor(private readonly industries: IndustriesQuery) {}

  /** The leading industries with their segments. The set changes between plans: name the plan. */
  @Permit('plan.read')
  @Get()
  list(@Query() filter: PlanFilter): Promise<IndustryView[]> {
    return this.industries.list(filter);
  }
}
