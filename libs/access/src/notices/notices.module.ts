import { Global, Module } from '@nestjs/common';
import { Notices } from './notices.js';
import { RouteNotice } from './route-notice.processor.js';

/** Telling people: the inbox, and word of it by e-mail and robots. Everybody may tell, so it is there for all. */
@Global()
@Module({ providers: [Notices, RouteNotice], exports: [Notices] })
export class NoticesModule {}
