import type { ProcessLife } from '#platform/process/run-process.js';
export async function restore(_life: ProcessLife, _file: string, _say: (line: string) => void): Promise<void> {}
