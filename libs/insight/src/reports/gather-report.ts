import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { BlockerStep } from '#landing/blockers/domain/blocker.js';
import { lightSentence } from '#landing/lights/domain/light-sentence.js';
import type { LightReading } from '#landing/lights/domain/read-light.js';
import { veil } from '#landing/secrecy/domain/veil.js';
import { SecretsQuery } from '#landing/secrecy/secrets.query.js';
import { addDays, monthOf } from '#platform/clock/calendar.js';
import { businessDate } from '#platform/clock/clock.js';
import { waitedDays } from './domain/open-request.js';
import type { ReportRow, ReportSnapshot, ReportTemplateFacts, WaitingRequest } from './domain/report-snapshot.js';
import { GatherHeadline, type Since } from './gather-headline.query.js';
import { ReportRun, ReportTemplate } from './report.entities.js';
import { REQUEST_STEPS, reportRows } from './report-rows.sql.js';

type StoredRow = Omit<ReportRow, 'lightSentence' | 'requests'> & {
  confidential: boolean;
  reading: LightReading | null;
};
type StoredRequest = Omit<WaitingRequest, 'days'> & { projectId: string; steps: BlockerStep[] };

/** Of a run, what its figures depend on. */
export type AskedReport = Pick<
  ReportRun,
  'templateCode' | 'ownerId' | 'periodFrom' | 'periodTo' | 'knownAt' | 'unit' | 'language'
>;

/** Gathers everything a report says, once, as known at its cut and as far as its owner may read. */
@Injectable()
export class GatherReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly headlines: GatherHeadline,
    private readonly secrets: SecretsQuery,
  ) {}

  /** As the version of its template says that was in force when it was asked for. */
  gather(owner: Actor, run: ReportRun): Promise<ReportSnapshot> {
    return this.gatherAs(owner, run, (em) => templateOf(em, run.templateCode, run.templateVersion));
  }

  /** In one snapshot of the database: a report never holds two moments. */
  gatherAs(
    owner: Actor,
    run: AskedReport,
    layout: (em: EntityManager) => Promise<ReportTemplateFacts>,
  ): Promise<ReportSnapshot> {
    return this.dataSource.transaction('REPEATABLE READ', async (em) => {
      const template = await layout(em);
      const rows = await this.rows(em, owner, run, template);
      const month = monthOf(run.periodTo);
      const headline = template.kind === 'brief' ? await this.headlines.headline(em, month, run.knownAt) : null;
      const names = new Map(rows.map(({ projectId, name }) => [projectId, name]));
      const changes =
        headline === null
          ? null
          : await this.headlines.changes(em, headline, run.knownAt, await this.since(em, run), names);
      return {
        schema: 1,
        template,
        span: { from: run.periodFrom, to: run.periodTo },
        knownAt: run.knownAt.toISOString(),
        unit: run.unit,
        language: run.language,
        ownerName: owner.name,
        rows,
        headline,
        changes,
      };
    });
  }

  private async rows(
    em: EntityManager,
    owner: Actor,
    run: AskedReport,
    template: ReportTemplateFacts,
  ): Promise<ReportRow[]> {
    const span = { from: run.periodFrom, to: run.periodTo };
    const { sql, params } = reportRows(owner, { span, knownAt: run.knownAt, keyListOnly: template.keyListOnly });
    const stored: StoredRow[] = await em.query(sql, params);
    const ids = stored.map(({ projectId }) => projectId);
    const steps: StoredRequest[] = await em.query(REQUEST_STEPS, [ids, run.knownAt]);
    const day = businessDate(run.knownAt);
    const byProject = new Map<string, WaitingRequest[]>();
    for (const { projectId, steps: story, ...request } of steps) {
      const days = waitedDays(story, day);
      if (days !== null) byProject.set(projectId, [...(byProject.get(projectId) ?? []), { ...request, days }]);
    }
    const rows = stored.map(({ confidential, reading, ...row }): ReportRow => {
      // Why it was paused or ended is what people typed.
      const statusReason = confidential ? null : row.statusReason;
      const sentence = reading === null ? null : lightSentence(reading);
      const waiting = (byProject.get(row.projectId) ?? []).sort((a, b) => b.days - a.days);
      return { ...row, statusReason, lightSentence: sentence, requests: waiting };
    });
    // A file leaves the house: it tells what an outsider may know, whoever asked for it.
    const secrets = await this.secrets.secrets(await this.secrets.standing(null, em), { em });
    return veil(rows, secrets, { about: [], everywhere: false }) as ReportRow[];
  }

  /** The cut of the report before; where there is none, the last moment before the period. */
  private async since(em: EntityManager, { templateCode, ownerId, periodFrom, knownAt }: AskedReport): Promise<Since> {
    const before = await em.findOne(ReportRun, {
      where: { templateCode, ownerId, state: 'done', periodFrom: LessThan(periodFrom), knownAt: LessThan(knownAt) },
      order: { periodFrom: 'DESC', knownAt: 'DESC' },
    });
    if (before !== null) return { knownAt: before.knownAt, month: monthOf(before.periodTo) };
    const opening = new Date(`${periodFrom}T00:00:00+08:00`);
    const earlier = opening < knownAt ? opening : knownAt;
    return { knownAt: earlier, month: monthOf(addDays(periodFrom, -1)) };
  }
}

export async function templateOf(em: EntityManager, code: string, version: number): Promise<ReportTemplateFacts> {
  return factsOf(await em.findOneByOrFail(ReportTemplate, { code, version }));
}

/** Of a template, what a report says of it. */
export function factsOf(template: ReportTemplate): ReportTemplateFacts {
  const { code, version, kind, period, titleZh, titleEn, columns, grouping, keyListOnly, sections, sheets } = template;
  return { code, version, kind, period, titleZh, titleEn, columns, grouping, keyListOnly, sections, sheets };
}
