import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Where } from '#platform/database/sql.js';
import { AttentionQueries, type FoundMatter } from '../attention/attention.query.js';
import { ATTENTION_RULES, type AttentionPlace, type AttentionRuleCode } from '../attention/domain/attention-rules.js';
import { BasesQuery } from './bases.query.js';
import type { OpenedKind } from './domain/opened-kind.js';
import type { OpenAttentionQuery } from './dto/open-attention.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { openedPage } from './opened-page.js';

/** Rules that follow from the lights. */
const LIT: readonly AttentionRuleCode[] = ['red_new', 'escalation_unanswered'];

const OWN: Partial<Record<AttentionPlace, OpenedKind>> = { blocker: 'blocker', obligation: 'obligation' };

/** Opens what is to be called about: everything found, by rule or all, and what rests. */
@Injectable()
export class OpenAttention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attention: AttentionQueries,
    private readonly bases: BasesQuery,
  ) {}

  async figure(actor: Actor, { rule, resting, knownAt, ...page }: OpenAttentionQuery): Promise<OpenedFigure> {
    const found = await this.attention.found(actor, knownAt);
    const matters = resting === true ? found.resting : found.awake;
    const rows = matters.filter((each) => rule === undefined || each.rule === rule).map(rowOf);
    const where = new Where([JSON.stringify(rows)]);
    const sql = `
      SELECT md5(concat_ws(' ', m.note, m.subject, m.since))::uuid AS row_id, m.kind, m.id, m.project AS project_id, m.code, m.name, m.note,
             m.zone AS zone_code, TRUE AS visible, m.since AS "on", NULL::integer AS days, NULL::numeric AS amount, 1 AS counts
        FROM jsonb_to_recordset($1::jsonb) AS m (
          kind text, id text, subject text, project uuid, code text, name text, note text, zone text, since date)`;
    const basis = rule !== undefined && LIT.includes(rule) ? await this.bases.lights() : [];
    return openedPage(this.dataSource.manager, { sql, where, sort: 'on', basis }, page);
  }
}

/** Where it is worked off; its note is the rule that found it. */
function rowOf({ rule, subjectId, projectId, leadId, code, name, zoneCode, since }: FoundMatter) {
  const own = OWN[ATTENTION_RULES[rule].place];
  const kind: OpenedKind = own ?? (projectId === null ? 'lead' : 'project');
  const id = own === undefined ? (projectId ?? leadId) : subjectId;
  return { kind, id, subject: subjectId, project: projectId, code, name, note: rule, zone: zoneCode, since };
}
