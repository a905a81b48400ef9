import type { MigrationInterface, QueryRunner } from 'typeorm';

const SOURCES_WITH_INTERMEDIARY = `source IN ('agency', 'chamber', 'referral')`;

/** 招商活动: events, their guests, and which event or intermediary brought a lead. */
export class CreateEvents1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPlanEvents(runner);
    await createEvents(runner);
    await createGuests(runner);
    await runner.query(`
      ALTER TABLE leads
        ADD COLUMN event_id uuid,
        ADD COLUMN intermediary_id uuid,
        ADD CONSTRAINT leads_event_id_fkey FOREIGN KEY (event_id) REFERENCES promotion_events (id),
        ADD CONSTRAINT leads_intermediary_id_fkey FOREIGN KEY (intermediary_id) REFERENCES investors (id),
        ADD CONSTRAINT leads_origin_check CHECK ((event_id IS NULL OR source = 'event')
          AND (intermediary_id IS NULL OR ${SOURCES_WITH_INTERMEDIARY}))`);
    await runner.query(`CREATE INDEX leads_event_id_idx ON leads (event_id)`);
    await runner.query(`CREATE INDEX leads_intermediary_id_idx ON leads (intermediary_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE leads DROP CONSTRAINT leads_origin_check, DROP COLUMN event_id, DROP COLUMN intermediary_id`);
    for (const table of ['event_guests', 'promotion_events', 'plan_events']) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createPlanEvents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE plan_events (
      code text NOT NULL,
      plan_code text NOT NULL,
      name_zh text NOT NULL,
      name_en text NOT NULL,
      sort integer NOT NULL,
      source text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      CONSTRAINT plan_events_pkey PRIMARY KEY (code),
      CONSTRAINT plan_events_plan_code_fkey FOREIGN KEY (plan_code) REFERENCES plan_periods (code)
    )`);
}

async function createEvents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE promotion_events (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      kind text NOT NULL,
      from_on date NOT NULL,
      to_on date NOT NULL,
      place text,
      home_region text,
      zone_code text,
      owner_id uuid NOT NULL,
      team_id uuid,
      budget numeric(18,2),
      spent numeric(18,2),
      note text,
      state text NOT NULL DEFAULT 'planned',
      cancel_reason text,
      sample boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT promotion_events_pkey PRIMARY KEY (id),
      CONSTRAINT promotion_events_kind_check
        CHECK (kind IN ('fair', 'forum', 'roadshow', 'visit_tour', 'signing', 'other')),
      CONSTRAINT promotion_events_state_check CHECK (state IN ('planned', 'held', 'cancelled')),
      CONSTRAINT promotion_events_home_region_check CHECK (home_region IN
        ('yangtze_delta', 'bohai_rim', 'pearl_delta', 'other_domestic', 'hk_mo_tw', 'overseas')),
      CONSTRAINT promotion_events_days_check CHECK (from_on <= to_on),
      CONSTRAINT promotion_events_money_check CHECK (budget >= 0 AND spent >= 0),
      CONSTRAINT promotion_events_cancelled_check CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
      CONSTRAINT promotion_events_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code),
      CONSTRAINT promotion_events_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id),
      CONSTRAINT promotion_events_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
    )`);
  await runner.query(`CREATE INDEX promotion_events_from_on_id_idx ON promotion_events (from_on, id)`);
}

async function createGuests(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE event_guests (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      event_id uuid NOT NULL,
      company text NOT NULL,
      name_key text NOT NULL,
      investor_id uuid,
      contact_id uuid,
      person text,
      person_title text,
      phone text,
      answer text NOT NULL DEFAULT 'invited',
      attendance text,
      walk_in boolean NOT NULL DEFAULT false,
      added_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT event_guests_pkey PRIMARY KEY (id),
      CONSTRAINT event_guests_answer_check CHECK (answer IN ('invited', 'accepted', 'declined')),
      CONSTRAINT event_guests_attendance_check CHECK (attendance IN ('attended', 'absent')),
      CONSTRAINT event_guests_person_check CHECK (
        (contact_id IS NULL OR (investor_id IS NOT NULL AND COALESCE(person, person_title, phone) IS NULL))
        AND (person IS NOT NULL OR COALESCE(person_title, phone) IS NULL)),
      CONSTRAINT event_guests_event_id_name_key_key UNIQUE (event_id, name_key),
      CONSTRAINT event_guests_event_id_fkey FOREIGN KEY (event_id) REFERENCES promotion_events (id),
      CONSTRAINT event_guests_investor_id_fkey FOREIGN KEY (investor_id) REFERENCES investors (id),
      CONSTRAINT event_guests_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id),
      CONSTRAINT event_guests_added_by_fkey FOREIGN KEY (added_by) REFERENCES users (id)
    )`);
  // One company is one guest, by whatever name it was invited.
  await runner.query(`
    CREATE UNIQUE INDEX event_guests_event_id_investor_id_key ON event_guests (event_id, investor_id)
      WHERE investor_id IS NOT NULL`);
  await runner.query(`CREATE INDEX event_guests_investor_id_idx ON event_guests (investor_id)`);
  await runner.query(`CREATE INDEX event_guests_contact_id_idx ON event_guests (contact_id)`);
}
