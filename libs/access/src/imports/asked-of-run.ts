import type { Question } from '#platform/workbook/layout-types.js';
import type { ReadRow } from './import-kind.js';

/** Nobody answers more; beyond them a row says what is unclear in it instead. */
const MOST = 200;

/** The doubts about a workbook, each once; `params.count` says how many rows share it. */
export class AskedOfRun {
  private readonly byId = new Map<string, Question>();

  get all(): Question[] {
    return [...this.byId.values()];
  }

  /** Without an answer or a safe default nothing is loaded. */
  get open(): number {
    return this.all.filter((question) => question.default === undefined).length;
  }

  layout(questions: readonly Question[]): void {
    for (const question of questions) if (!this.byId.has(question.id)) this.byId.set(question.id, question);
  }

  row(row: ReadRow): void {
    for (const question of row.questions) {
      const first = this.byId.get(question.id);
      if (first !== undefined) first.params['count'] = Number(first.params['count'] ?? 1) + 1;
      else if (this.byId.size < MOST)
        this.byId.set(question.id, { ...question, params: { ...question.params, count: 1 } });
      else if (question.default === undefined) row.problems.push(tooMany(question));
    }
  }
}

const tooMany = ({ column }: Question): ReadRow['problems'][number] => ({
  column: column ?? null,
  field: null,
  severity: 'error',
  code: 'import.too_many_doubts',
  params: {},
});
