import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { asTheyStood, type Edited } from '#access/audit/edited-then.js';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage } from '#platform/http/list.js';
import { authorizeProject, findProject } from '../projects/project-rows.js';
import { joinProject, lightOf, projectColumnsAt } from '../projects/projects-then.sql.js';
import { CONSTRUCTION_MODES } from '../projects/domain/construction-mode.js';
import { LIGHT_RULE_CODES, LIGHT_RULES } from './domain/light-rule.js';
import { lightSentence, ruleSentence } from './domain/light-sentence.js';
import type { LightReading } from './domain/read-light.js';
import type {
  EscalationPage,
  EscalationQuery,
  EscalationView,
  LightChangeView,
  LightRulesView,
  LightView,
} from './dto/light.dto.js';
import { escalationsAt } from './escalations-then.sql.js';
import { EscalationTerms, LightChange, LightRule, ProjectLight } from './light.entities.js';

const CHANGES_SHOWN = 50;
const UNREAD: LightReading = { light: null, rules: [], next: null };

const RULE_EDITED: Edited<LightRule> = {
  subjectType: 'light_rule',
  subjectOf: ({ code, mode }) => `${code}.${mode}`,
  action: 'light.rule_edited',
};
const TERMS_EDITED: Edited<EscalationTerms> = { ...RULE_EDITED, subjectOf: () => 'escalation' };

@Injectable()
export class LightsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofProject(actor: Actor, projectId: string): Promise<LightView> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    return {
      ...told(await em.findOneBy(ProjectLight, { projectId })),
      changes: await this.changes(em, projectId),
      escalations: await this.escalationsOf(em, projectId),
    };
  }

  /** By the last change of colour known at a moment, with its reading of that day. */
  async ofProjectThen(actor: Actor, projectId: string, knownAt: string): Promise<LightView> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    const before = { projectId, recordedAt: LessThanOrEqual(new Date(knownAt)) };
    const [last] = await em.find(LightChange, { where: before, order: { id: 'DESC' }, take: 1 });
    const shown = last && { light: last.toLight, since: last.on, readOn: last.on, reading: last.reading };
    return {
      ...told(shown ?? null),
      changes: await this.changes(em, projectId, knownAt),
      escalations: await this.escalationsOf(em, projectId, knownAt),
    };
  }

  async rules(em = this.dataSource.manager, knownAt?: string): Promise<LightRulesView> {
    const rules = await asTheyStood(em, await em.find(LightRule), RULE_EDITED, knownAt);
    const order = (code: LightRule['code']) => LIGHT_RULE_CODES.indexOf(code);
    const now = await em.findOneByOrFail(EscalationTerms, { code: 'standard' });
    const terms = (await asTheyStood(em, [now], TERMS_EDITED, knownAt))[0]!;
    return {
      rules: rules
        .sort(
          (a, b) =>
            order(a.code) - order(b.code) || CONSTRUCTION_MODES.indexOf(a.mode) - CONSTRUCTION_MODES.indexOf(b.mode),
        )
        .map((rule) => {
          const { zh: nameZh, en: nameEn, ...words } = LIGHT_RULES[rule.code];
          return { ...rule, nameZh, nameEn, ...words };
        }),
      escalation: { yellowMonthEnds: terms.yellowMonthEnds, answerDays: terms.answerDays, version: terms.version },
    };
  }

  async escalation(em: EntityManager, id: string): Promise<EscalationView> {
    const [escalation] = this.judged(
      await em.query(`SELECT ${escalationRow(null)} FROM ${ESCALATION_FROM} WHERE e.id = $1`, [id]),
    );
    if (escalation === undefined) throw platformErrors('record.not_found');
    return escalation;
  }

  /** Of the projects the reader reaches; the soonest due first. */
  async escalationsFor(actor: Actor, query: EscalationQuery): Promise<EscalationPage> {
    const where = new Where();
    const moment = where.moment(query.knownAt);
    rowFilter(where, actor, 'project.read', projectColumnsAt(moment)).when(query.state, 'e.state = ANY(?)');
    const page = await listPage<EscalationRow>(
      this.dataSource.manager,
      {
        select: escalationRow(moment),
        from: escalationFrom(moment),
        where,
        id: 'e.id',
        sorts: { dueOn: { sql: 'e.due_on', type: 'date' }, openedOn: { sql: 'e.opened_on', type: 'date' } },
        defaultSort: 'dueOn',
      },
      query,
    );
    return { ...page, items: this.judged(page.items, query.knownAt) };
  }

  private async escalationsOf(em: EntityManager, projectId: string, knownAt?: string): Promise<EscalationView[]> {
    const where = new Where([projectId]);
    const moment = where.moment(knownAt);
    const rows: EscalationRow[] = await em.query(
      `SELECT ${escalationRow(moment)} FROM ${escalationFrom(moment)} WHERE e.${unchanged('project_id', moment)} = $1
        ORDER BY e.opened_on DESC, e.id`,
      where.params,
    );
    return this.judged(rows, knownAt);
  }

  private judged(rows: EscalationRow[], knownAt?: string): EscalationView[] {
    const today = dayOf(this.clock, knownAt);
    return rows.map((row) => ({ ...row, overdue: row.state === 'open' && row.dueOn < today }));
  }

  private async changes(em: EntityManager, projectId: string, knownAt?: string): Promise<LightChangeView[]> {
    const where = new Where().add('c.project_id = ?::uuid', projectId);
    where.add(knownBy('c', where.moment(knownAt)));
    const rows: (Omit<LightChangeView, 'sentenceZh' | 'sentenceEn'> & { reading: LightReading })[] = await em.query(
      `SELECT from_light AS "fromLight", to_light AS "toLight", ${dateText('"on"')} AS "on", reading FROM light_changes c
        WHERE ${where.toString()} ORDER BY id DESC LIMIT ${CHANGES_SHOWN}`,
      where.params,
    );
    return rows.map(({ reading, ...change }) => {
      const { zh, en } = lightSentence(reading);
      return { ...change, sentenceZh: zh, sentenceEn: en };
    });
  }
}

