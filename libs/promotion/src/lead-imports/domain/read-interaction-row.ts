import { squeeze, tidy } from '#platform/workbook/chinese-text.js';
import type { RowUnderstanding, SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { option } from '#platform/workbook/row-asker.js';
import type { ReadRow } from '#access/imports/import-kind.js';
import { companyNameKey } from '../../investors/domain/company-name.js';
import { INTERACTION_KINDS, type InteractionKind } from '../../interactions/domain/interaction-kind.js';
import { beginRow, pastDay, problem, text } from '#access/imports/row-work.js';
import { readKind } from './read-words.js';

/** What a row says of a contact with a lead's people. */
export interface InteractionRowValues {
  leadCode?: string;
  investor?: string;
  title?: string;
  on: string;
  kind: InteractionKind;
  summary: string;
}

const KIND_NAMES: Record<InteractionKind, string> = {
  meeting: '会谈',
  call: '电话',
  visit: '走访',
  reception: '接待',
  event: '活动',
  wechat: '微信',
  other: '其他',
};

export function readInteractionRow(
  row: RowUnderstanding,
  sheet: SheetUnderstanding,
  today: string,
  answers: Record<string, string>,
): ReadRow {
  const work = beginRow(row, sheet, answers, today);
  const { out } = work;
  if (out.skipped) return out;
  const leadCode = text(work, 'leadCode', 30)?.normalize('NFKC').toUpperCase();
  const investor = text(work, 'investor', 200);
  const title = text(work, 'title', 200);
  if (leadCode === undefined && investor === undefined && title === undefined)
    problem(work, 'leadCode', 'import.lead_unnamed');
  const said = text(work, 'summary', 3000, true);
  if (said === undefined && out.problems.length === 0) problem(work, 'summary', 'import.summary_missing');
  const on = pastDay(work, 'on');
  if (on === undefined && !out.problems.some(({ field }) => field === 'on') && out.questions.length === 0)
    problem(work, 'on', 'import.day_missing');
  const kind = readKindCell(work);
  const [participants, nextStep] = [text(work, 'participants', 300), text(work, 'nextStep', 500, true)];
  const summary = [
    said,
    participants === undefined ? undefined : `参加人：${participants}`,
    nextStep === undefined ? undefined : `下一步：${nextStep}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n');
  const values = { leadCode, investor, title, on, kind, summary };
  const lead = leadCode ?? `${companyNameKey(investor ?? '')}/${companyNameKey(title ?? '')}`;
  return { ...out, values, key: `${lead}|${on ?? ''}|${kind}|${squeeze(summary)}`.slice(0, 2000) };
}

function readKindCell(work: ReturnType<typeof beginRow>): InteractionKind {
  const word = text(work, 'kind', 60);
  if (word === undefined) return readKind(work.cells['summary']?.text.slice(0, 30) ?? '') ?? 'other';
  const known = readKind(word);
  if (known !== null) return known;
  const answer = work.asker.ask('kind_word', squeeze(word), {
    column: work.cells['kind']!.column,
    params: { text: tidy(word) },
    options: INTERACTION_KINDS.map((code) => option(code, 'option.name', { name: KIND_NAMES[code] })),
    default: 'other',
  });
  return INTERACTION_KINDS.find((code) => code === answer) ?? 'other';
}
