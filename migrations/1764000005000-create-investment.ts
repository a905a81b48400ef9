import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** The ledger, its verdicts, the key list, and what is derived from them: positions, credits, roll-ups. */
export class CreateInvestment1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLedger(runner);
    await createKeyList(runner);
    await createDerived(runner);
    for (const table of ['ledger_entries', 'entry_verdicts', 'key_list_changes', 'credits']) {
      await makeAppendOnly(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'rollups',
      'credits',
      'positions',
      'key_list_changes',
      'key_list',
      'entry_verdicts',
      'ledger_entries',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createLedger(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE ledger_entries (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      project_id uuid NOT NULL,
      kind text NOT NULL,
      month date NOT NULL,
      amount numeric(18,2) NOT NULL,
      currency character(3) NOT NULL DEFAULT 'CNY',
      original_amount numeric(18,2) NOT NULL,
      rate numeric(18,8) NOT NULL DEFAULT 1,
      rate_on date,
      restates_id uuid,
      reason text,
      note text,
      evidence_file_id uuid,
      reported_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      sample boolean NOT NULL DEFAULT false,
      CONSTRAINT ledger_entries_pkey PRIMARY KEY (id),
      CONSTRAINT ledger_entries_kind_check CHECK (kind IN ('completed', 'funds', 'foreign_capital')),
      CONSTRAINT ledger_entries_amount_check CHECK (amount >= 0 AND original_amount >= 0),
      CONSTRAINT ledger_entries_month_check CHECK (EXTRACT(day FROM month) = 1 AND month >= DATE '1990-01-01'),
      CONSTRAINT ledger_entries_currency_check CHECK (currency <> 'CNY' OR (rate = 1 AND original_amount = amount)),
      CONSTRAINT ledger_entries_rate_check CHECK (rate > 0 AND (currency = 'CNY' OR rate_on IS NOT NULL)),
      CONSTRAINT ledger_entries_reason_check CHECK (restates_id IS NULL OR reason IS NOT NULL),
      CONSTRAINT ledger_entries_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT ledger_entries_restates_id_fkey FOREIGN KEY (restates_id) REFERENCES ledger_entries (id),
      CONSTRAINT ledger_entries_evidence_file_id_fkey FOREIGN KEY (evidence_file_id) REFERENCES files (id),
      CONSTRAINT ledger_entries_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES users (id)
    )`);
  await runner.query(
    `CREATE INDEX ledger_entries_project_id_kind_month_idx ON ledger_entries (project_id, kind, month)`,
  );
  await runner.query(`CREATE INDEX ledger_entries_recorded_at_id_idx ON ledger_entries (recorded_at, id)`);
  await runner.query(`CREATE INDEX ledger_entries_month_id_idx ON ledger_entries (month, id)`);
  await runner.query(`CREATE INDEX ledger_entries_restates_id_idx ON ledger_entries (restates_id)`);
  await runner.query(
    `CREATE INDEX ledger_entries_evidence_file_id_idx ON ledger_entries (evidence_file_id) WHERE evidence_file_id IS NOT NULL`,
  );
  await runner.query(`
    CREATE TABLE entry_verdicts (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      entry_id uuid NOT NULL,
      verdict text NOT NULL,
      reason text,
      by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT entry_verdicts_pkey PRIMARY KEY (id),
      CONSTRAINT entry_verdicts_entry_id_key UNIQUE (entry_id),
      CONSTRAINT entry_verdicts_verdict_check CHECK (verdict IN ('verified', 'sent_back')),
      CONSTRAINT entry_verdicts_reason_check CHECK (verdict = 'verified' OR reason IS NOT NULL),
      CONSTRAINT entry_verdicts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries (id),
      CONSTRAINT entry_verdicts_by_fkey FOREIGN KEY (by) REFERENCES users (id)
    )`);
}

async function createKeyList(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE key_list (
      project_id uuid NOT NULL,
      year integer NOT NULL,
      CONSTRAINT key_list_pkey PRIMARY KEY (project_id, year),
      CONSTRAINT key_list_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
    )`);
  await runner.query(`CREATE INDEX key_list_year_idx ON key_list (year)`);
  await runner.query(`
    CREATE TABLE key_list_changes (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      project_id uuid NOT NULL,
      year integer NOT NULL,
      listed boolean NOT NULL,
      reason text,
      by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT key_list_changes_pkey PRIMARY KEY (id),
      CONSTRAINT key_list_changes_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT key_list_changes_by_fkey FOREIGN KEY (by) REFERENCES users (id)
    )`);
  await runner.query(`CREATE INDEX key_list_changes_project_id_year_idx ON key_list_changes (project_id, year)`);
}

async function createDerived(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE positions (
      project_id uuid NOT NULL,
      kind text NOT NULL,
      month date NOT NULL,
      verified_entry_id uuid,
      verified_amount numeric(18,2),
      verified_currency character(3),
      verified_original numeric(18,2),
      pending_entry_id uuid,
      pending_amount numeric(18,2),
      pending_currency character(3),
      pending_original numeric(18,2),
      zone_code text NOT NULL,
      industry_code text NOT NULL,
      segment_code text NOT NULL,
      listed boolean NOT NULL,
      CONSTRAINT positions_pkey PRIMARY KEY (project_id, kind, month),
      CONSTRAINT positions_verified_check CHECK ((verified_entry_id IS NULL) = (verified_amount IS NULL)),
      CONSTRAINT positions_pending_check CHECK ((pending_entry_id IS NULL) = (pending_amount IS NULL)),
      CONSTRAINT positions_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id)
    )`);
  await runner.query(`CREATE INDEX positions_kind_month_idx ON positions (kind, month)`);
  await runner.query(
    `CREATE INDEX positions_pending_entry_id_idx ON positions (pending_entry_id) WHERE pending_entry_id IS NOT NULL`,
  );
  await runner.query(`
    CREATE TABLE credits (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      project_id uuid NOT NULL,
      kind text NOT NULL,
      month date NOT NULL,
      currency character(3) NOT NULL,
      zone_code text NOT NULL,
      industry_code text NOT NULL,
      segment_code text NOT NULL,
      listed boolean NOT NULL,
      verified_delta numeric(18,2) NOT NULL,
      reported_delta numeric(18,2) NOT NULL,
      verified_original_delta numeric(18,2) NOT NULL,
      reported_original_delta numeric(18,2) NOT NULL,
      entries_delta integer NOT NULL,
      cause text NOT NULL,
      entry_id uuid,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT credits_pkey PRIMARY KEY (id),
      CONSTRAINT credits_cause_check CHECK (
        cause IN ('report', 'verify', 'send_back', 'restate', 'rezone', 'reindustry', 'list', 'unlist')),
      CONSTRAINT credits_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects (id),
      CONSTRAINT credits_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entries (id)
    )`);
  await runner.query(`CREATE INDEX credits_recorded_at_idx ON credits (recorded_at)`);
  await runner.query(`CREATE INDEX credits_project_id_kind_month_idx ON credits (project_id, kind, month)`);
  // Every posting updates a row in place: room on the page keeps the update off the index.
  await runner.query(`
    CREATE TABLE rollups (
      kind text NOT NULL,
      month date NOT NULL,
      currency character(3) NOT NULL,
      zone_code text NOT NULL,
      industry_code text NOT NULL,
      segment_code text NOT NULL,
      listed boolean NOT NULL,
      verified numeric(22,2) NOT NULL,
      reported numeric(22,2) NOT NULL,
      verified_original numeric(22,2) NOT NULL,
      reported_original numeric(22,2) NOT NULL,
      entries integer NOT NULL,
      CONSTRAINT rollups_pkey PRIMARY KEY (kind, month, currency, zone_code, industry_code, segment_code, listed)
    ) WITH (fillfactor = 50)`);
}
