import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.js';

type Column = [field: string, zh: string, en: string, width: number];

/** 重点项目推进台账 as development zones lay it out; what "this period" is called differs from one to the other. */
const columns = (...period: Column[]) =>
  (
    [
      ['number', '序号', 'No.', 6],
      ['name', '项目名称', 'Project', 30],
      ['investor', '投资方', 'Investor', 24],
      ['zone', '园区', 'Park', 16],
      ['industry', '产业', 'Industry', 14],
      ['mode', '建设模式', 'Mode', 14],
      ['planned_total', '计划总投资', 'Planned total', 14],
      ['year_plan', '年度计划投资', 'Planned for the year', 14],
      ...period,
      ['completed_of_year', '本年累计完成', 'Completed this year', 14],
      ['completed_since_start', '开工以来累计完成', 'Completed since the start', 16],
      ['stage', '形象进度（阶段）', 'Stage', 12],
      ['light', '亮灯', 'Light', 8],
      ['blockers', '存在问题（堵点）', 'What it waits for', 34],
      ['people', '责任人/挂钩领导', 'Officer / leader', 18],
      ['note', '备注', 'Note', 18],
    ] satisfies Column[]
  ).map(([field, zh, en, width]) => ({ field, zh, en, width }));

const OF_MONTH: Column = ['completed_of_month', '本月完成', 'Completed in the month', 14];
const inPeriod = (zh: string, en: string): Column => ['completed_in_period', zh, en, 14];
const booked = (zh: string, en: string): Column => ['verified_in_period', zh, en, 14];

const TEMPLATES = [
  {
    ...{ code: 'LEDGER-W', kind: 'ledger', period: 'weekly' },
    ...{ zh: '重点项目推进台账（周）', en: 'Ledger of key projects, weekly' },
    columns: columns(booked('本周核实入账', 'Booked in the week'), OF_MONTH),
  },
  {
    ...{ code: 'LEDGER-B', kind: 'ledger', period: 'biweekly' },
    ...{ zh: '重点项目推进台账（双周）', en: 'Ledger of key projects, every two weeks' },
    columns: columns(booked('双周核实入账', 'Booked in the two weeks'), OF_MONTH),
  },
  {
    ...{ code: 'LEDGER-M', kind: 'ledger', period: 'monthly' },
    ...{ zh: '重点项目推进台账', en: 'Ledger of key projects, monthly' },
    columns: columns(OF_MONTH),
  },
  {
    ...{ code: 'LEDGER-Q', kind: 'ledger', period: 'quarterly' },
    ...{ zh: '重点项目推进台账（季）', en: 'Ledger of key projects, quarterly' },
    columns: columns(inPeriod('本季完成', 'Completed in the quarter')),
  },
  {
    ...{ code: 'LEDGER-Y', kind: 'ledger', period: 'yearly' },
    ...{ zh: '重点项目推进台账（年）', en: 'Ledger of key projects, yearly' },
    columns: columns(),
  },
  {
    ...{ code: 'BRIEF-W', kind: 'brief', period: 'weekly' },
    ...{ zh: '招商与项目推进周报', en: 'Weekly brief' },
    columns: [],
  },
  {
    ...{ code: 'BRIEF-M', kind: 'brief', period: 'monthly' },
    ...{ zh: '招商与项目推进月度简报', en: 'Monthly brief' },
    columns: [],
  },
  {
    ...{ code: 'BRIEF-Q', kind: 'brief', period: 'quarterly' },
    ...{ zh: '招商与项目推进季度简报', en: 'Quarterly brief' },
    columns: [],
  },
];

