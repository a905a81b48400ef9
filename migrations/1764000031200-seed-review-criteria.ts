import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One set of admission criteria per construction mode, so that the first review can be held on the first day. The plan
 * asks for 亩产论英雄 and gives no threshold: every number here is an example for the zone to replace by its own version.
 */
export class SeedReviewCriteria1764000031200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { mode, code, nameZh, nameEn, criteria } of SETS) {
      await runner.query(
        `INSERT INTO review_criteria_sets
           (code, version, name_zh, name_en, mode, pass_mark, quorum, from_on, active, criteria, vetoes, source, recorded_at)
         VALUES ($1, 1, $2, $3, $4, 70, 3, '2020-01-01', true, $5, $6, $7, '2020-01-01T00:00:00Z')`,
        [code, nameZh, nameEn, mode, JSON.stringify(criteria), JSON.stringify(VETOES), EXAMPLE],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    // The table is append-only: a truncate is refused as well, so the guards step aside for the undoing alone.
    await runner.query(`ALTER TABLE review_criteria_sets DISABLE TRIGGER USER`);
    await runner.query(`DELETE FROM review_criteria_sets WHERE set_by IS NULL AND version = 1`);
    await runner.query(`ALTER TABLE review_criteria_sets ENABLE TRIGGER USER`);
  }
}

const EXAMPLE = '示例阈值 default, to be set by the zone';
const PLAN = '规划第七章第五节';

type Step = readonly [at: string, points: number];

const measured = (
  code: string,
  nameZh: string,
  nameEn: string,
  direction: 'higher' | 'lower',
  ...steps: [Step, ...Step[]]
) => ({
  code,
  nameZh,
  nameEn,
  points: steps[0][1],
  measure: code,
  direction,
  bands: steps.map(([at, points]) => ({ at, points })),
  source: EXAMPLE,
});

const judged = (code: string, nameZh: string, nameEn: string, points: number) => ({
  code,
  nameZh,
  nameEn,
  points,
  measure: null,
  direction: null,
  bands: [],
  source: EXAMPLE,
});

const emission = (points: number) => judged('emission', '污染物排放', 'Emissions', points);
const safety = (points: number) => judged('safety', '安全生产', 'Safety', points);
const investor = (points: number) => judged('investor_strength', '投资方实力', 'Investor strength', points);
const chain = (points: number) => judged('chain_contribution', '产业链贡献', 'Contribution to the chain', points);
const energy = (...steps: [Step, ...Step[]]) =>
  measured('energy_per_output', '单位产值能耗', 'Energy per output', 'lower', ...steps);

const SETS = [
  {
    mode: 'greenfield',
    code: 'STD-GREENFIELD',
    nameZh: '新建供地项目准入评分（示例）',
    nameEn: 'Admission of new builds (example)',
    criteria: [
      measured(
        'investment_per_mu',
        '亩均投资强度',
        'Investment per mu',
        'higher',
        ['300', 20],
        ['250', 16],
        ['200', 10],
        ['150', 5],
      ),
      measured('tax_per_mu', '亩均税收', 'Tax per mu', 'higher', ['20', 15], ['15', 12], ['10', 8], ['5', 4]),
      measured('output_per_mu', '亩均产值', 'Output per mu', 'higher', ['500', 10], ['400', 8], ['300', 5]),
      energy(['0.1', 10], ['0.3', 7], ['0.5', 3]),
      emission(15),
      safety(10),
      investor(10),
      chain(10),
    ],
  },
  {
    mode: 'leased',
    code: 'STD-LEASED',
    nameZh: '租赁标准厂房项目准入评分（示例）',
    nameEn: 'Admission to standard plants (example)',
    criteria: [
      measured(
        'investment_per_m2',
        '单位厂房投资',
        'Investment per m² of plant',
        'higher',
        ['4000', 15],
        ['3000', 11],
        ['2000', 6],
      ),
      measured('tax_per_m2', '单位厂房税收', 'Tax per m² of plant', 'higher', ['300', 15], ['200', 11], ['100', 6]),
      measured(
        'output_per_m2',
        '单位厂房产值',
        'Output per m² of plant',
        'higher',
        ['8000', 10],
        ['6000', 7],
        ['4000', 4],
      ),
      energy(['0.1', 10], ['0.3', 7], ['0.5', 3]),
      emission(15),
      safety(10),
      investor(15),
      chain(10),
    ],
  },
  {
    mode: 'retrofit',
    code: 'STD-RETROFIT',
    nameZh: '技改扩能项目准入评分（示例）',
    nameEn: 'Admission of retrofits (example)',
    criteria: [
      measured('tax_per_mu', '亩均税收', 'Tax per mu', 'higher', ['20', 20], ['15', 15], ['10', 10], ['5', 5]),
      measured('output_per_mu', '亩均产值', 'Output per mu', 'higher', ['500', 15], ['400', 11], ['300', 7]),
      energy(['0.1', 20], ['0.3', 14], ['0.5', 6]),
      emission(15),
      safety(10),
      investor(10),
      chain(10),
    ],
  },
  {
    mode: 'asset_light',
    code: 'STD-ASSET-LIGHT',
    nameZh: '轻资产项目准入评分（示例）',
    nameEn: 'Admission of asset-light projects (example)',
    criteria: [
      measured('output_per_job', '人均产值', 'Output per job', 'higher', ['100', 20], ['60', 14], ['30', 8]),
      measured('tax_per_job', '人均税收', 'Tax per job', 'higher', ['5', 20], ['3', 14], ['1', 8]),
      emission(5),
      safety(10),
      investor(25),
      chain(20),
    ],
  },
];

const VETOES = [
  {
    code: 'high_energy_pollution',
    nameZh: '属于高耗能、高污染项目',
    nameEn: 'High energy use or high pollution',
    source: `严禁上马高耗能、高污染项目（${PLAN}）`,
  },
  {
    code: 'ecological_zoning',
    nameZh: '不符合“三线一单”生态环境分区管控',
    nameEn: 'Against the ecological zoning (three lines, one list)',
    source: PLAN,
  },
  {
    code: 'eia_quota',
    nameZh: '超出区域环评的污染物排放总量',
    nameEn: 'Beyond the emission total of the regional environmental assessment',
    source: PLAN,
  },
  {
    code: 'obsolete_capacity',
    nameZh: '属于应淘汰的落后产能或工艺',
    nameEn: 'Obsolete capacity or process that is to be phased out',
    source: PLAN,
  },
];
