import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdPipe, IdempotencyKey, IfMatch, VersionSeen } from '#platform/http/request-parts.js';
import { ConvertLeadService } from './convert-lead.service.js';
import { AppointPeopleService } from './appoint-people.service.js';
import { AppointPeople, ChangeStatus, ConvertLead, MoveIndustry, MoveZone } from './dto/project.dto.js';
import { Appointees, ProjectView } from './dto/project-view.dto.js';
import { RedateStatus, StatusChanges } from './dto/status-change.dto.js';
import { PlacementsService } from './placements.service.js';
import { ProjectStatusService } from './project-status.service.js';
import { RedateStatusService } from './redate-status.service.js';

/** What changes a project in one step. An If-Match, where sent, must name the version as it stands. */
@ApiTags('projects')
@Controller()
export class ProjectChangesController {
  constructor(
    private readonly conversion: ConvertLeadService,
    private readonly statuses: ProjectStatusService,
    private readonly redates: RedateStatusService,
    private readonly placements: PlacementsService,
    private readonly people: AppointPeopleService,
  ) {}

  /** Accepts the lead: its project opens in negotiation. */
  @Permit('lead.decide')
  @Post('leads/:id/conversion')
  convert(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: ConvertLead,
  ): Promise<ProjectView> {
    return this.conversion.convert(actor, key, id, body, version);
  }

  @Permit('project.status')
  @Post('projects/:id/status')
  @HttpCode(200)
  changeStatus(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: ChangeStatus,
  ): Promise<ProjectView> {
    return this.statuses.change(actor, key, id, body, version);
  }

  /** Every change of status, with the days it was said to hold from. */
  @Permit('project.read')
  @Get('projects/:id/status-changes')
  statusChanges(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StatusChanges> {
    return this.redates.changes(actor, id);
  }

  /** Gives a pause, or its end, the day it really holds from. Clocks, lights and requests are read again. */
  @Permit('project.status')
  @Post('projects/:id/status-changes/:change/date')
  @HttpCode(200)
  redate(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) projectId: string,
    @Param('change') changeId: string,
    @VersionSeen() version: number | null,
    @Body() body: RedateStatus,
  ): Promise<ProjectView> {
    return this.redates.redate(actor, key, { projectId, changeId, version }, body);
  }

  /** Who may be named as leader, as service agent or as a visitor. */
  @Permit('visit.record')
  @Get('project-appointees')
  appointees(): Promise<Appointees> {
    return this.people.appointees();
  }

  /** Names the leader the project is escalated to, and the service agent. */
  @Permit('project.appoint')
  @Patch('projects/:id/people')
  appoint(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AppointPeople,
  ): Promise<ProjectView> {
    return this.people.appoint(actor, id, version, body);
  }

  /** Credits the project's months to another zone, from a month on. */
  @Permit('project.rezone')
  @Post('projects/:id/zone')
  @HttpCode(200)
  moveZone(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: MoveZone,
  ): Promise<ProjectView> {
    return this.placements.moveZone(actor, key, id, body, version);
  }

  /** Counts the project's months under another industry, from a month on. */
  @Permit('project.rezone')
  @Post('projects/:id/industry')
  @HttpCode(200)
  moveIndustry(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @VersionSeen() version: number | null,
    @Body() body: MoveIndustry,
  ): Promise<ProjectView> {
    return this.placements.moveIndustry(actor, key, id, body, version);
  }
}