function told(shown: Omit<ProjectLight, 'projectId'> | null): Omit<LightView, 'changes' | 'escalations'> {
  const reading = shown?.reading ?? UNREAD;
  const { zh, en } = lightSentence(reading);
  return {
    light: shown?.light ?? null,
    since: shown?.since ?? null,
    readOn: shown?.readOn ?? null,
    sentenceZh: zh,
    sentenceEn: en,
    rules: reading.rules.map((rule) => {
      const sentence = ruleSentence(rule);
      const { zh: nameZh, en: nameEn } = LIGHT_RULES[rule.code];
      return { ...rule, nameZh, nameEn, sentenceZh: sentence.zh, sentenceEn: sentence.en };
    }),
  };
}

type EscalationRow = Omit<EscalationView, 'overdue'>;

const escalationRow = (moment: MomentSql): string => `
  e.id, e.project_id AS "projectId", p.code AS "projectCode", p.name AS "projectName", p.zone_code AS "zoneCode",
  ${lightOf(moment)} AS light, e.cause, e.sentence_zh AS "sentenceZh", e.sentence_en AS "sentenceEn", e.leader_id AS "leaderId",
  b.name AS "leaderName", ${dateText('e.opened_on')} AS "openedOn", ${dateText('e.due_on')} AS "dueOn",
  e.state, e.answer, a.name AS "answeredByName",
  ${dateText('e.closed_on')} AS "closedOn"`;

const escalationFrom = (moment: MomentSql): string => `
  ${escalationsAt(moment)} ${joinProject(moment, 'e.project_id')}
  LEFT JOIN users b ON b.id = e.leader_id LEFT JOIN users a ON a.id = e.answered_by`;

const ESCALATION_FROM = escalationFrom(null);
