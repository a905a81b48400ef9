import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Actor } from '#access/policy/actor.js';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import { databaseProblem } from '#platform/database/database-problem.js';
import { Transactions } from '#platform/database/transactions.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { ProjectLedgerValues, RowProblem } from './domain/interpreted-row.js';
import { sameValues } from './domain/row-outcome.js';
import { type ImportAnswers, mergeAnswers, NO_ANSWERS } from './import-answers.js';
import { KnownProjects } from './known-projects.query.js';
import { LoadRowService } from './load-row.service.js';
import { ProjectImport } from './project-import.entity.js';
import { ProjectImportRow, type RowOutcome } from './project-import-row.entity.js';

interface DueRow {
  sheet: string;
  row: number;
  identityKey: string;
  values: ProjectLedgerValues;
  problems: RowProblem[];
}

const CHUNK = 50;

/** Loads the good rows, each in its own transaction and each once, however often the job or the file comes. */
@Injectable()
export class LoadImportService {
  private readonly logger = new Logger('LoadImport');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly actors: ActorsQuery,
    private readonly known: KnownProjects,
    private readonly rows: LoadRowService,
  ) {}

  async load(importId: string): Promise<void> {
    const em = this.dataSource.manager;
    const record = await em.findOneBy(ProjectImport, { id: importId, state: 'loading' });
    if (record === null) return;
    const facts = await this.actors.find(record.createdBy);
    if (facts === null) {
      await em.update(ProjectImport, { id: importId }, { state: 'failed', errorCode: 'access.forbidden' });
      return;
    }
    const actor = new Actor(facts);
    const answers = mergeAnswers(NO_ANSWERS, (record.answers ?? {}) as Partial<ImportAnswers>);
    for (let due = await this.due(importId); due.length > 0; due = await this.due(importId)) {
      for (const row of due) await this.loadOne(record, actor, answers, row);
      const going = (await em.query(
        `UPDATE project_imports SET progress = progress + $2 WHERE id = $1 AND state = 'loading' RETURNING id`,
        [importId, due.length],
      )) as [unknown[], number];
      if (going[1] === 0) return;
    }
    await em.update(ProjectImport, { id: importId, state: 'loading' }, { state: 'done' });
  }

  private due(importId: string): Promise<DueRow[]> {
    return this.dataSource.query(
      `SELECT sheet, row, identity_key AS "identityKey", values, problems FROM project_import_rows
        WHERE import_id = $1 AND outcome IN ('new', 'update') ORDER BY sheet, row LIMIT ${CHUNK}`,
      [importId],
    );
  }

  private async loadOne(record: ProjectImport, actor: Actor, answers: ImportAnswers, row: DueRow): Promise<void> {
    try {
      await this.transactions.run(async (em) => {
        // Two files with the same project, loaded at the same moment, take turns here.
        await em.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 7))`, [row.identityKey]);
        const known = (await this.known.byKeys([row.identityKey], em)).get(row.identityKey);
        const source = { fileName: record.fileName, sheet: row.sheet, row: row.row };
        let outcome: RowOutcome = 'loaded';
        let projectId = known?.projectId;
        if (projectId === undefined) projectId = await this.rows.create(em, actor, row.values, answers, source);
        else if (known?.loadedValues != null && sameValues(known.loadedValues, row.values)) outcome = 'unchanged';
        else await this.rows.update(em, actor, projectId, row.values, source);
        await em.update(
          ProjectImportRow,
          { importId: record.id, sheet: row.sheet, row: row.row },
          { outcome, projectId },
        );
      });
    } catch (error) {
      await this.refuse(record.id, row, error);
    }
  }

  /** A row that cannot be loaded says why and leaves the others alone; only the database being away stops the job. */
  private async refuse(importId: string, row: DueRow, error: unknown): Promise<void> {
    const problem = error instanceof DomainError ? error : databaseProblem(error);
    if (problem === null || problem.code === 'server.unavailable') throw error;
    this.logger.debug(`${row.sheet} ${row.row}: ${problem.code}`);
    const [field] = problem.fields;
    const added = {
      column: null,
      field: null,
      severity: 'error',
      code: field?.code ?? problem.code,
      params: field?.params ?? problem.params,
    };
    const problems = [...row.problems, added];
    await this.dataSource.manager.update(
      ProjectImportRow,
      { importId, sheet: row.sheet, row: row.row },
      { outcome: 'error', problems },
    );
  }
}
