import { option } from './ask.js';
import { cellAt, isBlank } from './cell.js';
import { meansDitto, meansUnknown, squeeze } from './chinese-text.js';
import { sheetUnit } from './find-units.js';
import { type HeaderColumn } from './header-match.js';
import { type ColumnUnderstanding, type FieldWords } from './layout-types.js';
import { type MappingContext } from './map-columns.js';
import { readUnit, type Unit, type UnitKind } from './units.js';

/** Which unit each amount or area is in: its own heading, then the table's, then a person. */

export function applyUnits(context: MappingContext, mapped: ColumnUnderstanding[], headers: HeaderColumn[]): void {
  for (const kind of ['money', 'area'] as const) {
    const ofKind = mapped.filter(({ field }) => field !== null && context.vocabulary.byField.get(field)?.kind === kind);
    const unitless = ofKind.filter((column) => !giveUnit(context, column, kind, headers));
    askForUnits(context, unitless, kind);
  }
}

function giveUnit(
  context: MappingContext,
  column: ColumnUnderstanding,
  kind: UnitKind,
  headers: HeaderColumn[],
): boolean {
  const { corrections, asker, units } = context;
  const own = (headers.find((header) => header.column === column.column)?.header.units ?? []).filter(
    (unit) => unit.kind === kind,
  );
  const answered =
    corrections.units?.[String(column.column)] ??
    asker.answer(`${kind === 'money' ? 'amount' : 'area'}_unit:${column.column}`);
  const forAll = corrections.units?.['*'] ?? asker.answer(`${kind === 'money' ? 'amount' : 'area'}_unit:*`);
  const set = (unit: Unit | null, source: ColumnUnderstanding['unitSource']): boolean => {
    [column.unit, column.unitSource] = [unit, unit ? source : null];
    return unit !== null;
  };
  if (answered !== undefined && set(readUnit(answered, kind), 'answer')) return true;
  const different = new Set(own.map((unit) => `${unit.factor}${unit.currency ?? ''}`));
  if (different.size === 1) return set(own[0]!, 'header');
  const words = context.vocabulary.byField.get(column.field!) as FieldWords;
  if (different.size === 0) {
    const { found, conflicting } = sheetUnit(units, kind);
    // 万元 over the table says nothing of foreign capital; 万美元 does.
    if (found && (!words.ownUnitOnly || (found.unit.currency !== null && found.unit.currency !== 'CNY'))) {
      const chosen = asker.answer(`unit_conflict:${kind}`);
      if (conflicting.length > 0) {
        const options = conflicting.map(({ unit, row }) =>
          option(unit.word, 'option.unit_at_row', { unit: unit.word, row }),
        );
        if (!asker.questions.some(({ key }) => key === `unit_conflict:${kind}`))
          asker.ask('unit_conflict', kind, { options, default: found.unit.word });
      }
      return set(chosen ? readUnit(chosen, kind) : found.unit, found.source);
    }
    if (forAll !== undefined && !words.ownUnitOnly && set(readUnit(forAll, kind), 'answer')) return true;
  }
  return different.size === 0 && everyCellHasItsUnit(context, column, kind);
}

/** "3.5亿元", "2000万" in every cell: nothing is missing. */
function everyCellHasItsUnit(
  { sheet, header }: MappingContext,
  { column }: ColumnUnderstanding,
  kind: UnitKind,
): boolean {
  for (let row = header.to + 1; row <= sheet.rows.length; row += 1) {
    const cell = cellAt(sheet, row, column);
    if (isBlank(cell) || cell.type === 'error' || meansUnknown(cell.text) || meansDitto(cell.text)) continue;
    const text = squeeze(cell.text);
    if (cell.type === 'number' && Number(cell.raw) === 0) continue;
    const hasUnit = kind === 'money' ? /[万亿]|元|[¥$€]/.test(text) : /亩|公顷|平方|m2/.test(text);
    if (/\d|[一二三四五六七八九十]/.test(text) && !hasUnit) return false;
  }
  return true;
}

const UNIT_OPTIONS: Record<UnitKind, string[]> = {
  money: ['万元', '亿元', '元', '万美元', '亿美元', '美元'],
  area: ['亩', '平方米', '公顷'],
};

function askForUnits(context: MappingContext, unitless: ColumnUnderstanding[], kind: UnitKind): void {
  const questionKind = kind === 'money' ? 'amount_unit' : 'area_unit';
  const options = UNIT_OPTIONS[kind].map((word) => option(word, 'option.unit', { unit: word }));
  const common = unitless.filter(({ field }) => !context.vocabulary.byField.get(field!)?.ownUnitOnly);
  const alone = unitless.filter((column) => !common.includes(column));
  // One question for the whole table: its author had one unit in mind.
  if (common.length > 1) {
    context.asker.ask(questionKind, '*', {
      params: { headers: common.map(({ header }) => header).join('、'), sample: common[0]!.samples.join(' | ') },
      options,
    });
  } else alone.push(...common);
  for (const column of alone) {
    context.asker.ask(questionKind, column.column, {
      column: column.column,
      params: { headers: column.header, sample: column.samples.join(' | ') },
      options,
    });
  }
}
