import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every name a company goes by, with the keys under which a duplicate is looked for. */
export class CreateInvestorNames1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE investor_names (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        investor_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        core text NOT NULL,
        keys text[] NOT NULL,
        added_by uuid,
        added_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT investor_names_pkey PRIMARY KEY (id),
        CONSTRAINT investor_names_kind_check CHECK (kind IN ('registered', 'former', 'alias', 'english', 'brand')),
        CONSTRAINT investor_names_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
        CONSTRAINT investor_names_added_by_fkey FOREIGN KEY (added_by) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX investor_names_investor_id_idx ON investor_names (investor_id)`);
    await runner.query(`CREATE INDEX investor_names_keys_idx ON investor_names USING gin (keys)`);
    await runner.query(`CREATE INDEX investor_names_core_trgm_idx ON investor_names USING gin (core gin_trgm_ops)`);
    await runner.query(
      `CREATE INDEX contacts_phone_digits_idx ON contacts (regexp_replace(phone, '\\D', '', 'g')) WHERE phone IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX contacts_email_domain_idx ON contacts (lower(split_part(email, '@', 2))) WHERE email IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX contacts_email_domain_idx`);
    await runner.query(`DROP INDEX contacts_phone_digits_idx`);
    await runner.query(`DROP TABLE investor_names`);
  }
}
