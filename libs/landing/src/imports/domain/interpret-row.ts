import { isUscc, normaliseUscc } from '#promotion/investors/domain/uscc.js';
import { meansUnknown, squeeze, tidy } from '#platform/workbook/chinese-text.js';
import { matchName, type NamedCode } from '#platform/workbook/match-name.js';
import { readNamedCell } from '#platform/workbook/read-values.js';
import { option, RowAsker } from '#platform/workbook/row-asker.js';
import { type FieldCell, type RowUnderstanding, type SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { CONSTRUCTION_MODES, MODE_NAMES } from '../../projects/domain/construction-mode.js';
import { STAGES, type Stage } from '../../projects/domain/project-stage.js';
import { checkRow } from './check-row.js';
import {
  type InterpretedRow,
  type InterpretOptions,
  type LedgerLookups,
  type LedgerQuestionKind,
} from './interpreted-row.js';
import {
  type CodeField,
  CODE_FIELDS,
  DATE_FIELDS,
  type LedgerField,
  MONEY_FIELDS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
} from './ledger-fields.js';
import {
  readDate,
  readMoney,
  readNumber,
  readPeriod,
  readText,
  report,
  type RowReading,
  rowReading,
} from './read-values.js';
import { readMode, readStage } from './stage-words.js';

/** One understood row → the values of a project, with what is wrong and what is unclear. Pure: lookups come as data. */
export function interpretRow(
  row: RowUnderstanding,
  understanding: SheetUnderstanding,
  lookups: LedgerLookups,
  options: InterpretOptions = {},
): InterpretedRow {
  const answers = options.answers ?? {};
  const asker = new RowAsker<LedgerQuestionKind>(understanding.sheet, row.row, answers);
  const out: InterpretedRow = {
    sheet: understanding.sheet,
    row: row.row,
    values: {},
    origins: {},
    problems: [],
    questions: asker.questions,
  };
  if (row.kind !== 'data') return { ...out, skipped: row.kind };
  const eachLine = (answers[`${understanding.sheet}!merged_record`] ?? answers['merged_record']) === 'each';
  if (row.continues !== undefined && !eachLine) return { ...out, skipped: 'continuation', continues: row.continues };
  const columns = new Map(
    (understanding.blocks[row.block]?.columns ?? []).flatMap((column) =>
      column.field ? [[column.field, column] as const] : [],
    ),
  );
  const reading = rowReading(out, asker, { columns, yearHint: understanding.yearHint, asOf: options.asOf ?? null });
  readCells(reading, row.cells, lookups);
  applyContext(reading, row, understanding, lookups);
  if (out.values.name === undefined) report(reading, null, 'name', 'row.name_missing');
  checkRow(reading, lookups);
  return out;
}

function readCells(reading: RowReading, cells: Record<string, FieldCell>, lookups: LedgerLookups): void {
  for (const [field, cell] of Object.entries(cells))
    if (cell.ditto) reading.out.origins[field as LedgerField] = 'above';
  for (const field of TEXT_FIELDS) if (field !== 'uscc' && cells[field]) readText(reading, field, cells[field]);
  if (cells['uscc']) readUscc(reading, cells['uscc']);
  for (const field of CODE_FIELDS) if (cells[field]) readCode(reading, field, cells[field], lookups);
  for (const field of MONEY_FIELDS) if (cells[field]) readMoney(reading, field, cells[field]);
  for (const field of NUMBER_FIELDS) if (cells[field]) readNumber(reading, field, cells[field]);
  for (const field of DATE_FIELDS) if (cells[field]) readDate(reading, field, cells[field]);
  if (cells['constructionPeriod']) readPeriod(reading, cells['constructionPeriod']);
  if (cells['mode']) readModeCell(reading, cells['mode']);
  if (cells['stage']) readStageCell(reading, cells['stage']);
}

function readUscc(reading: RowReading, cell: FieldCell): void {
  if (meansUnknown(cell.text)) return;
  if (cell.type === 'number') return report(reading, cell, 'uscc', 'cell.digits_lost', { text: cell.text });
  const code = normaliseUscc(cell.text);
  if (!isUscc(code)) return report(reading, cell, 'uscc', 'uscc.wrong', { text: tidy(cell.text).slice(0, 60) });
  reading.out.values.uscc = code;
}

const ENTRIES: Record<CodeField, (lookups: LedgerLookups) => readonly NamedCode[]> = {
  industry: ({ industries }) => industries,
  segment: ({ segments }) => segments,
  zone: ({ zones }) => zones,
};

function readCode(reading: RowReading, field: CodeField, cell: FieldCell, lookups: LedgerLookups): void {
  const found = readNamedCell(reading, field, cell, ENTRIES[field](lookups));
  if (found === undefined) return;
  reading.out.values[field] = found.code;
  if (found.answered) reading.out.origins[field] = 'answer';
}

function readModeCell(reading: RowReading, cell: FieldCell): void {
  if (meansUnknown(cell.text) || cell.type === 'error') return;
  const mode = readMode(cell.text);
  if (mode) {
    reading.out.values.mode = mode;
    return;
  }
  const answer = reading.asker.ask('mode_word', squeeze(cell.text), {
    column: cell.column,
    params: { text: tidy(cell.text) },
    options: [
      ...CONSTRUCTION_MODES.map((code) => option(code, 'option.name', { name: MODE_NAMES[code].zh })),
      option('none', 'option.leave_blank'),
    ],
  });
  const chosen = CONSTRUCTION_MODES.find((code) => code === answer);
  if (chosen) reading.out.values.mode = chosen;
  else report(reading, cell, 'mode', 'mode.unknown', { text: tidy(cell.text) }, 'note');
}

/** A stage word becomes the stage; a story becomes the progress note, whole. */
function readStageCell(reading: RowReading, cell: FieldCell): void {
  const { values } = reading.out;
  if (meansUnknown(cell.text) || cell.type === 'error') return;
  const result = readStage(cell.text);
  switch (result.kind) {
    case 'stage':
      values.stage = result.stage;
      return;
    case 'status':
      values.status = result.status;
      if (result.stage) values.stage = result.stage;
      return;
    case 'text':
      values.progressNote =
        values.progressNote === undefined ? cell.text.trim() : `${cell.text.trim()}\n${values.progressNote}`;
      if (squeeze(cell.text).length <= 6)
        report(reading, cell, 'stage', 'stage.unknown', { text: tidy(cell.text) }, 'note');
      return;
    default: {
      if (result.kind === 'not_yet') values.notReached = result.stage;
      const stage = askForStage(reading, squeeze(cell.text), result.options, cell);
      if (stage) values.stage = stage;
    }
  }
}

function askForStage(reading: RowReading, text: string, options: Stage[], cell: FieldCell | null): Stage | null {
  const answer = reading.asker.ask('stage_word', text, {
    ...(cell ? { column: cell.column } : {}),
    params: { text },
    options: [...options.map((stage) => option(stage, `stage.${stage}`)), option('none', 'option.leave_blank')],
  });
  return STAGES.find((stage) => stage === answer) ?? null;
}

/** What the row does not say itself, its headings may, and then the name of the sheet. */
function applyContext(
  reading: RowReading,
  row: RowUnderstanding,
  understanding: SheetUnderstanding,
  lookups: LedgerLookups,
): void {
  const { values, origins } = reading.out;
  // The innermost heading knows best.
  const headings = [...row.sections].reverse().map(({ text }) => ({ text, origin: 'section' as const }));
  for (const { text, origin } of [...headings, { text: understanding.sheet, origin: 'sheet' as const }]) {
    let meant = false;
    for (const field of CODE_FIELDS) {
      const match = matchName(text, ENTRIES[field](lookups));
      if (match.kind !== 'match') continue;
      meant = true;
      if (values[field] === undefined && row.cells[field] === undefined)
        [values[field], origins[field]] = [match.code, origin];
    }
    const stage = readStage(text);
    if (stage.kind === 'stage' || stage.kind === 'status') {
      meant = true;
      if (values.stage === undefined && values.status === undefined && row.cells['stage'] === undefined) {
        if (stage.kind === 'stage') [values.stage, origins.stage] = [stage.stage, origin];
        else [values.status, origins.stage] = [stage.status, origin];
      }
    } else if (stage.kind === 'not_yet') {
      meant = true;
      values.notReached ??= stage.stage;
    }
    if (!meant && origin === 'section' && (values.zone === undefined || values.industry === undefined))
      askAboutHeading(reading, text, lookups);
  }
}

function askAboutHeading(reading: RowReading, text: string, lookups: LedgerLookups): void {
  const { values, origins } = reading.out;
  const choices = (['zone', 'industry'] as const)
    .filter((field) => values[field] === undefined)
    .flatMap((field) =>
      ENTRIES[field](lookups).map(({ code, name }) => option(`${field}:${code}`, 'option.name', { name })),
    );
  const answer = reading.asker.ask('section_meaning', squeeze(text), {
    params: { text },
    options: [option('none', 'option.just_a_heading'), ...choices],
    default: 'none',
  });
  const [field, code] = answer?.split(':') ?? [];
  if (
    (field === 'zone' || field === 'industry') &&
    code !== undefined &&
    ENTRIES[field](lookups).some((entry) => entry.code === code)
  ) {
    values[field] = code;
    origins[field] = 'section';
  }
}
