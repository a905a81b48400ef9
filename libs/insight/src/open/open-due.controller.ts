import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { OpenDueQuery, OpenedDue, OpenPlannedDueQuery } from './dto/open-due.dto.js';
import { OpenedFigure } from './dto/opened.dto.js';
import { OpenDue } from './open-due.query.js';
import { OpenPlannedDue } from './open-planned-due.query.js';

@ApiTags('insight')
@Controller('insight/opened')
export class OpenDueController {
  constructor(
    private readonly linear: OpenDue,
    private readonly planned: OpenPlannedDue,
  ) {}

  /** 序时应完成 of a target: the years, or of one year the months, it falls due in, and what it is worked out from. */
  @Permit('target.read')
  @Get('due')
  due(@Query() query: OpenDueQuery): Promise<OpenedDue> {
    return this.linear.figure(query);
  }

  /** 计划序时应完成 of a target: the years it falls due in, or the projects' own plans of one year, which the year's due is a share of. */
  @Permit('target.read')
  @Get('planned-due')
  plannedDue(@CurrentActor() actor: Actor, @Query() query: OpenPlannedDueQuery): Promise<OpenedFigure> {
    return this.planned.figure(actor, query);
  }
}
