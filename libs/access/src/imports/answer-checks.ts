const MAX_ANSWERS_BYTES = 200_000;

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    JSON.stringify(value).length < MAX_ANSWERS_BYTES
  );
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isRow = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000;
const mapOf = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  isPlain(value) && Object.entries(value).every(([key, one]) => key !== '__proto__' && holds(one));

export const isAnswers = (value: unknown): boolean => mapOf(value, isWord);

const CORRECTIONS: Record<string, (value: unknown) => boolean> = {
  ignore: (value) => typeof value === 'boolean',
  headerRow: isRow,
  headerDepth: (value) => isRow(value) && Number(value) <= 5,
  columns: (value) => mapOf(value, (one) => one === null || isWord(one)),
  units: (value) => mapOf(value, isWord),
  rows: (value) => mapOf(value, isWord),
};

/** Refuses what is not a correction we know: an unknown word in here would be silently without effect. */
export function isSheetCorrections(value: unknown): boolean {
  return mapOf(
    value,
    (sheet) => isPlain(sheet) && Object.entries(sheet).every(([key, one]) => CORRECTIONS[key]?.(one) === true),
  );
}
