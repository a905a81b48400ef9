import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportedRowFacts } from '#access/imports/dto/import-run.dto.js';
import {
  type ImportKind,
  ImportKinds,
  type KindLoading,
  type KindReading,
  type RowValues,
} from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { allNames } from '#platform/workbook/match-name.js';
import { leadVocabulary } from './domain/lead-fields.js';
import { leadImportTexts } from './domain/lead-import-texts.js';
import { type LeadRowLookups, type LeadRowValues, readLeadRow } from './domain/read-lead-row.js';
import { ForeseeLeads } from './foresee-leads.service.js';
import { ImportOwners } from './import-owners.query.js';
import { LoadLeads } from './load-leads.service.js';
import { planNames } from './plan-names.js';

/** Lists of leads as a kind of import. */
@Injectable()
export class LeadsImport implements ImportKind, OnModuleInit {
  readonly code = 'leads';
  readonly subjectType = 'lead_import';
  readonly texts = leadImportTexts;
  readonly personal = ['owner_match'];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly plan: PlanLookup,
    private readonly owners: ImportOwners,
    private readonly foreseen: ForeseeLeads,
    private readonly loader: LoadLeads,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async beginReading(actor: Actor): Promise<KindReading> {
    const names = await planNames(this.plan);
    const [me, ...colleagues] = await this.owners.of(actor);
    const lookups: LeadRowLookups = { ...names, me: me!, colleagues, today: this.clock.today() };
    return {
      vocabulary: leadVocabulary(allNames([...names.industries, ...names.segments, ...names.zones])),
      read: (row, sheet, answers) => readLeadRow(row, sheet, lookups, answers),
      foresee: async (em, rows) => {
        const found = await this.foreseen.foresee(
          em,
          actor,
          rows.map(({ values }) => leadValues(values)),
        );
        return found.map(({ outcome, subjectId, problem }) => ({ outcome, subjectId, ...(problem && { problem }) }));
      },
    };
  }

  async beginLoading(actor: Actor): Promise<KindLoading> {
    const owners = new Map((await this.owners.of(actor)).map((owner) => [owner.id, owner]));
    return {
      load: (em, rows) =>
        this.loader.load(
          em,
          actor,
          owners,
          rows.map(({ values }) => leadValues(values)),
        ),
    };
  }

  show(values: RowValues): ImportedRowFacts {
    const { title, investor, zoneCode, plannedTotal, capturedOn, ownerName } = values as Partial<LeadRowValues>;
    return {
      ...{ name: title ?? investor ?? null, about: investor ?? null, zoneCode: zoneCode ?? null },
      ...{ amount: plannedTotal ?? null, on: capturedOn ?? null, personName: ownerName ?? null },
    };
  }
}

/** As readLeadRow wrote them; JSON between reading and loading changes nothing in texts. */
const leadValues = (values: RowValues): LeadRowValues => values as unknown as LeadRowValues;
