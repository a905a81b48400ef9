import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { FileStore } from '#platform/storage/file-store.js';
import { receiveUpload, type Upload } from '#access/documents/receive-upload.js';
import type { AnswerImport, ImportView } from './dto/project-import.dto.js';
import { type ImportAnswers, mergeAnswers, NO_ANSWERS } from './import-answers.js';
import { importErrors } from '#access/imports/imports.errors.js';
import { type ImportState, OPEN_STATES } from '#access/imports/import-state.js';
import type { ImportUnderstanding } from '#access/imports/import-understanding.js';
import { rememberLayouts } from '#access/imports/layout-memories.js';
import { ProjectImport } from './project-import.entity.js';
import { ProjectImportsQuery } from './project-imports.query.js';

export const READ_JOB = 'landing.read-import';
export const LOAD_JOB = 'landing.load-import';

/** The steps of an import that people take; reading and loading are jobs. */
@Injectable()
export class ProjectImportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly query: ProjectImportsQuery,
    private readonly plan: PlanLookup,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes in any file: whether it is a workbook is the reading job's question, answered with a code a clerk understands. */
  async receive(actor: Actor, request: FastifyRequest): Promise<ImportView> {
    const { name, content } = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
    try {
      return await this.keep(actor, { name, content });
    } finally {
      await content.discard();
    }
  }

  private keep(actor: Actor, { name, content }: Pick<Upload, 'name' | 'content'>): Promise<ImportView> {
    return this.transactions.run(async (em) => {
      const file = { name, content, mediaType: 'application/octet-stream' };
      const stored = await this.files.store(em, actor.userId, file);
      const inserted = await em.insert(ProjectImport, {
        fileId: stored.id,
        fileName: stored.name,
        fileSha256: stored.sha256,
        createdBy: actor.userId,
        createdAt: this.clock.now(),
      });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.outbox.add(em, READ_JOB, { importId: id });
      await this.audit.record(em, actor, {
        action: 'import.uploaded',
        subjectType: 'import',
        subjectId: id,
        detail: { fileName: stored.name, sha256: stored.sha256 },
      });
      return this.query.view(em, actor, id);
    });
  }

  /** Takes answers and corrections and reads the workbook again with them. */
  async answer(actor: Actor, id: string, version: number, body: AnswerImport): Promise<ImportView> {
    return this.transactions.run(async (em) => {
      const record = await this.lock(em, actor, id, ['needs_answers', 'ready', 'failed']);
      if (record.version !== version) throw platformErrors('record.stale');
      await this.plan.assertCodes(em, { zoneCode: body.defaultZoneCode, industryCode: body.defaultIndustryCode });
      const answers = mergeAnswers((record.answers ?? NO_ANSWERS) as ImportAnswers, body);
      await em.update(ProjectImport, { id }, { answers, state: 'uploaded', progress: 0, version: version + 1 });
      await this.outbox.add(em, READ_JOB, { importId: id });
      await this.audit.record(em, actor, { action: 'import.answered', subjectType: 'import', subjectId: id });
      return this.query.view(em, actor, id);
    });
  }

  /** Loads the good rows. What was answered is remembered for workbooks of the same layout. */
  async load(actor: Actor, id: string): Promise<ImportView> {
    return this.transactions.run(async (em) => {
      const record = await this.lock(em, actor, id, ['ready', 'needs_answers']);
      const understanding = record.understanding as ImportUnderstanding;
      const open = understanding.questions.filter((question) => question.default === undefined).length;
      if (open > 0) throw importErrors('import.questions_open', { count: open });
      const [due]: { count: number }[] = await em.query(
        `SELECT count(*)::int AS count FROM project_import_rows WHERE import_id = $1 AND outcome IN ('new', 'update')`,
        [id],
      );
      if ((due?.count ?? 0) === 0) throw importErrors('import.nothing_to_load');
      const answers = mergeAnswers(NO_ANSWERS, (record.answers ?? {}) as Partial<ImportAnswers>);
      const stamp = { by: actor.userId, at: this.clock.now() };
      await rememberLayouts(em, '', understanding.sheets, answers, stamp);
      await em.update(
        ProjectImport,
        { id },
        { state: 'loading', progress: 0, total: due?.count ?? 0, version: record.version + 1 },
      );
      await this.outbox.add(em, LOAD_JOB, { importId: id });
      await this.audit.record(em, actor, {
        action: 'import.loaded',
        subjectType: 'import',
        subjectId: id,
        detail: { rows: due?.count ?? 0 },
      });
      return this.query.view(em, actor, id);
    });
  }

  /** Stops at the next row; what is loaded stays. */
  async cancel(actor: Actor, id: string): Promise<ImportView> {
    return this.transactions.run(async (em) => {
      const record = await this.lock(em, actor, id, OPEN_STATES);
      await em.update(ProjectImport, { id }, { state: 'cancelled', version: record.version + 1 });
      await this.audit.record(em, actor, { action: 'import.cancelled', subjectType: 'import', subjectId: id });
      return this.query.view(em, actor, id);
    });
  }

  private async lock(
    em: EntityManager,
    actor: Actor,
    id: string,
    states: readonly ImportState[],
  ): Promise<ProjectImport> {
    const record = await em.findOne(ProjectImport, {
      where: { id, createdBy: actor.userId },
      lock: { mode: 'pessimistic_write' },
    });
    if (record === null) throw platformErrors('record.not_found');
    if (!states.includes(record.state)) throw importErrors('import.wrong_state', { state: record.state });
    return record;
  }
}
