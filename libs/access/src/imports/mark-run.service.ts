import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { FileStore } from '#platform/storage/file-store.js';
import { MarkedRowsWriter } from '#platform/workbook/write-marked-rows.js';
import { streamWorkbook } from '#platform/workbook/stream-workbook.js';
import type { Actor } from '../policy/actor.js';
import { ImportKinds, type RowProblem } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';
import { ImportRunsQuery } from './import-runs.query.js';
import { importText } from './import-texts.js';

const PAGE = 500;

interface MarkedRow {
  row: number;
  problems: RowProblem[];
}

/**
 * The rows with problems, as they were sent, under their own header, the bad cells marked and explained: to be put
 * right there and sent again. The good rows are left out, so the answer to a huge file can be read by a person.
 */
@Injectable()
export class MarkRun {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly query: ImportRunsQuery,
    private readonly kinds: ImportKinds,
  ) {}

  async of(actor: Actor, id: string): Promise<{ name: string; stream: Readable }> {
    const view = await this.query.one(actor, id);
    const em = this.dataSource.manager;
    const run = await em.findOneByOrFail(ImportRun, { id });
    const file = await em.findOneByOrFail(FileRecord, { id: run.fileId });
    const path = join(tmpdir(), `marked-${randomUUID()}.xlsx`);
    const writer = new MarkedRowsWriter(path, '导入说明');
    const copy = await this.files.copyOf(file);
    let source: Awaited<ReturnType<typeof streamWorkbook>> | null = null;
    try {
      source = await streamWorkbook(copy.path, { folder: tmpdir(), fileName: run.fileName });
      for (const sheet of source.sheets) {
        const known = view.sheets.find((each) => each.sheet === sheet.name && each.status === 'table');
        if (known === undefined) continue;
        const header = { from: known.headerFrom ?? 1, to: known.headerTo ?? 1 };
        const marks = new MarksInOrder((after) => this.marks(run.id, sheet.name, after));
        writer.begin(sheet.name);
        for await (const rows of sheet.rows()) {
          for (const { row, cells } of rows) {
            if (row >= header.from && row <= header.to) writer.header(cells);
            const problems = await marks.at(row);
            if (problems !== null)
              writer.row(
                cells,
                problems.map((problem) => this.mark(run.kind, problem)),
              );
          }
        }
      }
      await writer.finish();
    } finally {
      source?.close();
      await copy.discard();
    }
    const stream = createReadStream(path);
    stream.once('close', () => void rm(path, { force: true }));
    return { name: run.fileName.replace(/\.[^.]*$/, '') + '-导入说明.xlsx', stream };
  }

  private marks(importId: string, sheet: string, after: number): Promise<MarkedRow[]> {
    return this.dataSource.query(
      `SELECT row, problems FROM import_rows
        WHERE import_id = $1 AND sheet = $2 AND row > $3 AND jsonb_array_length(problems) > 0 ORDER BY row LIMIT ${PAGE}`,
      [importId, sheet, after],
    );
  }

  private mark(kind: string, { column, code, params }: RowProblem): { column: number | null; message: string } {
    const { textZh, textEn } = importText(this.kinds.of(kind).texts, code, params as ErrorParams);
    return { column, message: `${textZh} / ${textEn}` };
  }
}

/** Problems of rows asked for in ascending order, some hundred in memory. */
class MarksInOrder {
  private page: MarkedRow[] = [];
  private next = 0;
  private over = false;

  constructor(private readonly load: (after: number) => Promise<MarkedRow[]>) {}

  async at(row: number): Promise<RowProblem[] | null> {
    for (;;) {
      const mark = this.page[this.next];
      if (mark !== undefined && mark.row >= row) return mark.row === row ? mark.problems : null;
      if (mark !== undefined) this.next += 1;
      else if (this.over) return null;
      else {
        this.page = await this.load(this.page.at(-1)?.row ?? 0);
        this.next = 0;
        this.over = this.page.length === 0;
      }
    }
  }
}
