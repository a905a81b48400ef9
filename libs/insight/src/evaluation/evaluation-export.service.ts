import { Injectable, type StreamableFile } from '@nestjs/common';
import { ListExports } from '#access/exports/list-exports.js';
import type { Actor } from '#access/policy/actor.js';
import type { Locale } from '#platform/http/problem.js';
import type { EvaluationExportQuery } from './dto/evaluation.dto.js';
import { evaluationTable } from './evaluation-table.js';
import { EvaluationQueries } from './evaluation.query.js';

/** The evaluation in the layout of the plan's own table. */
@Injectable()
export class EvaluationExportService {
  constructor(
    private readonly exports: ListExports,
    private readonly query: EvaluationQueries,
  ) {}

  async export(actor: Actor, query: EvaluationExportQuery, locale: Locale): Promise<StreamableFile> {
    // Read once: head, counts and rows are of one moment.
    const evaluation = await this.query.read(query);
    return this.exports.start(actor, query, {
      noun: 'evaluation',
      plural: 'evaluation',
      page: () => Promise.resolve({ items: evaluation.rows, nextCursor: null, total: evaluation.rows.length }),
      table: ({ on }) => evaluationTable(evaluation, locale, on),
    });
  }
}
