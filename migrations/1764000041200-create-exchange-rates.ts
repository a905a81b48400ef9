import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

/** What one unit of a currency was worth in CNY on a day, and who says so. */
export class CreateExchangeRates1764000041200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_rates (
        id bigint GENERATED ALWAYS AS IDENTITY,
        currency character(3) NOT NULL,
        "on" date NOT NULL,
        rate numeric(18,8) NOT NULL,
        source text NOT NULL,
        revises_id bigint,
        reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT exchange_rates_pkey PRIMARY KEY (id),
        CONSTRAINT exchange_rates_revises_id_key UNIQUE (revises_id),
        CONSTRAINT exchange_rates_currency_check CHECK (currency <> 'CNY'),
        CONSTRAINT exchange_rates_rate_check CHECK (rate > 0),
        CONSTRAINT exchange_rates_reason_check CHECK (revises_id IS NULL OR reason IS NOT NULL),
        CONSTRAINT exchange_rates_revises_id_fkey FOREIGN KEY (revises_id) REFERENCES exchange_rates (id),
        CONSTRAINT exchange_rates_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users (id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX exchange_rates_first_idx ON exchange_rates (currency, "on") WHERE revises_id IS NULL`);
    await makeAppendOnly(runner, 'exchange_rates');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE exchange_rates`);
  }
}
