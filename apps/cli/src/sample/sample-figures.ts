/** Invented figures of the sample world: no statistics of any zone. Each says so in its source. */

/** In 亿元 or 亿美元, as an office would write its 分解方案. */
export interface SamplePart {
  axis: 'year' | 'zone' | 'industry';
  key: string;
  amount: string;
  parts?: SamplePart[];
}

const years = (...amounts: string[]): SamplePart[] =>
  amounts.map((amount, index) => ({ axis: 'year', key: String(2021 + index), amount }));
const places = (amounts: Record<string, string>): SamplePart[] =>
  Object.entries(amounts).map(([key, amount]) => ({ axis: 'zone', key, amount }));

/** The years sum to the 1500; of zones and industries something is not given to anybody yet, which the page shows. */
export const INVESTMENT_PARTS: SamplePart[] = [
  ...years('100', '320', '420', '420', '240'),
  { axis: 'zone', key: 'C-MED', amount: '600', parts: years('40', '130', '170', '170', '90') },
  {
    axis: 'zone',
    key: 'C-MAT',
    amount: '220',
    parts: places({ 'C-MAT-S': '90', 'C-MAT-N': '70', 'C-MAT-Q': '50' }),
  },
  ...places({
    'P-EQP': '150',
    'C-LOG': '120',
    'N-CBZ': '90',
    'N-CY': '90',
    'C-HZ': '70',
    'C-FTZ': '60',
    'P-WIND': '60',
  }),
  { axis: 'industry', key: 'MED', amount: '620' },
  { axis: 'industry', key: 'MAT', amount: '220' },
  { axis: 'industry', key: 'EQP', amount: '210' },
  { axis: 'industry', key: 'NEW', amount: '420' },
];

export const FOREIGN_CAPITAL_PARTS: SamplePart[] = years('3', '3.5', '4', '4.5', '5');

/** By indicator, what it was in 2021 to 2025; null where nothing was stated. */
export const OBSERVATIONS: Record<string, (string | null)[]> = {
  GDP: ['398.6', '436.2', '470.5', '512.3', '548.9'],
  LABOUR_PRODUCTIVITY: ['24.1', '25.6', '27.2', '29.0', '30.4'],
  RD_INTENSITY: ['7.2', '7.3', '7.5', '7.7', '7.9'],
  PATENTS_PER_10K: ['78', '89', '101', '115', '133'],
  INDUSTRIAL_INVESTMENT_GROWTH: ['6.8', '5.1', '4.2', '5.5', '4.9'],
  ABOVE_SCALE_INDUSTRIAL_FIRMS: ['131', '149', '172', '204', '238'],
  INNOVATION_PLATFORMS: ['9', '11', '13', '15', '17'],
  LEADING_TALENT: ['58', '66', '71', '80', '83'],
  GENERAL_BUDGET_REVENUE: ['46.2', '50.8', '57.3', '63.1', '68.4'],
  SURVEYED_UNEMPLOYMENT: ['3.9', '4.1', '3.8', '3.7', '3.6'],
  INDUSTRIAL_SEWAGE: ['100', '100', '100', '100', '100'],
  INDUSTRIAL_TAXABLE_SALES: ['905', '1040', '1196', '1340', '1462'],
  NEW_HIGH_TECH_FIRMS: ['18', '21', '25', '19', '22'],
  NEW_TECH_SMES: ['17', '20', null, '23', '26'],
  FOREIGN_TRADE: ['33.5', '38.2', '41.6', '47.0', '51.3'],
  MED_OUTPUT: ['520', '588', '661', '742', '815'],
  MAT_OUTPUT: ['246', '301', '362', '428', '489'],
  PM25: ['38', '36', '35', '34', '33'],
};

/** One figure that a later count put right. */
export const REVISION = { code: 'GDP', period: '2023', value: '474.1', reason: '按经济普查结果修订（示例）' };

export const COMMENTS: Record<string, string> = {
  GDP: '低于规划目标，主要受项目达产晚于预期影响（示例）',
  GENERAL_BUDGET_REVENUE: '新投产项目尚处优惠期，税收贡献滞后（示例）',
  NEW_HIGH_TECH_FIRMS: '提前完成（示例）',
};

/** CNY for one US dollar and one euro at the start of each quarter, from 2021. */
export const RATES: Record<'USD' | 'EUR', string[]> = {
  USD: [
    ...['6.54', '6.57', '6.46', '6.48', '6.37', '6.35', '6.71', '7.10', '6.95', '6.87'],
    ...['7.21', '7.18', '7.08', '7.09', '7.13', '7.07', '7.19', '7.18', '7.16', '7.11'],
  ],
  EUR: [
    ...['8.02', '7.71', '7.66', '7.50', '7.22', '7.06', '7.01', '6.97', '7.42', '7.47'],
    ...['7.88', '7.55', '7.85', '7.67', '7.66', '7.80', '7.52', '7.76', '8.41', '8.33'],
  ],
};
