import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { CommentsQuery } from './comments.query.js';
import { CommentsService } from './comments.service.js';
import {
  CommentListQuery,
  CommentPage,
  CommentView,
  PeopleList,
  PeopleQuery as PeopleSearch,
  WatchView,
  WriteComment,
} from './dto/discussion.dto.js';
import { PeopleQuery } from './people.query.js';
import { WatchesService } from './watches.service.js';

/** The talk about a lead or a project. Who may read the record may take part; nobody else learns that there is any. */
@ApiTags('discussion')
@Controller('discussion/:type/:id')
export class DiscussionController {
  constructor(
    private readonly comments: CommentsService,
    private readonly query: CommentsQuery,
    private readonly people: PeopleQuery,
    private readonly watches: WatchesService,
  ) {}

  @Permit('discussion.join')
  @Get('comments')
  list(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @Param('id', IdPipe) id: string,
    @Query() query: CommentListQuery,
  ): Promise<CommentPage> {
    return this.query.page(actor, type, id, query);
  }

  @Permit('discussion.join')
  @Post('comments')
  write(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('type') type: string,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteComment,
  ): Promise<CommentView> {
    return this.comments.write(actor, key, type, id, body);
  }

  /** Whom one may mention here. */
  @Permit('discussion.join')
  @Get('people')
  async whom(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @Param('id', IdPipe) id: string,
    @Query() { q }: PeopleSearch,
  ): Promise<PeopleList> {
    return { items: await this.people.find(actor, type, id, q) };
  }

  @Permit('discussion.join')
  @Get('watch')
  watch(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @Param('id', IdPipe) id: string,
  ): Promise<WatchView> {
    return this.watches.read(actor, type, id);
  }

  @Permit('discussion.join')
  @Put('watch')
  follow(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @Param('id', IdPipe) id: string,
  ): Promise<WatchView> {
    return this.watches.set(actor, type, id, true);
  }

  @Permit('discussion.join')
  @Delete('watch')
  @HttpCode(200)
  leave(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @Param('id', IdPipe) id: string,
  ): Promise<WatchView> {
    return this.watches.set(actor, type, id, false);
  }
}

@ApiTags('discussion')
@Controller('comments/:id')
export class CommentController {
  constructor(private readonly comments: CommentsService) {}

  /** Within a quarter of an hour. */
  @Permit('discussion.join')
  @Patch()
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WriteComment,
  ): Promise<CommentView> {
    return this.comments.edit(actor, id, version, body);
  }

  @Permit('discussion.join')
  @Post('withdrawal')
  @HttpCode(200)
  withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CommentView> {
    return this.comments.withdraw(actor, id);
  }

  @Permit('discussion.join')
  @Post('restoration')
  @HttpCode(200)
  restore(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CommentView> {
    return this.comments.restore(actor, id);
  }
}
