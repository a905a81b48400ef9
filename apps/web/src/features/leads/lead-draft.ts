import { newKey } from '../../api/client';
import type { IndustrySegment } from '../../components/industry-segment-select';
import { readAmount } from '../../lib/amount';
import { readQuantity } from '../../lib/quantity';
import { readMessage } from '../../lib/read-message';
import { tidyUscc } from '../../lib/uscc';
import type { HomeRegion, LeadSource, LogLead } from './leads.api';

/** A record named by the form: its id is sent, its name is shown. */
export interface Named {
  id: string;
  name: string;
}

/** What a source lets be named beside it: the same rule as the API's. */
export const carries = (source: LeadSource | null | undefined) => ({
  event: source === 'event',
  intermediary: source === 'chamber' || source === 'agency' || source === 'referral',
});

/** What stands in the form, as typed. It is kept in the browser until the lead is saved. */
export interface LeadDraft {
  /** Sent as Idempotency-Key: the same draft saved twice is one lead. */
  key: string;
  investorId: string | null;
  investorName: string;
  uscc: string;
  country: string;
  title: string;
  source: LeadSource | null;
  sourceDetail: string;
  event: Named | null;
  intermediary: Named | null;
  homeRegion: HomeRegion | null;
  person: string;
  personTitle: string;
  phone: string;
  email: string;
  wechat: string;
  plannedTotal: string;
  landNeedMu: string;
  plantNeedM2: string;
  industry: IndustrySegment | null;
  zoneCode: string | null;
  note: string;
}

export function emptyDraft(): LeadDraft {
  return {
    key: newKey(),
    investorId: null,
    investorName: '',
    uscc: '',
    country: '',
    title: '',
    source: null,
    sourceDetail: '',
    event: null,
    intermediary: null,
    homeRegion: null,
    person: '',
    personTitle: '',
    phone: '',
    email: '',
    wechat: '',
    plannedTotal: '',
    landNeedMu: '',
    plantNeedM2: '',
    industry: null,
    zoneCode: null,
    note: '',
  };
}

/** Nothing typed but the source, which is kept from one lead to the next, and the segment the page was opened for. */
export function isBlankDraft(draft: LeadDraft): boolean {
  const kept = { key: '', source: null, sourceDetail: '', event: null, intermediary: null, industry: null };
  return JSON.stringify({ ...draft, ...kept }) === JSON.stringify({ ...emptyDraft(), ...kept });
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Full-width digits and blanks as people type phones. */
export function tidyPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/^(1[3-9]\d)-?(\d{4})-?(\d{4})$/, '$1$2$3');
}

export function contactOf(draft: LeadDraft): LogLead['contact'] {
  if (given(draft.person) === undefined) return undefined;
  return {
    name: draft.person.trim(),
    title: given(draft.personTitle),
    phone: given(tidyPhone(draft.phone)),
    email: given(draft.email),
    wechat: given(draft.wechat),
  };
}

export function plannedTotalOf(typed: string): string | undefined {
  const read = readAmount(typed);
  return read !== null && 'yuan' in read ? read.yuan : undefined;
}

/** What goes with the source chosen; what was chosen for another is left. */
export function originOf({ source, event, intermediary }: LeadDraft): Pick<LogLead, 'eventId' | 'intermediaryId'> {
  const may = carries(source);
  return {
    eventId: may.event ? (event?.id ?? null) : null,
    intermediaryId: may.intermediary ? (intermediary?.id ?? null) : null,
  };
}

/** The request a draft makes. Only for a draft whose form is valid. */
export function requestOf(draft: LeadDraft): LogLead {
  return {
    title: given(draft.title),
    investor:
      draft.investorId !== null
        ? { id: draft.investorId }
        : { name: draft.investorName.trim(), uscc: given(tidyUscc(draft.uscc)), country: given(draft.country) },
    contact: contactOf(draft),
    source: draft.source!,
    sourceDetail: given(draft.sourceDetail),
    ...originOf(draft),
    homeRegion: draft.homeRegion!,
    industryCode: draft.industry?.industryCode,
    segmentCode: draft.industry?.segmentCode ?? undefined,
    zoneCode: draft.zoneCode ?? undefined,
    plannedTotal: plannedTotalOf(draft.plannedTotal),
    landNeedMu: readQuantity(draft.landNeedMu) ?? undefined,
    plantNeedM2: readQuantity(draft.plantNeedM2) ?? undefined,
    note: given(draft.note),
  };
}

/** Where the API names a field, the form's name for it. */
export const formNames: Record<string, string> = {
  'investor.id': 'investorName',
  'investor.name': 'investorName',
  'investor.uscc': 'uscc',
  'investor.country': 'country',
  investor: 'investorName',
  'contact.name': 'person',
  'contact.title': 'personTitle',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'contact.wechat': 'wechat',
  industryCode: 'industry',
  eventId: 'event',
  intermediaryId: 'intermediary',
  segmentCode: 'industry',
};

/** What a pasted message fills: only boxes still empty, so that nothing typed is overwritten. */
export function filledFrom(pasted: string, draft: LeadDraft): Partial<LeadDraft> {
  const found = readMessage(pasted);
  const candidates: Partial<LeadDraft> = {
    investorName: found.company,
    uscc: found.uscc,
    person: found.person,
    personTitle: found.title,
    phone: found.phone,
    email: found.email,
    plannedTotal: found.amount,
  };
  const empty = (key: string) => draft[key as keyof LeadDraft] === '';
  return Object.fromEntries(Object.entries(candidates).filter(([key, value]) => value !== undefined && empty(key)));
}
