import { OneOf } from '#platform/http/fields.js';

export const LEAD_IMPORT_KINDS = ['leads', 'interactions'] as const;
export type LeadImportKind = (typeof LEAD_IMPORT_KINDS)[number];

/** What the workbook lists: leads, or contacts with the people of leads that are here. */
export class LeadImportChoice {
  @OneOf(LEAD_IMPORT_KINDS) kind: LeadImportKind;
}
