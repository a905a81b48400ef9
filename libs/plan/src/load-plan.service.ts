import { Injectable, type Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Transactions } from '#platform/database/transactions.js';
import { CalendarDay } from './calendar/calendar-day.entity.js';
import { Indicator } from './document/indicator.entity.js';
import { PlanEnterprise } from './document/plan-enterprise.entity.js';
import { PlanEvent } from './document/plan-event.entity.js';
import { PlanPeriod } from './document/plan-period.entity.js';
import { PlanProject } from './document/plan-project.entity.js';
import { deriveChainActions } from './industries/derive-chain-actions.js';
import { Industry } from './industries/industry.entity.js';
import { PlanIndustry } from './industries/plan-industry.entity.js';
import { Segment } from './industries/segment.entity.js';
import { readSeed, type Seed, SEED_FILES, type SeedFile } from './seed-files.js';
import { seedTable, switchOffStatement, upsertStatement } from './seed-table.js';
import { keepTargetVersions } from './targets/target-versions.js';
import { Target } from './targets/target.entity.js';
import { ZoneFit } from './zones/zone-fit.entity.js';
import { ZoneShape } from './zones/zone-shape.entity.js';
import { Zone } from './zones/zone.entity.js';

const ENTITIES: Record<SeedFile, Type<object>> = {
  'plan-periods': PlanPeriod,
  industries: Industry,
  segments: Segment,
  zones: Zone,
  'zone-fits': ZoneFit,
  'zone-shapes': ZoneShape,
  indicators: Indicator,
  'plan-industries': PlanIndustry,
  'plan-enterprises': PlanEnterprise,
  'plan-projects': PlanProject,
  'plan-events': PlanEvent,
  targets: Target,
  'calendar-days': CalendarDay,
};

export interface TableReport {
  table: string;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Rows an administrator has changed: the office's own, left alone. */
  kept: number;
  /** Rows the data no longer names: switched off, never deleted. */
  switchedOff: number;
}

export interface LoadReport {
  tables: TableReport[];
  inserted: number;
  updated: number;
  unchanged: number;
  kept: number;
  switchedOff: number;
}

/** Two processes starting at once must not load side by side. */
const LOAD_LOCK = 0x62_65_72_74;

/**
 * Brings the plan's data into the database, all or nothing. Rows are matched by their code; running it again
 * changes nothing. Three rules decide about a row that is already there:
 * - it differs from the data: it takes the data's values (a target then gets a new version, the old one is kept);
 * - an administrator has edited it (`edited_at`): it stays as the office made it, whatever the data says;
 * - the data no longer names it: it is switched off. Nothing is deleted: old projects still point to it.
 */
@Injectable()
export class LoadPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
  ) {}

  async load(seed: Seed = readSeed()): Promise<LoadReport> {
    return this.transactions.run(async (em) => {
      await em.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
      const tables: TableReport[] = [];
      for (const file of SEED_FILES) tables.push(await this.loadTable(em, ENTITIES[file], seed[file]));
      await keepTargetVersions(em);
      await deriveChainActions(em);
      const report = total(tables);
      if (report.inserted + report.updated + report.switchedOff > 0) {
        const { inserted, updated, switchedOff } = report;
        const detail = { inserted, updated, switchedOff };
        await this.audit.record(em, null, { action: 'plan.loaded', subjectType: 'plan', subjectId: 'seed', detail });
      }
      return report;
    });
  }

  private async loadTable(em: EntityManager, entity: Type<object>, rows: Seed[SeedFile]): Promise<TableReport> {
    const table = seedTable(em.dataSource.getMetadata(entity), rows);
    const written: { inserted: boolean }[] = await em.query(upsertStatement(table), [table.json]);
    const switchedOff: [unknown[], number] = await em.query(switchOffStatement(table), [table.json]);
    const inserted = written.filter((row) => row.inserted).length;
    const updated = written.length - inserted;
    const kept = table.editable ? await countEdited(em, table.name, table.keys, table.json) : 0;
    const unchanged = rows.length - inserted - updated - kept;
    return { table: table.name, inserted, updated, unchanged, kept, switchedOff: switchedOff[1] };
  }
}

async function countEdited(em: EntityManager, table: string, keys: readonly string[], json: string): Promise<number> {
  const [counted]: { kept: number }[] = await em.query(
    `SELECT count(*)::integer AS kept FROM ${table} t JOIN jsonb_populate_recordset(NULL::${table}, $1::jsonb) s USING (${keys.join(', ')})
      WHERE t.edited_at IS NOT NULL`,
    [json],
  );
  return counted?.kept ?? 0;
}

function total(tables: TableReport[]): LoadReport {
  const sum = (count: 'inserted' | 'updated' | 'unchanged' | 'kept' | 'switchedOff') =>
    tables.reduce((all, table) => all + table[count], 0);
  return {
    tables,
    inserted: sum('inserted'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    kept: sum('kept'),
    switchedOff: sum('switchedOff'),
  };
}
