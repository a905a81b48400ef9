import { CheckFilesNightly } from '#access/documents/check-files-nightly.processor.js';
import { isQuiet, reportLines } from '#access/documents/domain/nightly-report.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { openContext } from './context.js';

/** The night's check of the files, now: after a restore, or when a disk has been in trouble. */
export async function checkFiles(life: ProcessLife, say: (line: string) => void): Promise<void> {
  const { app } = await openContext(life);
  const report = await app.get(CheckFilesNightly, { strict: false }).run();
  for (const line of reportLines(report)) say(line);
  if (isQuiet(report)) say('Every file is where its record says, and nothing else is there.');
}
