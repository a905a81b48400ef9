import { option } from './ask.js';
import { ownCells } from './cell.js';
import { meansDitto, meansUnknown, squeeze } from './chinese-text.js';
import { sheetUnit } from './find-units.js';
import { type HeaderColumn } from './header-match.js';
import { type ColumnUnderstanding, type FieldWords } from './layout-types.js';
import { type MappingContext } from './map-columns.js';
import { readUnit, type Unit, type UnitKind } from './units.js';

/** Which unit each amount or area is in: its own heading, then the table's, then a person. */

/** Returns the column that names the unit row by row ("单位": 万元, 万美元), if there is one. */
export function applyUnits(
  context: MappingContext,
  mapped: ColumnUnderstanding[],
  headers: HeaderColumn[],
): number | null {
  const unitColumn = findUnitColumn(context, mapped);
  for (const kind of ['money', 'area'] as const) {
    const ofKind = mapped.filter(({ field }) => field !== null && context.vocabulary.byField.get(field)?.kind === kind);
    const unitless = ofKind.filter((column, i) => {
      if (giveUnit(context, column, kind, headers)) return false;
      if (kind === 'money' && unitColumn !== null) return false;
      return !inheritUnit(column, ofKind.slice(0, i));
    });
    askForUnits(context, unitless, kind, ofKind);
  }
  return unitColumn;
}

function findUnitColumn({ sheet, header }: MappingContext, mapped: ColumnUnderstanding[]): number | null {
  for (const { column, field, header: text } of mapped) {
    if (field !== null || !/(?:^|\/)(?:计量|金额|货币|投资)?单位$/.test(text)) continue;
    let units = 0;
    let others = 0;
    for (const cell of ownCells(sheet, column, header.to + 1)) {
      if (meansDitto(cell.text)) continue;
      if (readUnit(cell.text, 'money')) units += 1;
      else others += 1;
    }
    if (units > 0 && units >= others * 4) return column;
  }
  return null;
}

/** "总投资（万元）| 其中：固定资产投资": a part is in the unit of its whole, the column to the left. */
function inheritUnit(column: ColumnUnderstanding, before: ColumnUnderstanding[]): boolean {
  const whole = [...before].reverse().find(({ header }) => !header.includes('其中'));
  if (!column.header.includes('其中') || !whole?.unit) return false;
  [column.unit, column.unitSource] = [whole.unit, whole.unitSource];
  return true;
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
          asker.ask('unit_conflict', kind, { options });
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
  for (const cell of ownCells(sheet, column, header.to + 1)) {
    if (cell.type === 'error' || meansUnknown(cell.text) || meansDitto(cell.text)) continue;
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

function askForUnits(
  context: MappingContext,
  unitless: ColumnUnderstanding[],
  kind: UnitKind,
  ofKind: ColumnUnderstanding[],
): void {
  const questionKind = kind === 'money' ? 'amount_unit' : 'area_unit';
  // The unit the other columns are in comes first; it is offered, not assumed.
  const used = ofKind.flatMap(({ unit }) => (unit ? [unit.word] : []));
  const words = [...UNIT_OPTIONS[kind]].sort((a, b) => Number(used.includes(b)) - Number(used.includes(a)));
  const options = words.map((word) => option(word, 'option.unit', { unit: word }));
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
