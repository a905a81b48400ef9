import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail, HistoryEvent } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { authorizeRow, reachesRow, rowFilter } from '#access/policy/row-scope.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged, versionAt } from '#platform/database/kept-states.sql.js';
import { Where } from '#platform/database/sql.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage, type Page } from '#platform/http/list.js';
import { InvestorSight } from '../claims/investor-sight.js';
import { CONTACT_JSON, shownContact, type StoredContact } from '../investors/contacts.query.js';
import { InteractionsQuery } from '../interactions/interactions.query.js';
import { maskPhone } from '../investors/domain/mask-contact.js';
import { instantText } from '#platform/database/sql-text.js';
import { isClosed, LEAD_STATES, type LeadState, mayMove, nextStates, mayTakeBack } from './domain/lead-state.js';
import type {
  LeadBoard,
  LeadColumn,
  LeadPage,
  LeadPaper,
  LeadRights,
  LeadRow,
  LeadsAsked,
  LeadView,
} from './dto/lead-view.dto.js';
import { LEAD_ROW, type LeadFilter, leadListSource, leadsListed, ORIGIN } from './lead-list.source.js';
import { papersOf } from './lead-papers.sql.js';
import { leadsAt } from './leads-then.sql.js';

type ViewRow = Omit<LeadView, 'nextStates' | 'may' | 'interactions' | 'files' | 'contact'> & {
  contact: StoredContact | null;
};

/** Beside a lead of then, whose it is today. */
interface OwnersNow {
  ownerNow: string;
  teamNow: string | null;
  zoneNow: string | null;
}

const OWNERS = `, l.owner_id_now AS "ownerNow", l.team_id_now AS "teamNow", l.zone_code_now AS "zoneNow"`;

const INTERACTIONS_SHOWN = 50;
const CARDS = 50;
/** A lead merged away stands on no desk. */
const ON_BOARD = LEAD_STATES.filter((state) => state !== 'merged');

const viewAt = (moment: MomentSql): string => `
  SELECT l.id, l.code, l.title, l.state, l.investor_id AS "investorId", i.name AS "investorName",
         jsonb_build_object('id', i.id, 'name', i.name, 'uscc', i.uscc, 'country', i.country) AS investor, l.source, l.source_detail AS "sourceDetail", ${ORIGIN}, l.home_region AS "homeRegion",
         l.industry_code AS "industryCode", l.segment_code AS "segmentCode", l.zone_code AS "zoneCode",
         l.planned_total AS "plannedTotal", l.land_need_mu AS "landNeedMu", l.plant_need_m2 AS "plantNeedM2", l.note, l.owner_id AS "ownerId", o.name AS "ownerName",
         l.team_id AS "teamId", t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn",
         l.captured_on::text AS "capturedOn", l.screening_opinion AS "screeningOpinion", s.name AS "screenedByName",
         ${instantText('l.screened_at')} AS "screenedAt", l.reject_reason AS "rejectReason", d.name AS "decidedByName",
         ${instantText('l.decided_at')} AS "decidedAt", l.sample, ${versionAt('l', moment)} AS version,
         ${instantText('l.created_at')} AS "createdAt", ${instantText('l.updated_at')} AS "updatedAt",
         CASE WHEN c.id IS NOT NULL THEN ${CONTACT_JSON} END AS contact,
         l.merged_into_id AS "mergedIntoId"${moment === null ? '' : OWNERS}
    FROM ${leadsAt(moment)}
    JOIN investors i ON i.id = l.investor_id
    JOIN users o ON o.id = l.owner_id
    LEFT JOIN teams t ON t.id = l.team_id
    LEFT JOIN users s ON s.id = l.screened_by
    LEFT JOIN users d ON d.id = l.decided_by
    LEFT JOIN contacts c ON c.id = l.contact_id
   WHERE l.${unchanged('id', moment)} = $1`;

