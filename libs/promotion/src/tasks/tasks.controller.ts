import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import {
  AddTask,
  DropTask,
  EditTask,
  TaskAsked,
  TaskOwnerList,
  TaskOwnersQuery,
  TaskPage,
  TasksAsked,
  TaskView,
} from './dto/task.dto.js';
import { TasksQuery } from './tasks.query.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller()
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly query: TasksQuery,
  ) {}

  /** Overdue first. */
  @Permit('task.read')
  @Get('tasks')
  list(@CurrentActor() actor: Actor, @Query() query: TasksAsked): Promise<TaskPage> {
    return this.query.list(actor, query);
  }

  @Permit('task.edit')
  @Post('tasks')
  add(@CurrentActor() actor: Actor, @IdempotencyKey() key: string | null, @Body() body: AddTask): Promise<TaskView> {
    return this.tasks.add(actor, key, body);
  }

  /** Whom a task of this lead, or of none, can be given to. */
  @Permit('task.edit')
  @Get('task-owners')
  async owners(@CurrentActor() actor: Actor, @Query() query: TaskOwnersQuery): Promise<TaskOwnerList> {
    return { items: await this.query.owners(actor, query) };
  }

  @Permit('task.read')
  @Get('tasks/:id')
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { knownAt }: TaskAsked,
  ): Promise<TaskView> {
    return this.query.one(actor, id, undefined, knownAt);
  }

  /** Its words, its day, or who does it. */
  @Permit('task.edit')
  @Patch('tasks/:id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditTask,
  ): Promise<TaskView> {
    return this.tasks.edit(actor, id, version, body);
  }

  @Permit('task.edit')
  @Post('tasks/:id/done')
  @HttpCode(200)
  done(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.done(actor, id, version);
  }

  /** Will not be done, and why. */
  @Permit('task.edit')
  @Post('tasks/:id/drop')
  @HttpCode(200)
  drop(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: DropTask,
  ): Promise<TaskView> {
    return this.tasks.drop(actor, id, version, body);
  }

  /** Takes back that it was done or dropped. */
  @Permit('task.edit')
  @Post('tasks/:id/reopening')
  @HttpCode(200)
  reopen(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.tasks.reopen(actor, id, version);
  }
}
