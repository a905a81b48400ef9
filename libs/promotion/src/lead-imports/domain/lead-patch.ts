import type { EditLead } from '../../leads/dto/lead.dto.js';
import type { HomeRegion } from '../../investors/domain/home-region.js';
import type { LeadSource } from '../../leads/domain/lead-source.js';
import type { LeadRowValues } from './read-lead-row.js';

/** A lead that is here, as far as a row may change it. */
export interface KnownLead {
  source: LeadSource;
  sourceDetail: string | null;
  homeRegion: HomeRegion;
  industryCode: string | null;
  segmentCode: string | null;
  zoneCode: string | null;
  plannedTotal: string | null;
  note: string | null;
  capturedOn: string;
  contact: { name: string; title: string | null; phone: string | null; email: string | null } | null;
  /** What a workbook last said of it; null when none brought it. */
  loaded: Partial<LeadRowValues> | null;
}

const FIELDS = [
  'source',
  'sourceDetail',
  'homeRegion',
  'industryCode',
  'segmentCode',
  'zoneCode',
  'plannedTotal',
  'note',
  'capturedOn',
] as const;

/**
 * What the row has to say beyond the record. A blank cell says nothing. What the workbook said last time already is no
 * news: who corrected it by hand since is not overruled by the same old file.
 */
export function leadPatch(lead: KnownLead, values: LeadRowValues): EditLead {
  const patch: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const said = values[field];
    if (said === undefined || said === lead[field] || lead.loaded?.[field] === said) continue;
    patch[field] = said;
  }
  const contact = contactPatch(lead, values.contact);
  return contact === null ? patch : { ...patch, contact };
}

/** Of the same person only blanks are filled; another person takes the place, unless the workbook named them before. */
function contactPatch(lead: KnownLead, said: LeadRowValues['contact']): (EditLead['contact'] & object) | null {
  if (said === undefined) return null;
  const { contact } = lead;
  if (contact === null || contact.name !== said.name) {
    return lead.loaded?.contact?.name === said.name ? null : said;
  }
  const merged = {
    name: contact.name,
    title: contact.title ?? said.title ?? null,
    phone: contact.phone ?? said.phone ?? null,
    email: contact.email ?? said.email ?? null,
  };
  const filled = (['title', 'phone', 'email'] as const).some((field) => merged[field] !== contact[field]);
  return filled ? merged : null;
}
