import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../policy/actor.js';
import { SignedIn } from '../policy/permit.js';
import {
  MarkedNotices,
  MarkNotices,
  NoticeListQuery,
  NoticePage,
  UnmarkNotices,
  UnreadCount,
} from './dto/notice.dto.js';
import { InboxService } from './inbox.service.js';

@ApiTags('notices')
@Controller('notices')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  /** One's own notices, newest first. */
  @SignedIn()
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: NoticeListQuery): Promise<NoticePage> {
    return this.inbox.page(actor, query);
  }

  @SignedIn()
  @Get('unread')
  async unread(@CurrentActor() actor: Actor): Promise<UnreadCount> {
    return { unread: await this.inbox.count(actor) };
  }

  /** Marks as read: those named, or all. */
  @SignedIn()
  @Post('read')
  @HttpCode(200)
  read(@CurrentActor() actor: Actor, @Body() body: MarkNotices): Promise<MarkedNotices> {
    return this.inbox.mark(actor, body);
  }

  /** The undo of it. */
  @SignedIn()
  @Post('unread')
  @HttpCode(200)
  unmark(@CurrentActor() actor: Actor, @Body() body: UnmarkNotices): Promise<MarkedNotices> {
    return this.inbox.unmark(actor, body.ids);
  }
}
