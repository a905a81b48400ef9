import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { readableBy } from '#landing/land/land.sql.js';
import { ruleSentence } from '#landing/lights/domain/light-sentence.js';
import type { LightReading } from '#landing/lights/domain/read-light.js';
import { projectAt, projectColumnsAt, projectsAt } from '#landing/projects/projects-then.sql.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import type { Money } from '#platform/money/money.js';
import { claimColumnsAt } from '#promotion/claims/claims.query.js';
import { leadColumnsAt } from '#promotion/leads/lead-list.source.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { stuckSql } from '../stuck/stuck.sql.js';
import { attentionSources } from './attention-matters.sql.js';
import {
  ATTENTION_CODES,
  ATTENTION_RULES,
  type AttentionRuleCode,
  byPressure,
  type Matter,
  type Points,
  shortened,
} from './domain/attention-rules.js';
import type { AttentionCallView, AttentionItem, AttentionList } from './dto/attention.dto.js';

interface MatterRow {
  subjectId: string;
  projectId: string | null;
  leadId: string | null;
  name: string;
  code: string;
  zoneCode: string | null;
  since: string;
  days: number;
  amount: Money | null;
  zh: string | null;
  en: string | null;
  reading: LightReading | null;
  officerName: string;
}

interface CallRow extends AttentionCallView {
  rule: AttentionRuleCode;
  subjectId: string;
  remindOn: string;
  mine: boolean;
}

type Narrowed = Pick<Where, 'toString' | 'params'>;

export type FoundMatter = Matter & Omit<MatterRow, 'zh' | 'en' | 'reading'>;

interface FoundMatters {
  awake: (FoundMatter & { points: Points })[];
  /** Off the list until the day its reader chose. */
  resting: FoundMatter[];
  /** The last call about it: the reader's own, or anybody's. */
  last: (of: FoundMatter, mine: boolean) => CallRow | undefined;
}

/** What a reader should call about this week, of what the reader may read. */
@Injectable()
export class AttentionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, knownAt?: string): Promise<AttentionList> {
    const { awake, resting, last } = await this.found(actor, knownAt);
    const items = shortened(awake).map((each) => itemOf(each, last(each, false)));
    const counts = ATTENTION_CODES.map((rule) => ({ rule, count: awake.filter((each) => each.rule === rule).length }));
    return {
      asOf: dayOf(this.clock, knownAt),
      items,
      found: awake.length,
      counts: counts.filter(({ count }) => count > 0),
      resting: resting.length,
    };
  }

  /** All that is within the reader's reach, before the list is cut: what waits, the most pressing first, and what rests. */
  async found(actor: Actor, knownAt?: string): Promise<FoundMatters> {
    const today = dayOf(this.clock, knownAt);
    const all = await this.matters(this.dataSource.manager, actor, knownAt);
    const calls = await this.calls(actor, all, knownAt);
    const last = (of: FoundMatter, mine: boolean) =>
      calls.find((call) => call.rule === of.rule && call.subjectId === of.subjectId && (call.mine || !mine));
    const rests = (of: FoundMatter) => (last(of, true)?.remindOn ?? today) > today;
    return { awake: byPressure(all.filter((each) => !rests(each))), resting: all.filter(rests), last };
  }

  async matters(em: EntityManager, actor: Actor, knownAt?: string): Promise<FoundMatter[]> {
    const where = new Where([dayOf(this.clock, knownAt)]);
    const moment = where.moment(knownAt);
    const found: FoundMatter[] = [];
    // One after the other: a list must not take the whole connection pool.
    for (const { code, sql } of attentionSources(moment)) {
      const filled = this.fill(actor, sql, new Where(where.params), moment);
      const rows: MatterRow[] = await em.query(filled.sql, filled.params);
      found.push(...rows.map((row) => matterOf(code, row)));
    }
    return found;
  }

  /** `where` holds the day, and the moment where one is asked about. */
  private fill(actor: Actor, sql: string, where: Where, moment: MomentSql): { sql: string; params: unknown[] } {
    const today = '$1::date';
    /** Conditions whose parameters go on after those so far. */
    const narrowed = (narrow: (inner: Where) => Narrowed): string => {
      const made = narrow(new Where(where.params));
      where.params.splice(0, where.params.length, ...made.params);
      return `(${made.toString()})`;
    };
    const project = () => narrowed((inner) => rowFilter(inner, actor, 'project.read', projectColumnsAt(moment, 'pr')));
    const claim = () =>
      narrowed((inner) =>
        rowFilter(
          rowFilter(inner, actor, 'claim.read', claimColumnsAt(moment)),
          actor,
          'lead.read',
          leadColumnsAt(moment),
        ),
      );
    const holding = () =>
      narrowed((inner) => {
        const { readable, params } = readableBy(actor, inner.params, moment);
        return { toString: () => readable, params };
      });
    const known = moment === null ? '' : `known AS MATERIALIZED (SELECT * FROM ${projectsAt(moment, 'k')}),`;
    const stuck = sql.includes('FROM stuck') ? `WITH ${known} stuck AS (${stuckSql(today, project(), moment)})` : '';
    const matter = sql
      .replaceAll('{{today}}', today)
      .replaceAll('{{project}}', project)
      .replaceAll('{{claim}}', claim)
      .replaceAll('{{holding}}', holding);
    return { params: where.params, sql: `${stuck} ${named(matter, moment)}` };
  }

  /** The newest first. */
  private calls(actor: Actor, of: readonly FoundMatter[], knownAt?: string): Promise<CallRow[]> {
    const where = new Where([of.map(({ subjectId }) => subjectId), actor.userId]);
    const known = knownBy('c', where.moment(knownAt));
    return this.dataSource.query(
      `SELECT c.rule, c.subject_id AS "subjectId", ${dateText('c.remind_on')} AS "remindOn", c.user_id = $2::uuid AS mine,
              u.name AS "byName", to_char(c.recorded_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "on", c.note
         FROM attention_calls c JOIN users u ON u.id = c.user_id
        WHERE c.subject_id = ANY($1::uuid[]) AND ${known} ORDER BY c.id DESC`,
      where.params,
    );
  }
}

