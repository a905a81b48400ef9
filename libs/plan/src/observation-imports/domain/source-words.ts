/** How the evaluation's sheet says where an actual comes from; read again when the sheet comes back. */
export const SOURCE_KINDS = {
  computed: { 'zh-CN': '系统计算', en: 'computed' },
  derived: { 'zh-CN': '逐年推算', en: 'derived' },
  entered: { 'zh-CN': '录入', en: 'entered' },
  imported: { 'zh-CN': '导入', en: 'imported' },
  plan: { 'zh-CN': '规划原文', en: 'the plan' },
  missing: { 'zh-CN': '缺', en: 'missing' },
} as const;
/** What the sheet writes behind a cell that is doubtful as printed. */
export const DOUBTFUL = { 'zh-CN': '（存疑）', en: ' (doubtful)' } as const;
export type SourceWord = keyof typeof SOURCE_KINDS;

export interface ReadSource {
  word: SourceWord | null;
  source: string | undefined;
}

/** 录入：2023年统计公报 → entered, 2023年统计公报. What begins with none of our words is a source of its own. */
export function readSource(text: string | undefined): ReadSource {
  for (const word of Object.keys(SOURCE_KINDS) as SourceWord[]) {
    for (const said of Object.values(SOURCE_KINDS[word])) {
      const rest = text?.startsWith(said) ? /^\s*[:：]\s*(.*)$/su.exec(text.slice(said.length)) : null;
      if (rest !== null) return { word, source: rest[1] === '' ? undefined : rest[1] };
    }
  }
  const isGap = text !== undefined && /^缺 [\d、]+ 年$/.test(text);
  return isGap ? { word: 'missing', source: undefined } : { word: null, source: text };
}
