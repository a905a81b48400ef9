import { Global, Module } from '@nestjs/common';
import { ComposeMessage } from './compose-message.service.js';
import { DeliverNotices } from './deliver-notices.processor.js';
import { GatherNotices } from './gather-notices.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { MailTest } from './mail-test.service.js';
import { Mailer } from './mailer.js';
import { Notices } from './notices.js';
import './own-notices.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesService } from './preferences.service.js';
import { RobotPost } from './robot-post.js';
import { RobotsService } from './robots.service.js';
import { RouteNotice } from './route-notice.service.js';
import { SendMessage } from './send-message.service.js';
import { SweepNotices } from './sweep-notices.service.js';
import { WishesQuery } from './wishes.query.js';

/** Telling people: the inbox, and word of it by e-mail and robots. Everybody may tell, so it is there for all. */
@Global()
@Module({
  controllers: [InboxController, PreferencesController],
  providers: [
    Notices,
    InboxService,
    PreferencesService,
    RobotsService,
    MailTest,
    WishesQuery,
    RouteNotice,
    GatherNotices,
    ComposeMessage,
    SendMessage,
    SweepNotices,
    Mailer,
    RobotPost,
    DeliverNotices,
  ],
  exports: [Notices],
})
export class NoticesModule {}
