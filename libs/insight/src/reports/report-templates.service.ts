import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { ReportDocument } from './domain/report-document.js';
import { spanOf } from './domain/report-period.js';
import type { ReportKind } from './domain/report-snapshot.js';
import { BRIEF_SECTIONS } from './domain/tell-brief.js';
import { tellReport } from './domain/tell-report.js';
import { layoutProblems } from './domain/template-layout.js';
import type {
  CopyReportTemplate,
  PreviewReportTemplate,
  ReportTemplateLayout,
  SetReportTemplate,
} from './dto/report-template.dto.js';
import { factsOf, GatherReport } from './gather-report.js';
import { ReportTemplate } from './report.entities.js';
import { reportErrors } from './reports.errors.js';
import { currentTemplate } from './reports.service.js';

const LETTERS = { weekly: 'W', biweekly: 'B', monthly: 'M', quarterly: 'Q', yearly: 'Y' } as const;

/** What reports look like: each change is another version; what was made by one before it keeps to that. */
@Injectable()
export class ReportTemplatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly figures: GatherReport,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  change(actor: Actor, code: string, version: number, body: SetReportTemplate): Promise<void> {
    return this.transactions.run(async (em) => {
      const before = await this.locked(em, code);
      if (before.version !== version) throw platformErrors('record.stale');
      const { reason, active, ...layout } = body;
      const after = { ...laidOut(before, layout), active };
      const { changes } = changesOf(textsOf(before), textsOf(after));
      if (changes.length === 0) throw platformErrors('request.invalid', { count: 1 }, [UNCHANGED]);
      if (active) await assertOwnTitle(em, after);
      await this.write(em, actor, { ...after, version: version + 1, reason });
      const fields = changes.map(({ field }) => field);
      await this.record(em, actor, 'report_template.edited', code, { version: version + 1, fields, active, reason });
    });
  }

  /** A new template begins as another one looks. Answers its code. */
  copy(actor: Actor, key: string | null, code: string, body: CopyReportTemplate): Promise<string> {
    const once = { actorId: actor.userId, key, action: 'report_template.copy', body: { code, ...body } };
    return this.transactions.once(once, async (em) => {
      const base = await this.locked(em, code);
      const { titleZh, titleEn, period, reason } = body;
      const copy = { ...base, titleZh, titleEn, period, reason, version: 1, active: true };
      copy.code = await this.freeCode(em, `${base.kind === 'brief' ? 'BRIEF' : 'LEDGER'}-${LETTERS[period]}`);
      await assertOwnTitle(em, copy);
      await this.write(em, actor, copy);
      await this.record(em, actor, 'report_template.copied', copy.code, { from: code, period, reason });
      return copy.code;
    });
  }

  /** What a report of this layout would say now, of the projects the actor reads. Nothing of it is kept. */
  async preview(
    actor: Actor,
    code: string,
    { on, language, ...layout }: PreviewReportTemplate,
  ): Promise<ReportDocument> {
    const template = laidOut(await currentTemplate(this.dataSource.manager, code), layout);
    const { from: periodFrom, to: periodTo } = spanOf(template.period, on);
    if (periodFrom > this.clock.today()) throw reportErrors('report.period_in_future', { from: periodFrom });
    const asked = { templateCode: code, ownerId: actor.userId, periodFrom, periodTo, knownAt: this.clock.now() };
    const shown = { ...asked, language, unit: layout.unit ?? 'wan' };
    return tellReport(await this.figures.gatherAs(actor, shown, () => Promise.resolve(factsOf(template))));
  }

  /** Who changes templates takes turns: versions and codes are given out one by one. */
  private async locked(em: EntityManager, code: string): Promise<ReportTemplate> {
    await em.query(`SELECT pg_advisory_xact_lock(hashtextextended('report_templates', 0))`);
    return currentTemplate(em, code);
  }

  private async freeCode(em: EntityManager, stem: string): Promise<string> {
    for (let count = 1; ; count += 1) {
      const code = count === 1 ? stem : `${stem}-${count}`;
      if (!(await em.existsBy(ReportTemplate, { code }))) return code;
    }
  }

  private async write(em: EntityManager, actor: Actor, template: ReportTemplate): Promise<void> {
    await em.insert(ReportTemplate, { ...template, setBy: actor.userId, recordedAt: this.clock.now() });
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    subjectId: string,
    detail: object,
  ): Promise<void> {
    const about = { subjectType: 'report_template', subjectId, detail: { ...detail } };
    return this.audit.record(em, actor, { action, ...about });
  }
}

const UNCHANGED = { field: 'columns', code: 'report_template.unchanged' };

/** A template with another layout, refused where that cannot be told. */
function laidOut(before: ReportTemplate, layout: ReportTemplateLayout): ReportTemplate {
  const { titleZh, titleEn, columns, sheets, keyListOnly } = layout;
  const plain = columns.map(({ field, zh, en, width }) => ({ field, zh, en, width }));
  const after = {
    ...{ titleZh, titleEn, sheets, keyListOnly, columns: plain },
    grouping: layout.grouping ?? null,
    sections: sectionsOf(before.kind, layout),
    unit: layout.unit ?? null,
  };
  const problems = layoutProblems(before.kind, after);
  if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
  return { ...before, ...after };
}

/** In their own order; all of them is the same as no choice. */
function sectionsOf(kind: ReportKind, { sections = null }: ReportTemplateLayout): ReportTemplate['sections'] {
  if (kind === 'ledger' || sections === null) return null;
  const chosen = BRIEF_SECTIONS.filter((section) => sections.includes(section));
  return chosen.length === BRIEF_SECTIONS.length ? null : chosen;
}

/** Fields that can be compared as they are. */
const textsOf = ({
  titleZh,
  titleEn,
  columns,
  sections,
  grouping,
  sheets,
  keyListOnly,
  unit,
  active,
}: ReportTemplate) => ({
  ...{ titleZh, titleEn, grouping, sheets, keyListOnly, unit, active },
  columns: JSON.stringify(columns.map(({ field, zh, en, width }) => [field, zh, en, width])),
  sections: JSON.stringify(sections),
});

/** Two reports of one name are taken for each other. */
async function assertOwnTitle(em: EntityManager, { code, titleZh, titleEn }: ReportTemplate): Promise<void> {
  const others: { title: string }[] = await em.query(
    `SELECT CASE WHEN c.title_zh = $2 THEN c.title_zh ELSE c.title_en END AS title
       FROM (SELECT DISTINCT ON (t.code) t.* FROM report_templates t ORDER BY t.code, t.version DESC) c
      WHERE c.code <> $1 AND c.active AND (c.title_zh = $2 OR lower(c.title_en) = lower($3)) LIMIT 1`,
    [code, titleZh, titleEn],
  );
  if (others[0] !== undefined) throw reportErrors('report_template.title_taken', { title: others[0].title });
}