@Injectable()
export class LeadsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReadDataSource,
    private readonly interactions: InteractionsQuery,
    private readonly sight: InvestorSight,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, query: LeadsAsked): Promise<LeadPage> {
    const { from, where } = leadsListed(actor, query);
    const [sums]: Pick<LeadPage, 'total' | 'plannedTotal'>[] = await this.reads.query(
      `SELECT count(*)::int AS total, COALESCE(sum(l.planned_total), 0)::numeric(38,2) AS "plannedTotal" FROM ${from} WHERE ${where.toString()}`,
      where.params,
      query.knownAt,
    );
    // Counted above: what is listed of a past moment is put together for each statement that asks.
    const { items, nextCursor } = await this.page(actor, { ...query, uncounted: true });
    return { items, nextCursor, ...sums! };
  }

  /** One page without the sum, as the export reads it. */
  page(actor: Actor, query: LeadFilter): Promise<Page<LeadRow>> {
    return this.reads.run((em) => this.rows(em, actor, query), query.knownAt);
  }

  private async rows(em: EntityManager, actor: Actor, query: LeadFilter): Promise<Page<LeadRow>> {
    const page = await listPage<LeadRow>(em, leadListSource(actor, query), query);
    const own = await this.editable(em, actor, page.items);
    const items = page.items.map((row) =>
      own.has(row.id) || row.contactPhone === null ? row : { ...row, contactPhone: maskPhone(row.contactPhone) },
    );
    return { ...page, items: await this.withOrigins(em, actor, items) };
  }

  /** The same filters by state, but for the state itself: each column counts all and shows its newest. */
  async board(actor: Actor, { state: _state, ...filters }: LeadsAsked): Promise<LeadBoard> {
    const { from, where } = leadsListed(actor, filters);
    const totals: Pick<LeadColumn, 'state' | 'count' | 'plannedTotal'>[] = await this.reads.query(
      `SELECT l.state, count(*)::int AS count, COALESCE(sum(l.planned_total), 0)::numeric(38,2) AS "plannedTotal"
         FROM ${from} WHERE ${where.toString()} GROUP BY l.state`,
      where.params,
      filters.knownAt,
    );
    const column = async (state: LeadState): Promise<LeadColumn> => {
      const page = { ...filters, cursor: undefined, state: [state], sort: '-createdAt', limit: CARDS };
      const found = totals.find((total) => total.state === state) ?? { state, count: 0, plannedTotal: '0.00' };
      const cards = found.count === 0 ? [] : (await this.page(actor, page)).items;
      const onward = filters.knownAt === undefined ? nextStates(state).filter((next) => next !== 'merged') : [];
      return { ...found, nextStates: onward, cards };
    };
    return { columns: await Promise.all(ON_BOARD.map(column)) };
  }

  async one(actor: Actor, id: string, knownAt?: string): Promise<LeadView> {
    const em = this.dataSource.manager;
    if (knownAt !== undefined) return this.oneThen(em, actor, id, knownAt);
    const view = await this.view(em, actor, id);
    await authorizeRow(em, actor, 'lead.read', view, 'lead.read');
    return view;
  }

  /** As it was known at a moment: to be looked at, nothing may be done with it. Rights to read are today's. */
  private async oneThen(em: EntityManager, actor: Actor, id: string, knownAt: string): Promise<LeadView> {
    const where = new Where([id]);
    const rows: (ViewRow & OwnersNow)[] = await em.query(viewAt(where.moment(knownAt)), where.params);
    const [row] = await this.withOrigins(em, actor, rows);
    if (row === undefined) throw platformErrors('record.not_found');
    const { ownerNow: ownerId, teamNow: teamId, zoneNow: zoneCode, ...then } = row;
    const today = { ownerId, teamId, zoneCode };
    await authorizeRow(em, actor, 'lead.read', today, 'lead.read');
    const knows = await reachesRow(em, actor, 'lead.edit', today);
    return {
      ...then,
      contact: then.contact && {
        ...shownContact(then.contact, { knows, reveals: false, edits: false }),
        mayEdit: false,
      },
      files: await this.papersThen(em, id, knownAt),
      interactions: await this.interactions.latest(em, id, INTERACTIONS_SHOWN, knownAt),
      nextStates: [],
      may: { edit: false, screen: false, decide: false, takeBack: false },
    };
  }

  private papersThen(em: EntityManager, id: string, knownAt: string): Promise<LeadPaper[]> {
    const where = new Where([id]);
    return em.query(papersOf(where.moment(knownAt)), where.params);
  }

  /** The lead as the actor sees it. Whether the actor may see it is the caller's question. */
  async view(em: EntityManager, actor: Actor, id: string): Promise<LeadView> {
    const rows: ViewRow[] = await em.query(viewAt(null), [id]);
    const [row] = await this.withOrigins(em, actor, rows);
    if (row === undefined) throw platformErrors('record.not_found');
    const reaches = (permission: Permission) => reachesRow(em, actor, permission, row);
    const edits = await reaches('lead.edit');
    const may: LeadRights = {
      edit: edits && !isClosed(row.state),
      screen: mayMove(row.state, 'screening') && (await reaches('lead.screen')),
      decide: mayMove(row.state, 'accepted') && (await reaches('lead.decide')),
      takeBack: mayTakeBack(row.state) && (await reaches('lead.decide')),
    };
    const files: LeadPaper[] = await em.query(papersOf(null), [id]);
    const interactions = await this.interactions.latest(em, id, INTERACTIONS_SHOWN);
    return {
      ...row,
      contact:
        row.contact === null
          ? null
          : shownContact(row.contact, {
              knows: edits,
              reveals: await reaches('contact.reveal'),
              edits: await reaches('contact.edit'),
            }),
      files,
      interactions,
      nextStates: [...nextStates(row.state)],
      may,
    };
  }

  async history(actor: Actor, id: string, knownAt?: string): Promise<HistoryEvent[]> {
    await this.one(actor, id, knownAt);
    return this.audit.historyOf(this.dataSource.manager, 'lead', id, { knownAt });
  }

  /** An intermediary may itself be somebody's claim: then it is not named. */
  private async withOrigins<Row extends Pick<LeadRow, 'intermediaryId' | 'intermediaryName'>>(
    em: EntityManager,
    actor: Actor,
    rows: Row[],
  ): Promise<Row[]> {
    const named = [...new Set(rows.map((row) => row.intermediaryId).filter((id) => id !== null))];
    const known = await this.sight.known(em, actor, named);
    return rows.map((row) =>
      row.intermediaryId === null || known.has(row.intermediaryId)
        ? row
        : { ...row, intermediaryId: null, intermediaryName: null },
    );
  }

  /** Which of these the actor may edit, asked once for the page. */
  private async editable(em: EntityManager, actor: Actor, rows: LeadRow[]): Promise<Set<string>> {
    if (rows.length === 0 || !actor.can('lead.edit')) return new Set();
    const where = new Where().add(
      'l.id = ANY(?::uuid[])',
      rows.map((row) => row.id),
    );
    rowFilter(where, actor, 'lead.edit', LEAD_ROW);
    const found: { id: string }[] = await em.query(`SELECT l.id FROM leads l WHERE ${where.toString()}`, where.params);
    return new Set(found.map((row) => row.id));
  }
}
