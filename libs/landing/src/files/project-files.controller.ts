import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe } from '#platform/http/request-parts.js';
import { ProjectQuery } from '../projects/dto/project.dto.js';
import { AttachProjectFile, ProjectFileList } from './dto/project-file.dto.js';
import { ProjectFilesQuery } from './project-files.query.js';
import { ProjectFilesService } from './project-files.service.js';

@ApiTags('projects')
@Controller('projects/:id/files')
export class ProjectFilesController {
  constructor(
    private readonly files: ProjectFilesService,
    private readonly query: ProjectFilesQuery,
  ) {}

  /** Every paper the project's facts cite or that is kept with it, with all versions. */
  @Permit('project.read')
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: ProjectQuery,
  ): Promise<ProjectFileList> {
    return this.query.read(actor, id, knownAt);
  }

  /** Keeps an uploaded file with the project. */
  @Permit('milestone.report')
  @Post()
  attach(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AttachProjectFile,
  ): Promise<ProjectFileList> {
    return this.files.attach(actor, key, id, body.fileId);
  }

  @Permit('milestone.report')
  @Delete(':fileId')
  takeOff(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<ProjectFileList> {
    return this.files.takeOff(actor, id, fileId);
  }
}
