/** A `date` as YYYY-MM-DD: the driver would make a local midnight of it. */
export const dateText = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** A `date` holding a month as YYYY-MM. */
export const monthText = (column: string): string => `to_char(${column}, 'YYYY-MM')`;

/** A `timestamptz` as an ISO instant: the same text in an answer, in a stored answer and in a test. */
export const instantText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Chinese by pinyin, as people look names up; the indexes carry the same collation. */
export const BY_PINYIN = 'COLLATE "zh-x-icu"';
