import { ForeseeLeads } from './foresee-leads.service.js';
import { ImportOwners } from './import-owners.query.js';
import { InteractionsImport } from './interactions-import.js';
import { KnownLeads } from './known-leads.query.js';
import { LeadImportSubject } from './lead-import-subject.js';
import { LeadImportsController } from './lead-imports.controller.js';
import { LeadImportsService } from './lead-imports.service.js';
import { LeadsImport } from './leads-import.js';
import { LoadLeads } from './load-leads.service.js';
import { TalkedLeads } from './talked-leads.query.js';

/** Part of the promotion module: lists of leads and records of talks on their way in. */
export const leadImportControllers = [LeadImportsController];
export const leadImportProviders = [
  LeadImportsService,
  LeadImportSubject,
  LeadsImport,
  InteractionsImport,
  ImportOwners,
  KnownLeads,
  ForeseeLeads,
  LoadLeads,
  TalkedLeads,
];
