import { Global, Module } from '@nestjs/common';
import { CommentCalls } from './comment-calls.js';
import { CommentsQuery } from './comments.query.js';
import { CommentsService } from './comments.service.js';
import { CommentController, DiscussionController } from './discussion.controller.js';
import './discussion.notices.js';
import { PeopleQuery } from './people.query.js';
import { TellWatchers, WatchesService } from './watches.service.js';

/** Comments, mentions and watching, for whatever registers as a subject. */
@Global()
@Module({
  controllers: [DiscussionController, CommentController],
  providers: [CommentsService, CommentsQuery, CommentCalls, PeopleQuery, WatchesService, TellWatchers],
  exports: [WatchesService, PeopleQuery],
})
export class DiscussionModule {}