/** Reports: their layouts as data, when they are made, and each one with the figures and the file it consists of. */
export class CreateReports1764000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTemplates(runner);
    await runner.query(`
      CREATE TABLE report_schedules (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        template_code text NOT NULL,
        unit text NOT NULL,
        language text NOT NULL,
        day integer NOT NULL,
        hour integer NOT NULL,
        tell_leadership boolean NOT NULL,
        active boolean NOT NULL DEFAULT true,
        owner_id uuid NOT NULL,
        since timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT report_schedules_pkey PRIMARY KEY (id),
        CONSTRAINT report_schedules_unit_check CHECK (unit IN ('yi', 'wan')),
        CONSTRAINT report_schedules_language_check CHECK (language IN ('zh-CN', 'en')),
        CONSTRAINT report_schedules_time_check CHECK (day BETWEEN 1 AND 28 AND hour BETWEEN 0 AND 23),
        CONSTRAINT report_schedules_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id)
      )`);
    await runner.query(`CREATE INDEX report_schedules_owner_id_idx ON report_schedules (owner_id)`);
    await createRuns(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['report_runs', 'report_schedules', 'report_templates'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

async function createTemplates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE report_templates (
      code text NOT NULL,
      version integer NOT NULL,
      kind text NOT NULL,
      period text NOT NULL,
      title_zh text NOT NULL,
      title_en text NOT NULL,
      columns jsonb NOT NULL,
      "grouping" text,
      key_list_only boolean NOT NULL,
      sort integer NOT NULL,
      CONSTRAINT report_templates_pkey PRIMARY KEY (code, version),
      CONSTRAINT report_templates_kind_check CHECK (kind IN ('ledger', 'brief')),
      CONSTRAINT report_templates_period_check CHECK (period IN ('weekly', 'biweekly', 'monthly', 'quarterly', 'yearly')),
      CONSTRAINT report_templates_grouping_check CHECK ("grouping" IN ('zone', 'industry'))
    )`);
  for (const [sort, { code, kind, period, zh, en, columns: told }] of TEMPLATES.entries())
    await runner.query(
      `INSERT INTO report_templates (code, version, kind, period, title_zh, title_en, columns, "grouping", key_list_only, sort)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [code, kind, period, zh, en, JSON.stringify(told), kind === 'ledger' ? 'zone' : null, kind === 'ledger', sort],
    );
  await makeAppendOnly(runner, 'report_templates');
}

async function createRuns(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE report_runs (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      template_code text NOT NULL,
      template_version integer NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      unit text NOT NULL,
      language text NOT NULL,
      known_at timestamptz NOT NULL,
      owner_id uuid NOT NULL,
      schedule_id uuid,
      state text NOT NULL DEFAULT 'queued',
      snapshot text,
      snapshot_sha256 text,
      file_id uuid,
      file_sha256 text,
      created_at timestamptz NOT NULL,
      gathered_at timestamptz,
      finished_at timestamptz,
      CONSTRAINT report_runs_pkey PRIMARY KEY (id),
      CONSTRAINT report_runs_schedule_id_period_from_key UNIQUE (schedule_id, period_from),
      CONSTRAINT report_runs_unit_check CHECK (unit IN ('yi', 'wan')),
      CONSTRAINT report_runs_language_check CHECK (language IN ('zh-CN', 'en')),
      CONSTRAINT report_runs_state_check CHECK (state IN ('queued', 'running', 'done', 'failed')),
      CONSTRAINT report_runs_done_check CHECK ((state = 'done') = (file_id IS NOT NULL)
        AND (file_id IS NULL) = (file_sha256 IS NULL) AND (state <> 'done' OR snapshot IS NOT NULL)),
      CONSTRAINT report_runs_snapshot_check CHECK ((snapshot IS NULL) = (snapshot_sha256 IS NULL)),
      CONSTRAINT report_runs_template_code_template_version_fkey FOREIGN KEY (template_code, template_version)
        REFERENCES report_templates (code, version),
      CONSTRAINT report_runs_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id),
      CONSTRAINT report_runs_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES report_schedules (id),
      CONSTRAINT report_runs_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id)
    )`);
  for (const [name, on] of [
    ['owner_id_created_at', 'owner_id, created_at'],
    ['template_code_state_known_at', 'template_code, state, known_at'],
    ['file_id', 'file_id'],
  ])
    await runner.query(`CREATE INDEX report_runs_${name}_idx ON report_runs (${on})`);
}
