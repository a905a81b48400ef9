import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { AttentionQueries, type FoundMatter } from '../attention/attention.query.js';
import { ATTENTION_RULES, type AttentionPlace, type AttentionRuleCode } from '../attention/domain/attention-rules.js';
import { BasesQuery } from './bases.query.js';
import type { OpenedKind } from './domain/opened-kind.js';
import type { OpenAttentionQuery } from './dto/open-attention.dto.js';
import type { OpenedFigure } from './dto/opened.dto.js';
import { type GivenRow, givenRows, openedPage } from './opened-page.js';

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
    const basis = rule !== undefined && LIT.includes(rule) ? await this.bases.lights() : [];
    return openedPage(this.dataSource.manager, { ...givenRows(rows), sort: 'on', basis }, page);
  }
}

/** Where it is worked off; its note is the rule that found it. */
function rowOf({ rule, subjectId, projectId, leadId, code, name, zoneCode, since }: FoundMatter): GivenRow {
  const own = OWN[ATTENTION_RULES[rule].place];
  const kind: OpenedKind = own ?? (projectId === null ? 'lead' : 'project');
  const id = own === undefined ? (projectId ?? leadId) : subjectId;
  return { kind, id, projectId, code, name, note: rule, zoneCode, on: since };
}
