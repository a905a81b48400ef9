import ExcelJS from 'exceljs';
import type { RunRowView, RunView } from '#access/imports/dto/import-run.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { runJobs } from '../support/run-jobs.js';
import type { TestApp } from '../support/test-app.js';

export type Cell = string | number | Date | null;

/** One person importing over HTTP; the jobs run when the spec says so. */
export class Importer {
  constructor(
    private readonly app: TestApp,
    readonly http: HttpClient,
    readonly kind = 'leads',
    readonly api = '/api/lead-imports',
  ) {}

  static async as(app: TestApp, username: string, kind?: string, api?: string): Promise<Importer> {
    return new Importer(app, await app.login(username), kind, api);
  }

  async upload(name: string, bytes: Buffer): Promise<RunView> {
    const answer = await this.http.upload<RunView>(`${this.api}?kind=${this.kind}`, name, bytes);
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Uploaded and read. */
  async sends(name: string, bytes: Buffer): Promise<RunView> {
    const { id } = await this.upload(name, bytes);
    await runJobs(this.app);
    return this.view(id);
  }

  async view(id: string): Promise<RunView> {
    return (await this.http.get<RunView>(`${this.api}/${id}`)).body;
  }

  async rows(id: string, query = ''): Promise<RunRowView[]> {
    const path = `${this.api}/${id}/rows?limit=200${query}`;
    return (await this.http.get<{ items: RunRowView[] }>(path)).body.items;
  }

  /** Answers by the kind of question: a word per kind, or per text asked about. */
  async answers(view: RunView, say: Record<string, string>): Promise<RunView> {
    const questions: Record<string, string> = {};
    for (const question of view.questions) {
      const word = say[question.id.split('!')[1] ?? ''] ?? say[question.kind];
      if (word !== undefined) questions[question.id] = word;
    }
    const { status, body } = await this.http.patch(`${this.api}/${view.id}/answers`, { questions }, view.version);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    await runJobs(this.app);
    return this.view(view.id);
  }

  async loads(view: RunView): Promise<RunView> {
    const { status, body } = await this.http.post(`${this.api}/${view.id}/load`);
    if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
    await runJobs(this.app);
    return this.view(view.id);
  }

  /** From file to records, with nothing to ask. */
  async brings(name: string, bytes: Buffer): Promise<RunView> {
    const view = await this.sends(name, bytes);
    if (view.state !== 'ready') throw new Error(`${view.state} ${JSON.stringify(view.questions)}`);
    return this.loads(view);
  }
}

export const HEADER = [
  '企业名称',
  '项目名称',
  '统一社会信用代码',
  '联系人',
  '联系电话',
  '信息来源',
  '所在地区',
  '产业',
  '意向园区',
  '计划总投资（万元）',
  '首次接触日期',
  '备注',
];

/** A list of leads under the usual header. */
export async function leadList(rows: Cell[][], header: Cell[] = HEADER, sheetName = '线索'): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName);
  sheet.addRow(header);
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A row under HEADER that has everything it needs. */
export const leadLine = (company: string, title = `${company}项目`, over: Partial<Record<string, Cell>> = {}): Cell[] =>
  HEADER.map((head) => {
    const usual: Record<string, Cell> = { 企业名称: company, 项目名称: title, 信息来源: '商会协会', 所在地区: '上海' };
    return over[head] ?? usual[head] ?? '';
  });