const named = (matter: string, moment: MomentSql): string => `
  SELECT m.subject AS "subjectId", m.project AS "projectId", m.lead AS "leadId", COALESCE(pr.name, l.title) AS name,
         COALESCE(pr.code, l.code) AS code, COALESCE(pr.zone_code, l.zone_code) AS "zoneCode", ${dateText('m.since')} AS since,
         m.days::integer AS days, m.amount::numeric(18,2)::text AS amount, m.zh, m.en, m.reading, u.name AS "officerName"
    FROM (${matter}) m(subject, project, lead, since, days, amount, zh, en, reading)
    LEFT JOIN ${projectAt('m.project', moment, 'pr')}
    LEFT JOIN ${leadsAt(moment)} ON l.${unchanged('id', moment)} = m.lead
    JOIN users u ON u.id = COALESCE(pr.officer_id, l.owner_id)`;

function matterOf(rule: AttentionRuleCode, { zh, en, reading, ...row }: MatterRow): FoundMatter {
  const [first] = reading?.rules ?? [];
  const light = first === undefined ? null : ruleSentence(first);
  const about = { aboutZh: light?.zh ?? zh, aboutEn: light?.en ?? en };
  return { rule, ...row, ...about, aboutId: row.projectId ?? row.leadId ?? row.subjectId };
}

function itemOf(found: FoundMatter & { points: Points }, call: CallRow | undefined): AttentionItem {
  const { rule, subjectId, projectId, leadId, name, code, zoneCode, since, days, amount, officerName, points } = found;
  const { place, source, zh, en } = ATTENTION_RULES[rule];
  const lastCall = call === undefined ? null : { byName: call.byName, on: call.on, note: call.note };
  return {
    ...{ rule, subjectId, place, projectId, leadId, name, code, zoneCode, since, days, amount, officerName, points },
    ...{ sentenceZh: zh(found), sentenceEn: en(found), source, lastCall },
  };
}
