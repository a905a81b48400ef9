import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { companyNameKey } from '#promotion/investors/domain/company-name.js';
import { isUscc, normaliseUscc } from '#promotion/investors/domain/uscc.js';
import { InvestorsService } from '#promotion/investors/investors.service.js';
import { ReportMilestoneService } from '../milestones/report-milestone.service.js';
import type { ConstructionMode } from '../projects/domain/construction-mode.js';
import type { MilestoneKind } from '../projects/domain/milestone-kind.js';
import type { ProjectFields } from '../projects/dto/project.dto.js';
import { OpenProjectService } from '../projects/open-project.service.js';
import { ProjectEditor } from '../projects/project-editor.service.js';
import { authorizeProject, lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { DateField } from './domain/ledger-fields.js';
import type { MoneyValue } from '#platform/workbook/read-values.js';
import type { ProjectLedgerValues } from './domain/interpreted-row.js';
import type { ImportAnswers } from './import-answers.js';
import { projectImportErrors } from './imports.errors.js';

/** Where a row came from, for the note on its milestones. */
export interface RowSource {
  fileName: string;
  sheet: string;
  row: number;
}

/** Yuan only: a dollar amount is never taken for yuan. */
const yuan = (value: MoneyValue | undefined): string | undefined =>
  value?.currency === 'CNY' ? value.amount : undefined;

function fieldsOf(values: ProjectLedgerValues): ProjectFields {
  const fields: ProjectFields = {
    plannedTotal: yuan(values.plannedTotal),
    contractedAmount: yuan(values.contractedTotal),
    contractedFixedAmount: yuan(values.contractedFixed),
    promisedStartOn: values.plannedStartOn?.date,
    promisedProductionOn: values.plannedProductionOn?.date,
    promisedOutput: yuan(values.outputValue),
    promisedTax: yuan(values.taxValue),
    promisedJobs: values.jobs === undefined ? undefined : Math.trunc(Number(values.jobs)),
    companyName: values.projectCompany,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ProjectFields;
}

function descriptionOf(values: ProjectLedgerValues): string | null {
  const parts = [values.description, values.progressNote, values.blockerNote, values.note].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? null : parts.join('\n').slice(0, 5000);
}

function eventsOf(values: ProjectLedgerValues, mode: ConstructionMode): { kind: MilestoneKind; on: string }[] {
  const started: MilestoneKind =
    mode === 'leased' || mode === 'asset_light' ? 'fit_out_started' : 'construction_started';
  const kinds: [DateField, MilestoneKind][] = [
    ['signedOn', 'agreement_signed'],
    ['registeredOn', 'company_registered'],
    ['startedOn', started],
    ['productionOn', 'production_started'],
    ['capacityOn', 'capacity_accepted'],
  ];
  return kinds.flatMap(([field, kind]) => {
    const date = values[field]?.date;
    return date === undefined ? [] : [{ kind, on: date }];
  });
}

/** Turns one row into a project, or brings a known project up to date. One transaction, given by the caller. */
@Injectable()
export class LoadRowService {
  constructor(
    private readonly investors: InvestorsService,
    private readonly opener: OpenProjectService,
    private readonly editor: ProjectEditor,
    private readonly milestones: ReportMilestoneService,
    private readonly stages: StageKeeper,
    private readonly clock: Clock,
  ) {}

  async create(
    em: EntityManager,
    actor: Actor,
    values: ProjectLedgerValues,
    answers: ImportAnswers,
    source: RowSource,
  ): Promise<string> {
    const zoneCode = values.zone ?? answers.defaultZoneCode;
    if (zoneCode === null) throw projectImportErrors('import.zone_missing');
    if (values.name === undefined) throw platformErrors('field.required');
    const mode = values.mode ?? answers.defaultMode ?? 'greenfield';
    await authorizeProject(em, actor, 'project.create', { officerId: actor.userId, teamId: actor.teamId, zoneCode });
    const id = await this.opener.open(em, actor, {
      name: values.name.slice(0, 200),
      investorId: await this.investorOf(em, actor, values),
      zoneCode,
      mode,
      industryCode: values.industry ?? answers.defaultIndustryCode,
      segmentCode: values.segment ?? null,
      officerId: actor.userId,
      teamId: actor.teamId,
      description: descriptionOf(values),
      fields: fieldsOf(values),
    });
    await this.reportEvents(em, actor, id, mode, values, source);
    return id;
  }

  /** Only what the workbook says and the record does not say already; what it leaves blank stays. */
  async update(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    values: ProjectLedgerValues,
    source: RowSource,
  ): Promise<void> {
    const project = await lockProject(em, projectId);
    await authorizeProject(em, actor, 'project.edit', project);
    await this.editor.apply(em, actor, project, fieldsOf(values));
    await this.reportEvents(em, actor, projectId, project.mode, values, source);
  }

  private async reportEvents(
    em: EntityManager,
    actor: Actor,
    projectId: string,
    mode: ConstructionMode,
    values: ProjectLedgerValues,
    source: RowSource,
  ): Promise<void> {
    const today = this.clock.today();
    const known: { kind: string; on: string }[] = await em.query(
      `SELECT kind, to_char(effective_on, 'YYYY-MM-DD') AS on FROM milestones WHERE project_id = $1`,
      [projectId],
    );
    for (const event of eventsOf(values, mode)) {
      if (event.on > today || known.some((one) => one.kind === event.kind && one.on === event.on)) continue;
      const note = `台账导入：${source.fileName} / ${source.sheet} / 第 ${source.row} 行`;
      await this.milestones.record(em, actor, projectId, { kind: event.kind, effectiveOn: event.on, note });
    }
    await this.stages.keep(em, actor, projectId, 'milestone');
  }

  private async investorOf(em: EntityManager, actor: Actor, values: ProjectLedgerValues): Promise<string> {
    const name = (values.investor ?? values.projectCompany ?? values.name ?? '').slice(0, 200);
    const code = values.uscc === undefined ? null : normaliseUscc(values.uscc);
    const uscc = code !== null && isUscc(code) && values.investor !== undefined ? code : null;
    const found: { id: string }[] = await em.query(
      `SELECT id FROM investors WHERE uscc = $1 OR name_key = $2 ORDER BY (uscc = $1) DESC NULLS LAST, created_at LIMIT 1`,
      [uscc, companyNameKey(name)],
    );
    if (found[0] !== undefined) return found[0].id;
    const registered = await this.investors.register(em, actor, { name, uscc });
    return registered.id;
  }
}
