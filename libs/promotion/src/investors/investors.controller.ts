import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdPipe, IfMatch } from '#platform/http/request-parts.js';
import {
  DuplicatesQuery,
  EditInvestor,
  InvestorDuplicate,
  InvestorListQuery,
  InvestorPage,
  InvestorView,
} from './dto/investor.dto.js';
import { InvestorsQuery } from './investors.query.js';
import { InvestorsService } from './investors.service.js';

@ApiTags('investors')
@Controller('investors')
export class InvestorsController {
  constructor(
    private readonly investors: InvestorsService,
    private readonly query: InvestorsQuery,
  ) {}

  @Permit('investor.read')
  @Get()
  list(@Query() query: InvestorListQuery): Promise<InvestorPage> {
    return this.query.list(query);
  }

  /** Is this company here already? Exact agreement of the credit code or of the name. */
  @Permit('investor.read')
  @Get('duplicates')
  duplicates(@Query() query: DuplicatesQuery): Promise<InvestorDuplicate[]> {
    return this.query.duplicates(query);
  }

  @Permit('investor.read')
  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<InvestorView> {
    return this.query.one(actor, id);
  }

  @Permit('investor.write')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditInvestor,
  ): Promise<InvestorView> {
    return this.investors.edit(actor, id, version, body);
  }
}
