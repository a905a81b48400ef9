import { APP_INTERCEPTOR } from '@nestjs/core';
import { BreakGlassService } from './break-glass.service.js';
import { InsidersService } from './insiders.service.js';
import { MakeConfidentialService } from './make-confidential.service.js';
import { SecrecyController } from './secrecy.controller.js';
import { SecrecyQuery } from './secrecy.query.js';
import { SecrecyRulesService } from './secrecy-rules.service.js';
import { SecretFields } from './secret-fields.js';
import { SecretPapers } from './secret-papers.js';
import { SecretsQuery } from './secrets.query.js';
import { VeilSheets } from './veil-sheets.js';
import { VeilAnswers } from './veil-answers.interceptor.js';

/** Part of the landing module: confidential projects. The interceptor stands before every route of the house. */
export const secrecyControllers = [SecrecyController];
export const secrecyProviders = [
  SecretsQuery,
  SecrecyQuery,
  SecretFields,
  MakeConfidentialService,
  InsidersService,
  BreakGlassService,
  SecrecyRulesService,
  SecretPapers,
  VeilSheets,
  { provide: APP_INTERCEPTOR, useClass: VeilAnswers },
];

/** For floors above that make files: what leaves the house is veiled. */
export const sharedBySecrecy = [SecretsQuery];
