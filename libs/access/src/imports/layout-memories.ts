import type { EntityManager } from 'typeorm';
import type { LayoutCorrections } from '#platform/workbook/layout-types.js';
import type { ImportSheet } from './dto/import-parts.dto.js';
import type { RememberedLayout, SheetAnswers } from './import-answers.js';
import { LayoutMemory } from './layout-memory.entity.js';

export interface LayoutReading {
  corrections: LayoutCorrections;
  /** Answers given for this layout before and for this workbook now. */
  answers: Record<string, string>;
  remembered: boolean;
}

/** A layout met before is read as it was corrected then, unless told otherwise now. `room` keeps kinds of workbook apart. */
export async function recallLayout(
  em: EntityManager,
  room: string,
  { fingerprint, sheet }: { fingerprint: string; sheet: string },
  asked: SheetAnswers,
): Promise<LayoutReading> {
  const record = await em.findOneBy(LayoutMemory, { fingerprint: room + fingerprint });
  const memory = record === null ? null : (record.answers as RememberedLayout);
  const own = asked.sheets[sheet] ?? {};
  const answers = { ...memory?.questions, ...asked.questions };
  const corrections: LayoutCorrections = {
    ...memory?.corrections,
    ...own,
    columns: { ...memory?.corrections.columns, ...own.columns },
    units: { ...memory?.corrections.units, ...own.units },
    answers,
  };
  return { corrections, answers, remembered: memory !== null };
}

export async function rememberLayouts(
  em: EntityManager,
  room: string,
  sheets: readonly Pick<ImportSheet, 'sheet' | 'status' | 'fingerprint'>[],
  answers: SheetAnswers,
  stamp: { by: string; at: Date },
  personal: readonly string[] = [],
): Promise<void> {
  for (const { sheet, fingerprint, status } of sheets) {
    if (status !== 'table') continue;
    const questions = Object.fromEntries(
      Object.entries(answers.questions)
        .filter(([id]) => id.startsWith(`${sheet}!`))
        .map(([id, option]) => [id.slice(sheet.length + 1), option] as const)
        .filter(([key]) => !personal.some((kind) => key.startsWith(`${kind}:`))),
    );
    const corrections = answers.sheets[sheet] ?? {};
    if (Object.keys(corrections).length === 0 && Object.keys(questions).length === 0) continue;
    const kept: RememberedLayout = { corrections, questions };
    await em.upsert(LayoutMemory, { fingerprint: room + fingerprint, answers: kept, ...stamp }, ['fingerprint']);
  }
}
