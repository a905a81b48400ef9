import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportedRowFacts } from '#access/imports/dto/import-run.dto.js';
import {
  type DueRow,
  type ImportKind,
  ImportKinds,
  type KindLoading,
  type KindReading,
  type LoadResult,
  type RowValues,
} from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { lockLead } from '../leads/leads.service.js';
import { interactionVocabulary } from './domain/lead-fields.js';
import { leadImportTexts } from './domain/lead-import-texts.js';
import { type InteractionRowValues, readInteractionRow } from './domain/read-interaction-row.js';
import { talkKey, TalkedLeads } from './talked-leads.query.js';

/** Records of talks as a kind of import: contacts with the people of leads that are here already. */
@Injectable()
export class InteractionsImport implements ImportKind, OnModuleInit {
  readonly code = 'interactions';
  readonly subjectType = 'lead_import';
  readonly texts = leadImportTexts;
  readonly personal = [];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly talked: TalkedLeads,
    private readonly interactions: InteractionsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  beginReading(actor: Actor): Promise<KindReading> {
    const today = this.clock.today();
    return Promise.resolve({
      vocabulary: interactionVocabulary(),
      read: (row, sheet, answers) => readInteractionRow(row, sheet, today, answers),
      foresee: (em, rows) =>
        this.talked.foresee(
          em,
          actor,
          rows.map(({ values }) => talk(values)),
        ),
    });
  }

  beginLoading(actor: Actor): Promise<KindLoading> {
    return Promise.resolve({ load: (em, rows) => this.load(em, actor, rows) });
  }

  show(values: RowValues): ImportedRowFacts {
    const { leadCode, investor, title, on, summary } = values as Partial<InteractionRowValues>;
    const name = leadCode ?? ([investor, title].filter((part) => part !== undefined).join(' · ') || null);
    return {
      ...{ name, about: summary?.slice(0, 200) ?? null, on: on ?? null },
      ...{ zoneCode: null, amount: null, personName: null },
    };
  }

  private async load(em: EntityManager, actor: Actor, rows: readonly DueRow[]): Promise<LoadResult[]> {
    const talks = rows.map(({ values }) => talk(values));
    const foreseen = await this.talked.foresee(em, actor, talks);
    const results: LoadResult[] = [];
    /** Two rows may name one lead in two ways. */
    const told = new Set<string>();
    for (const [i, { outcome, subjectId, problem }] of foreseen.entries()) {
      if (outcome !== 'new' || subjectId === null) {
        results.push({ outcome, subjectId, ...(problem === undefined ? {} : { problem }) });
        continue;
      }
      const key = talkKey(subjectId, talks[i]!);
      if (told.has(key)) {
        results.push({ outcome: 'unchanged', subjectId });
        continue;
      }
      told.add(key);
      const lead = await lockLead(em, subjectId);
      await authorizeRow(em, actor, 'lead.edit', lead, 'lead.read');
      const { kind, on, summary } = talks[i]!;
      await this.interactions.logIn(em, actor, lead, { kind, on, summary }, { imported: true });
      results.push({ outcome: 'loaded', subjectId });
    }
    return results;
  }
}

/** As readInteractionRow wrote them. */
const talk = (values: RowValues): InteractionRowValues => values as unknown as InteractionRowValues;
