import { Module } from '@nestjs/common';
import { LeadListeners } from './lead-listeners.js';

/** Apart, so that who follows leads needs nothing else of them. */
@Module({ providers: [LeadListeners], exports: [LeadListeners] })
export class LeadListenersModule {}
