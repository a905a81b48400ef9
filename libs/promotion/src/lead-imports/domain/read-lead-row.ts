import { meansDitto, meansUnknown, squeeze, tidy } from '#platform/workbook/chinese-text.js';
import type { RowUnderstanding, SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { matchName, type NamedCode } from '#platform/workbook/match-name.js';
import { option, type RowAsker } from '#platform/workbook/row-asker.js';
import { readMoneyCell, readNamedCell } from '#platform/workbook/read-values.js';
import type { ReadRow } from '#access/imports/import-kind.js';
import { companyNameKey } from '../../investors/domain/company-name.js';
import { HOME_REGION_NAMES, HOME_REGIONS, type HomeRegion } from '../../investors/domain/home-region.js';
import { isUscc, normaliseUscc } from '../../investors/domain/uscc.js';
import { LEAD_SOURCE_NAMES, LEAD_SOURCES, type LeadSource } from '../../leads/domain/lead-source.js';
import { beginRow, pastDay, problem, type RowWork, text } from '#access/imports/row-work.js';
import { isOver, readPhone, readRegion, readSource } from './read-words.js';

/** What a row says of a lead, in the codes of the house. */
export interface LeadRowValues {
  investor: string;
  uscc?: string;
  title: string;
  contact?: { name: string; title?: string; phone?: string; email?: string };
  source?: LeadSource;
  sourceDetail?: string;
  homeRegion?: HomeRegion;
  country?: string;
  industryCode?: string;
  segmentCode?: string;
  zoneCode?: string;
  /** 元 */
  plannedTotal?: string;
  capturedOn?: string;
  note?: string;
  ownerId: string;
  ownerName: string;
}

/** Somebody who may answer for a lead. */
export interface OwnerChoice {
  id: string;
  name: string;
  teamNameZh: string | null;
}

export interface LeadRowLookups {
  industries: readonly NamedCode[];
  segments: readonly (NamedCode & { industry: string })[];
  zones: readonly NamedCode[];
  me: OwnerChoice;
  /** Whom the importer may name; none: their own leads only. */
  colleagues: readonly OwnerChoice[];
  today: string;
}

/** One understood row → a lead, with what is wrong and what is unclear. Pure: lookups come as data. */
export function readLeadRow(
  row: RowUnderstanding,
  sheet: SheetUnderstanding,
  lookups: LeadRowLookups,
  answers: Record<string, string>,
): ReadRow {
  const work = beginRow(row, sheet, answers, lookups.today);
  const { out } = work;
  if (out.skipped) return out;
  const state = row.cells['state']?.text ?? '';
  if (isOver(state)) {
    problem(work, 'state', 'import.lead_over', { text: tidy(state).slice(0, 40) }, 'note');
    return {
      ...out,
      values: { investor: text(work, 'investor', 200) ?? null, title: text(work, 'title', 200) ?? null },
      skipped: true,
    };
  }
  const investor = text(work, 'investor', 200);
  if (investor === undefined || companyNameKey(investor) === '') {
    if (out.problems.length === 0) problem(work, 'investor', 'import.investor_missing');
    return out;
  }
  const owner = readOwner(work, lookups);
  if (owner === null) return { ...out, skipped: true };
  const title = text(work, 'title', 200) ?? investor;
  const note = [text(work, 'note', 3500, true), state.trim() === '' ? undefined : `状态：${tidy(state)}`];
  const values: LeadRowValues = {
    ...{ investor, title, ownerId: owner.id, ownerName: owner.name },
    uscc: uscc(work),
    contact: contact(work),
    ...source(work),
    ...region(work),
    ...codes(work, row, sheet, lookups),
    plannedTotal: plannedTotal(work),
    capturedOn: pastDay(work, 'capturedOn'),
    note: note.filter((part) => part !== undefined).join('\n') || undefined,
  };
  const segment = values.segmentCode ?? '';
  const key = [companyNameKey(investor), companyNameKey(title), segment, owner.id].join('|');
  return { ...out, values: { ...values }, key };
}

function uscc(work: RowWork): string | undefined {
  const cell = work.cells['uscc'];
  if (cell === undefined || meansUnknown(cell.text)) return undefined;
  if (cell.type === 'number') return void work.report(cell, 'uscc', 'cell.digits_lost', { text: cell.text });
  const code = normaliseUscc(cell.text);
  if (isUscc(code)) return code;
  problem(work, 'uscc', 'uscc.wrong', { text: tidy(cell.text).slice(0, 60) });
  return undefined;
}

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** Without a name there is nobody to reach: the number then stands in the note of nobody and is left out. */
function contact(work: RowWork): LeadRowValues['contact'] {
  const written = text(work, 'contact', 100);
  const number = readPhone(work.cells['phone']?.text ?? '') ?? readPhone(written ?? '');
  const name = written
    ?.normalize('NFKC')
    .replace(/[+\d][\d\s()-]{5,}.*$/, '')
    .replace(/[,，、/;；:：\s]+$/, '')
    .trim();
  const phoneText = work.cells['phone']?.text ?? '';
  if (phoneText.trim() !== '' && !meansUnknown(phoneText) && !meansDitto(phoneText) && number === null)
    problem(work, 'phone', 'import.phone_wrong', { text: tidy(phoneText).slice(0, 40) });
  const email = text(work, 'email', 200)?.normalize('NFKC').replace(/\s/g, '');
  if (email !== undefined && !EMAIL.test(email))
    problem(work, 'email', 'import.email_wrong', { text: email.slice(0, 60) });
  if (name === undefined || name === '') {
    if (number !== null || email !== undefined) problem(work, 'contact', 'import.contact_nameless', {}, 'note');
    return undefined;
  }
  const title = text(work, 'contactTitle', 50);
  return {
    name: name.slice(0, 50),
    ...(title === undefined ? {} : { title }),
    ...(number === null ? {} : { phone: number }),
    ...(email === undefined ? {} : { email }),
  };
}

function source(work: RowWork & { asker: RowAsker<string> }): Pick<LeadRowValues, 'source' | 'sourceDetail'> {
  const word = text(work, 'source', 200);
  const detail = text(work, 'sourceDetail', 200);
  const options = LEAD_SOURCES.map((code) => option(code, 'option.name', { name: LEAD_SOURCE_NAMES[code].zh }));
  if (word === undefined) return detail === undefined ? {} : { sourceDetail: detail };
  const known = readSource(word);
  const answer =
    known ??
    work.asker.ask('source_word', squeeze(word), {
      column: work.cells['source']!.column,
      params: { text: tidy(word) },
      options,
      default: 'other',
    }) ??
    'other';
  const code = LEAD_SOURCES.find((each) => each === answer) ?? 'other';
  // What the list says in its own words is kept.
  const own = LEAD_SOURCE_NAMES[code].zh === word ? undefined : word;
  const kept = [own, detail]
    .filter((part) => part !== undefined)
    .join('；')
    .slice(0, 200);
  return { source: code, ...(kept === '' ? {} : { sourceDetail: kept }) };
}

function region(work: RowWork & { asker: RowAsker<string> }): Pick<LeadRowValues, 'homeRegion' | 'country'> {
  const word = text(work, 'homeRegion', 100);
  const read = word === undefined ? null : readRegion(word);
  if (read !== null) return { homeRegion: read.region, ...(read.country === null ? {} : { country: read.country }) };
  const options = HOME_REGIONS.map((code) => option(code, 'option.name', { name: HOME_REGION_NAMES[code].zh }));
  const answer =
    word === undefined
      ? work.asker.ask('region_blank', '', { options })
      : work.asker.ask('region_word', squeeze(word), {
          column: work.cells['homeRegion']!.column,
          params: { text: tidy(word) },
          options,
        });
  const code = HOME_REGIONS.find((each) => each === answer);
  return code === undefined ? {} : { homeRegion: code };
}

const FIELD_OF = { industry: 'industryCode', segment: 'segmentCode', zone: 'zoneCode' } as const;

/** Of the cell, or of the heading the row stands under. A segment brings its industry; a contradiction is told. */
function codes(
  work: RowWork,
  row: RowUnderstanding,
  sheet: SheetUnderstanding,
  lookups: LeadRowLookups,
): Pick<LeadRowValues, 'industryCode' | 'segmentCode' | 'zoneCode'> {
  const entries = { industry: lookups.industries, segment: lookups.segments, zone: lookups.zones };
  const found: Pick<LeadRowValues, 'industryCode' | 'segmentCode' | 'zoneCode'> = {};
  const headings = [...row.sections].reverse().map((section) => section.text);
  for (const field of ['industry', 'segment', 'zone'] as const) {
    const cell = work.cells[field];
    if (cell !== undefined) {
      const named = readNamedCell(work, field, cell, entries[field]);
      if (named !== undefined) found[FIELD_OF[field]] = named.code;
      continue;
    }
    for (const heading of [...headings, sheet.sheet]) {
      const match = matchName(heading, entries[field]);
      if (match.kind === 'match') found[FIELD_OF[field]] ??= match.code;
    }
  }
  const segment = lookups.segments.find(({ code }) => code === found.segmentCode);
  if (segment !== undefined && found.industryCode !== undefined && segment.industry !== found.industryCode) {
    if (work.cells['segment'] === undefined) delete found.segmentCode;
    else problem(work, 'segment', 'import.segment_of_other_industry', { segment: segment.name });
  }
  if (segment !== undefined && found.segmentCode !== undefined) found.industryCode ??= segment.industry;
  return found;
}

/** 元 only: a dollar amount is never taken for yuan. */
function plannedTotal(work: RowWork): string | undefined {
  const cell = work.cells['plannedTotal'];
  const value = cell && readMoneyCell(work, 'plannedTotal', cell, { mayBeNegative: false, foreign: false });
  return value?.currency === 'CNY' ? value.amount : undefined;
}

/** Null: the rows of this person are left out. An unknown name is asked about, never guessed. */
function readOwner(
  work: RowWork & { asker: RowAsker<string> },
  { me, colleagues }: LeadRowLookups,
): OwnerChoice | null {
  const word = text(work, 'officer', 100);
  if (word === undefined) return me;
  const name = squeeze(word)
    .replace(/[+\d][\d-]{5,}.*$/, '')
    .replace(/[,，、/;；:：]+$/, '');
  if (name === squeeze(me.name) || name === '') return me;
  const named = colleagues.filter((each) => squeeze(each.name) === name);
  if (named.length === 1) return named[0]!;
  const near = named.length > 1 ? named : colleagues;
  const answer = work.asker.ask('owner_match', name, {
    column: work.cells['officer']!.column,
    params: { text: tidy(word).slice(0, 40) },
    options: [
      option('me', 'option.owner_me', { name: me.name }),
      option('skip', 'option.owner_skip'),
      ...near
        .slice(0, 100)
        .map((each) => option(each.id, 'option.owner', { name: each.name, team: each.teamNameZh ?? '' })),
    ],
  });
  if (answer === 'skip') return null;
  if (answer === undefined || answer === 'me') return me;
  const chosen = colleagues.find((each) => each.id === answer);
  if (chosen === undefined) problem(work, 'officer', 'import.owner_unknown', { text: tidy(word).slice(0, 40) });
  return chosen ?? me;
}
