import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#access/policy/permit.js';
import {
  IndicatorFilter,
  IndicatorView,
  PeriodView,
  PlanEnterpriseView,
  PlanEventView,
  PlanFilter,
  PlanProjectFilter,
  PlanProjectPage,
} from './document.dto.js';
import { DocumentQuery } from './document.query.js';

@ApiTags('plan')
@Controller('plan')
export class DocumentController {
  constructor(private readonly document: DocumentQuery) {}

  @Permit('plan.read')
  @Get('periods')
  periods(): Promise<PeriodView[]> {
    return this.document.periods();
  }

  /** All indicators of tables 1 and 2 and the targets of the running text, values as printed beside the numbers. */
  @Permit('plan.read')
  @Get('indicators')
  indicators(@Query() filter: IndicatorFilter): Promise<IndicatorView[]> {
    return this.document.indicators(filter);
  }

  /** The projects the plan names. It prints no amounts for them. */
  @Permit('plan.read')
  @Get('projects')
  projects(@Query() filter: PlanProjectFilter): Promise<PlanProjectPage> {
    return this.document.projects(filter);
  }

  /** The promotion events the plan names, as suggestions for ours. */
  @Permit('plan.read')
  @Get('events')
  events(@Query() filter: PlanFilter): Promise<PlanEventView[]> {
    return this.document.events(filter);
  }

  @Permit('plan.read')
  @Get('enterprises')
  enterprises(@Query() filter: PlanFilter): Promise<PlanEnterpriseView[]> {
    return this.document.enterprises(filter);
  }
}
