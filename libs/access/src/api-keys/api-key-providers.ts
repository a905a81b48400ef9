import './api-keys.notices.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysQuery } from './api-keys.query.js';
import { ApiKeysService } from './api-keys.service.js';
import { KeyAdmission } from './key-admission.js';
import { RemindWhenKeysExpire } from './remind-when-keys-expire.processor.js';

/** Part of the access module: what its admission guard asks about keys. */
export const apiKeyControllers = [ApiKeysController];
export const apiKeyProviders = [ApiKeysQuery, ApiKeysService, KeyAdmission, RemindWhenKeysExpire];
