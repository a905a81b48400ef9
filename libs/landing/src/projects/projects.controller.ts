import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { AdvancementQuery, EditProject, OpenProjectBody, ProjectFilters, ProjectQuery } from './dto/project.dto.js';
import { Advancement, ProjectBoard, ProjectHistory, ProjectPage, ProjectView } from './dto/project-view.dto.js';
import { ProjectViewQuery } from './project-view.query.js';
import { ProjectsQuery } from './projects.query.js';
import { ProjectsService } from './projects.service.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly lists: ProjectsQuery,
    private readonly pages: ProjectViewQuery,
  ) {}

  @Permit('project.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ProjectFilters): Promise<ProjectPage> {
    return this.lists.list(actor, query);
  }

  /** One column a stage; projects under way unless a status is asked for. */
  @Permit('project.read')
  @Get('board')
  board(@CurrentActor() actor: Actor, @Query() query: ProjectFilters): Promise<ProjectBoard> {
    return this.lists.board(actor, query);
  }

  /** A project that comes without a lead. */
  @Permit('project.create')
  @Post()
  create(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body() body: OpenProjectBody,
  ): Promise<ProjectView> {
    return this.projects.create(actor, key, body);
  }

  @Permit('project.read')
  @Get(':id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectView> {
    return knownAt === undefined ? this.pages.read(actor, id) : this.pages.readThen(actor, id, knownAt);
  }

  @Permit('project.edit')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditProject,
  ): Promise<ProjectView> {
    return this.projects.edit(actor, id, version, body);
  }

  /** May it advance, and what is missing? */
  @Permit('project.read')
  @Get(':id/advancement')
  advancement(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: AdvancementQuery,
  ): Promise<Advancement> {
    return this.pages.advancement(actor, id, query.to);
  }

  @Permit('project.read')
  @Get(':id/history')
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectHistory> {
    return this.pages.history(actor, id, knownAt);
  }
}
