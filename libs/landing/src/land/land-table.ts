import type { Locale } from '#platform/http/problem.js';
import type { ColumnKind, TableValue } from '#platform/workbook/write-workbook.js';
import { KIND_RULES, LAND_STATE_NAMES, LAND_USE_NAMES, PRICE_BASIS_NAMES } from './domain/land-unit.js';
import type { LandUnitRow } from './dto/land-unit.dto.js';

export type ZoneNames = ReadonlyMap<string, string>;

interface Column {
  zh: string;
  en: string;
  kind: ColumnKind;
  width?: number;
  value: (row: LandUnitRow, names: ZoneNames, words: 'zh' | 'en') => TableValue;
}

const COLUMNS: Column[] = [
  { zh: '编号', en: 'Code', kind: 'text', width: 16, value: (row) => row.code },
  { zh: '名称', en: 'Name', kind: 'text', width: 28, value: (row) => row.name },
  { zh: '类型', en: 'Kind', kind: 'text', width: 12, value: (row, _, words) => KIND_RULES[row.kind][words] },
  { zh: '园区', en: 'Zone', kind: 'text', width: 20, value: (row, names) => names.get(row.zoneCode) ?? row.zoneCode },
  { zh: '用地性质', en: 'Use', kind: 'text', width: 16, value: (row, _, words) => LAND_USE_NAMES[row.landUse][words] },
  {
    zh: '面积单位',
    en: 'Unit',
    kind: 'text',
    width: 10,
    value: ({ kind }, _, words) => KIND_RULES[kind][words === 'zh' ? 'unitZh' : 'unitEn'],
  },
  { zh: '面积', en: 'Area', kind: 'money', width: 14, value: (row) => row.area },
  { zh: '已预留', en: 'Reserved', kind: 'money', width: 14, value: (row) => row.reserved },
  { zh: '已供', en: 'Allocated', kind: 'money', width: 14, value: (row) => row.allocated },
  { zh: '可用', en: 'Free', kind: 'money', width: 14, value: (row) => row.free },
  { zh: '状态', en: 'State', kind: 'text', width: 12, value: (row, _, words) => LAND_STATE_NAMES[row.state][words] },
  { zh: '价格（元）', en: 'Price (CNY)', kind: 'money', width: 14, value: (row) => row.price },
  {
    zh: '计价',
    en: 'Per',
    kind: 'text',
    width: 12,
    value: ({ priceBasis }, _, words) => (priceBasis === null ? null : PRICE_BASIS_NAMES[priceBasis][words]),
  },
  { zh: '供电（kVA）', en: 'Power (kVA)', kind: 'money', value: (row) => row.utilities.powerKva },
  { zh: '供水（m³/日）', en: 'Water (m³/day)', kind: 'money', value: (row) => row.utilities.waterM3Day },
  { zh: '蒸汽（吨/时）', en: 'Steam (t/h)', kind: 'money', value: (row) => row.utilities.steamTHour },
  { zh: '燃气（标方/时）', en: 'Gas (m³/h)', kind: 'money', value: (row) => row.utilities.gasM3Hour },
  { zh: '污水（m³/日）', en: 'Sewage (m³/day)', kind: 'money', value: (row) => row.utilities.sewageM3Day },
  { zh: '楼面荷载（吨/㎡）', en: 'Floor load (t/m²)', kind: 'money', value: (row) => row.utilities.floorLoadTM2 },
  { zh: '净高（米）', en: 'Clear height (m)', kind: 'money', value: (row) => row.utilities.clearHeightM },
  {
    zh: '备注',
    en: 'Remark',
    kind: 'text',
    width: 12,
    value: ({ sample }, _, words) => (sample ? { zh: '示例数据', en: 'Sample data' }[words] : null),
  },
];

/** How the list of parcels and plants looks as a sheet. */
export function landTable(names: ZoneNames, locale: Locale, facts: { on: string; total: number }) {
  const words = locale === 'en' ? 'en' : 'zh';
  return {
    sheetName: words === 'en' ? 'Land' : '地块厂房',
    title: words === 'en' ? 'Parcels and standard plants' : '地块与标准厂房',
    notes: [words === 'en' ? `${facts.total} as of ${facts.on}` : `截至 ${facts.on}，共 ${facts.total} 处`],
    columns: COLUMNS.map((column) => ({ header: column[words], kind: column.kind, width: column.width })),
    async *lines(rows: AsyncIterable<LandUnitRow>): AsyncGenerator<TableValue[]> {
      for await (const row of rows) yield COLUMNS.map((column) => column.value(row, names, words));
    },
  };
}
