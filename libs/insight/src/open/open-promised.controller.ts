import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#access/policy/permit.js';
import { OpenPromisedQuery } from './dto/open-promised.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenPromised } from './open-promised.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenPromisedController {
  constructor(private readonly opened: OpenPromised) {}

  /** What a target or a part of it promises, and the baseline beside it: the version that says so, who set it, when and why. */
  @Permit('target.read')
  @Get('promised')
  promised(@Query() query: OpenPromisedQuery): Promise<OpenedFigure> {
    return this.opened.figure(query);
  }
}
