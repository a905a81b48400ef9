/** A timestamptz column as an ISO instant: the same text in an answer, in a stored answer and in a test. */
export function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Chinese by pinyin, as people look names up; the indexes carry the same collation. */
export const BY_PINYIN = 'COLLATE "zh-x-icu"';
