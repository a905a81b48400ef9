import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { FileStore } from '#platform/storage/file-store.js';
import { annotateWorkbook } from '#platform/workbook/annotate-workbook.js';
import type { RowProblem } from './domain/interpreted-row.js';
import { importText } from './import-texts.js';
import { ProjectImport } from './project-import.entity.js';
import { ProjectImportsQuery } from './project-imports.query.js';

/** The workbook as it was sent, with every bad cell marked and explained. */
@Injectable()
export class MarkedWorkbook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly query: ProjectImportsQuery,
  ) {}

  async of(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
    await this.query.one(actor, id);
    const em = this.dataSource.manager;
    const record = await em.findOneByOrFail(ProjectImport, { id });
    const file = await em.findOneByOrFail(FileRecord, { id: record.fileId });
    const rows: { sheet: string; row: number; problems: RowProblem[] }[] = await em.query(
      `SELECT sheet, row, problems FROM project_import_rows WHERE import_id = $1 AND jsonb_array_length(problems) > 0 ORDER BY sheet, row`,
      [id],
    );
    const marks = rows.flatMap(({ sheet, row, problems }) =>
      problems.map((problem) => {
        const { textZh, textEn } = importText(problem.code, problem.params as ErrorParams);
        return { sheet, row, column: problem.column, message: `${textZh} / ${textEn}` };
      }),
    );
    const bytes = await annotateWorkbook(await this.files.read(file), marks, {
      summaryTitle: '导入结果',
      fileName: record.fileName,
    });
    return { name: record.fileName.replace(/\.[^.]*$/, '') + '-导入结果.xlsx', bytes };
  }
}
