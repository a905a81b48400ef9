import { columnLetters } from './cell.js';
import { type LayoutCorrections, type LayoutQuestionKind, type Question, type QuestionOption } from './layout-types.js';
import { type TextParams } from './workbook-error.js';

/** Collects the doubts about one sheet; a doubt already answered is not asked again. */
export class Asker {
  readonly questions: Question<LayoutQuestionKind>[] = [];

  constructor(
    private readonly sheet: string,
    private readonly corrections: LayoutCorrections,
  ) {}

  answer(key: string): string | undefined {
    const answers = this.corrections.answers ?? {};
    return answers[`${this.sheet}!${key}`] ?? answers[key];
  }

  ask(
    kind: LayoutQuestionKind,
    subject: string | number,
    about: { column?: number; row?: number; params?: TextParams; options: QuestionOption[]; default?: string },
  ): void {
    const key = subject === '' ? kind : `${kind}:${subject}`;
    if (this.answer(key) !== undefined) return;
    const params: TextParams = { sheet: this.sheet, ...about.params };
    if (about.column !== undefined) params['column'] = columnLetters(about.column);
    if (about.row !== undefined) params['row'] = about.row;
    this.questions.push({
      id: `${this.sheet}!${key}`,
      key,
      kind,
      sheet: this.sheet,
      ...about,
      textKey: `question.${kind}`,
      params,
    });
  }
}

export const option = (value: string, textKey: string, params: TextParams = {}): QuestionOption => ({
  value,
  textKey,
  params,
});
