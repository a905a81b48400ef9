import { AttentionQueries } from './attention.query.js';
import { CallAboutService } from './call-about.service.js';

export const attentionProviders = [AttentionQueries, CallAboutService];
