import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accessErrors } from '#access/access.errors.js';
import type { ImportedRowFacts } from '#access/imports/dto/import-run.dto.js';
import {
  type ImportKind,
  ImportKinds,
  type KindLoading,
  type KindReading,
  type RowValues,
  type RunOf,
} from '#access/imports/import-kind.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { DocumentQuery } from '../document/document.query.js';
import { ObservationsQuery } from '../observations/observations.query.js';
import { observationImportTexts } from './domain/observation-import-texts.js';
import { observationVocabulary } from './domain/observation-fields.js';
import { type ObservationRowValues, readObservationRow } from './domain/read-observation-row.js';
import { OBSERVATIONS } from './dto/observation-import.dto.js';
import { LoadObservations } from './load-observations.service.js';

/** Tables of what indicators were as a kind of import. */
@Injectable()
export class ObservationImport implements ImportKind, OnModuleInit {
  readonly code = OBSERVATIONS;
  readonly subjectType = 'observation_import';
  readonly texts = observationImportTexts;
  readonly personal = [];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly document: DocumentQuery,
    private readonly observations: ObservationsQuery,
    private readonly loader: LoadObservations,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async beginReading(_actor: Actor, { name, about: plan }: RunOf): Promise<KindReading> {
    const period = await this.observations.period(plan);
    const lookups = {
      plan: period,
      indicators: await this.document.indicators({ plan }),
      today: this.clock.today(),
    };
    return {
      vocabulary: observationVocabulary(period),
      read: (row, sheet, answers) => readObservationRow(row, sheet, lookups, answers),
      foresee: async (em, rows) => {
        const foreseen = await this.loader.foresee(em, { plan, file: name }, rows.map(valuesOf));
        return foreseen.map(({ outcome, problems }) => ({ outcome, subjectId: null, problems }));
      },
    };
  }

  async beginLoading(actor: Actor, { name, about: plan }: RunOf): Promise<KindLoading> {
    // The right may have been taken back since the file was sent.
    if (!actor.can('observation.record')) throw accessErrors('access.forbidden');
    const of = { plan, file: name, indicators: await this.document.indicators({ plan }) };
    return { load: (em, rows) => this.loader.load(em, actor, of, rows.map(valuesOf)) };
  }

  show(values: RowValues): ImportedRowFacts {
    const { nameZh, unit, cells, source } = values as Partial<ObservationRowValues>;
    const said = cells?.map(({ period, printed }) => `${period}：${printed}`).join('；');
    const about = said ? `${said}（${unit ?? ''}）` : null;
    return { name: nameZh ?? null, about, zoneCode: null, amount: null, on: null, personName: source ?? null };
  }
}

/** As readObservationRow wrote them. */
const valuesOf = ({ values }: { values: RowValues }): ObservationRowValues => values as unknown as ObservationRowValues;
