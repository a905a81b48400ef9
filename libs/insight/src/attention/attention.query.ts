import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { readableBy } from '#landing/land/land.sql.js';
import { ruleSentence } from '#landing/lights/domain/light-sentence.js';
import type { LightReading } from '#landing/lights/domain/read-light.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { dateText } from '#platform/database/sql-text.js';
import type { Money } from '#platform/money/money.js';
import { CLAIM_ROW } from '#promotion/claims/claims.query.js';
import { LEAD_ROW } from '#promotion/leads/lead-list.source.js';
import { stuckSql } from '../stuck/stuck.sql.js';
import { ATTENTION_SOURCES } from './attention-matters.sql.js';
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

const PROJECT = { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' };

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

  async list(actor: Actor): Promise<AttentionList> {
    const { awake, resting, last } = await this.found(actor);
    const items = shortened(awake).map((each) => itemOf(each, last(each, false)));
    const counts = ATTENTION_CODES.map((rule) => ({ rule, count: awake.filter((each) => each.rule === rule).length }));
    return {
      asOf: this.clock.today(),
      items,
      found: awake.length,
      counts: counts.filter(({ count }) => count > 0),
      resting: resting.length,
    };
  }

  /** All that is within the reader's reach, before the list is cut: what waits, the most pressing first, and what rests. */
  async found(actor: Actor): Promise<FoundMatters> {
    const today = this.clock.today();
    const all = await this.matters(this.dataSource.manager, actor);
    const calls = await this.calls(actor, all);
    const last = (of: FoundMatter, mine: boolean) =>
      calls.find((call) => call.rule === of.rule && call.subjectId === of.subjectId && (call.mine || !mine));
    const rests = (of: FoundMatter) => (last(of, true)?.remindOn ?? today) > today;
    return { awake: byPressure(all.filter((each) => !rests(each))), resting: all.filter(rests), last };
  }

  async matters(em: EntityManager, actor: Actor): Promise<FoundMatter[]> {
    const found: FoundMatter[] = [];
    // One after the other: a list must not take the whole connection pool.
    for (const { code, sql } of ATTENTION_SOURCES) {
      const filled = this.fill(actor, sql);
      const rows: MatterRow[] = await em.query(filled.sql, filled.params);
      found.push(...rows.map((row) => matterOf(code, row)));
    }
    return found;
  }

  private fill(actor: Actor, sql: string): { sql: string; params: unknown[] } {
    const where = new Where();
    const today = `${where.param(this.clock.today())}::date`;
    /** Conditions whose parameters go on after those so far. */
    const narrowed = (narrow: (inner: Where) => Narrowed): string => {
      const made = narrow(new Where(where.params));
      where.params.splice(0, where.params.length, ...made.params);
      return `(${made.toString()})`;
    };
    const project = () => narrowed((inner) => rowFilter(inner, actor, 'project.read', PROJECT));
    const claim = () =>
      narrowed((inner) => rowFilter(rowFilter(inner, actor, 'claim.read', CLAIM_ROW), actor, 'lead.read', LEAD_ROW));
    const holding = () =>
      narrowed((inner) => {
        const { readable, params } = readableBy(actor, inner.params);
        return { toString: () => readable, params };
      });
    const stuck = sql.includes('FROM stuck') ? `WITH stuck AS (${stuckSql(today, project())})` : '';
    const matter = sql
      .replaceAll('{{today}}', today)
      .replaceAll('{{project}}', project)
      .replaceAll('{{claim}}', claim)
      .replaceAll('{{holding}}', holding);
    return { params: where.params, sql: `${stuck} ${NAMED(matter)}` };
  }

  /** The newest first. */
  private calls(actor: Actor, of: readonly FoundMatter[]): Promise<CallRow[]> {
    return this.dataSource.query(
      `SELECT c.rule, c.subject_id AS "subjectId", ${dateText('c.remind_on')} AS "remindOn", c.user_id = $2::uuid AS mine,
              u.name AS "byName", to_char(c.recorded_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "on", c.note
         FROM attention_calls c JOIN users u ON u.id = c.user_id
        WHERE c.subject_id = ANY($1::uuid[]) ORDER BY c.id DESC`,
      [of.map(({ subjectId }) => subjectId), actor.userId],
    );
  }
}

const NAMED = (matter: string): string => `
  SELECT m.subject AS "subjectId", m.project AS "projectId", m.lead AS "leadId", COALESCE(pr.name, l.title) AS name,
         COALESCE(pr.code, l.code) AS code, COALESCE(pr.zone_code, l.zone_code) AS "zoneCode", ${dateText('m.since')} AS since,
         m.days::integer AS days, m.amount::numeric(18,2)::text AS amount, m.zh, m.en, m.reading, u.name AS "officerName"
    FROM (${matter}) m(subject, project, lead, since, days, amount, zh, en, reading)
    LEFT JOIN projects pr ON pr.id = m.project LEFT JOIN leads l ON l.id = m.lead
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
