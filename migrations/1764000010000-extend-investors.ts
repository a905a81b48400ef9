import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `ARRAY['investor', 'intermediary', 'project_company']`;

/**
 * The lists a company is known by. Who publishes each stands beside it; a list that is no longer kept is switched off,
 * never deleted.
 */
const LISTS: [code: string, zh: string, en: string, publisher: string][] = [
  ['fortune_global_500', '世界500强', 'Fortune Global 500', '《财富》'],
  ['china_500', '中国企业500强', 'China Top 500', '中国企业联合会'],
  ['china_private_500', '中国民营企业500强', 'China Private Top 500', '全国工商联'],
  ['central_soe', '中央企业', 'Central state-owned enterprise', '国务院国资委'],
  ['listed', '上市公司', 'Listed company', '证券交易所'],
  ['pre_listed', '上市后备企业', 'Preparing to list', '地方金融监管局'],
  ['specialised_sme', '专精特新中小企业', 'Specialised and innovative SME', '省级工信部门'],
  ['little_giant', '专精特新“小巨人”企业', 'Little Giant', '工业和信息化部'],
  ['single_champion', '制造业单项冠军', 'Manufacturing single champion', '工业和信息化部'],
  ['high_tech', '高新技术企业', 'High-tech enterprise', '科学技术部'],
  ['unicorn', '独角兽企业', 'Unicorn', '科技主管部门'],
  ['gazelle', '瞪羚企业', 'Gazelle', '科技主管部门'],
];

/** Groups, capital, lists and roles of companies; consent and erasure of contacts. */
export class ExtendInvestors1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await extendInvestors(runner);
    await createLists(runner);
    await extendContacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE investor_list_entries`);
    await runner.query(`DROP TABLE investor_lists`);
    await runner.query(`
      ALTER TABLE contacts
        DROP CONSTRAINT contacts_erased_check, DROP CONSTRAINT contacts_consent_check,
        DROP COLUMN consent_on, DROP COLUMN consent_how, DROP COLUMN consent_withdrawn_on, DROP COLUMN erased_at,
        DROP COLUMN created_by, DROP COLUMN version, DROP COLUMN updated_at`);
    await runner.query(`
      ALTER TABLE investors
        DROP COLUMN parent_id, DROP COLUMN merged_into_id, DROP COLUMN roles, DROP COLUMN registered_capital,
        DROP COLUMN registered_capital_currency`);
  }
}

async function extendInvestors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE investors
      ADD COLUMN parent_id uuid,
      ADD COLUMN merged_into_id uuid,
      ADD COLUMN roles text[] NOT NULL DEFAULT '{investor}',
      ADD COLUMN registered_capital numeric(18,2),
      ADD COLUMN registered_capital_currency text,
      ADD CONSTRAINT investors_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES investors (id),
      ADD CONSTRAINT investors_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES investors (id),
      ADD CONSTRAINT investors_self_check CHECK (parent_id <> id AND merged_into_id <> id),
      ADD CONSTRAINT investors_roles_check CHECK (roles <@ ${ROLES} AND cardinality(roles) > 0),
      ADD CONSTRAINT investors_capital_check CHECK (registered_capital >= 0
        AND (registered_capital IS NULL) = (registered_capital_currency IS NULL))`);
  await runner.query(`CREATE INDEX investors_parent_id_idx ON investors (parent_id)`);
  await runner.query(`CREATE INDEX investors_merged_into_id_idx ON investors (merged_into_id)`);
}

async function createLists(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE investor_lists (
      code text NOT NULL,
      name_zh text NOT NULL,
      name_en text NOT NULL,
      publisher text,
      sort integer NOT NULL,
      active boolean NOT NULL DEFAULT true,
      CONSTRAINT investor_lists_pkey PRIMARY KEY (code)
    )`);
  for (const [index, [code, zh, en, publisher]] of LISTS.entries()) {
    await runner.query(
      `INSERT INTO investor_lists (code, name_zh, name_en, publisher, sort) VALUES ($1, $2, $3, $4, $5)`,
      [code, zh, en, publisher, index + 1],
    );
  }
  await runner.query(`
    CREATE TABLE investor_list_entries (
      investor_id uuid NOT NULL,
      list_code text NOT NULL,
      year integer,
      CONSTRAINT investor_list_entries_pkey PRIMARY KEY (investor_id, list_code),
      CONSTRAINT investor_list_entries_year_check CHECK (year BETWEEN 1990 AND 2100),
      CONSTRAINT investor_list_entries_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
      CONSTRAINT investor_list_entries_list_code_fkey FOREIGN KEY (list_code) REFERENCES investor_lists (code)
    )`);
  await runner.query(`CREATE INDEX investor_list_entries_list_code_idx ON investor_list_entries (list_code)`);
}

/** PIPL art. 13–15 (consent and its withdrawal), art. 47 (erasure). What is erased is blank; the row stays. */
async function extendContacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE contacts
      ADD COLUMN consent_on date,
      ADD COLUMN consent_how text,
      ADD COLUMN consent_withdrawn_on date,
      ADD COLUMN erased_at timestamptz,
      ADD COLUMN created_by uuid,
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
      ADD CONSTRAINT contacts_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id),
      ADD CONSTRAINT contacts_consent_check CHECK (
        consent_how IN ('in_person', 'business_card', 'phone', 'wechat', 'email', 'written', 'other')
        AND (consent_on IS NULL) = (consent_how IS NULL)
        AND (consent_withdrawn_on IS NULL OR consent_withdrawn_on >= consent_on)),
      ADD CONSTRAINT contacts_erased_check CHECK (erased_at IS NULL OR (name = '' AND title IS NULL
        AND phone IS NULL AND email IS NULL AND wechat IS NULL))`);
}
