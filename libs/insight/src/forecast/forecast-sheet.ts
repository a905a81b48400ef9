import type { ListTable } from '#access/exports/list-exports.js';
import type { Locale } from '#platform/http/problem.js';
import { subtract } from '#platform/money/money.js';
import type { TableColumn, TableValue } from '#platform/workbook/write-workbook.js';
import { assumedWords } from './assumed-words.js';
import { PART_KINDS, type PartKind } from './domain/parts.js';
import { SHARES } from './domain/forecast.js';
import type { BacktestView, ForecastMonth, ForecastRunView, ForecastView } from './dto/forecast.dto.js';

type Words = Record<Locale, string>;

/** A month, with and without what is assumed. */
export interface SheetRow {
  base: ForecastMonth;
  changed: ForecastMonth | null;
}

interface Column extends Omit<TableColumn, 'header'> {
  header: Words;
  value: (row: SheetRow) => TableValue;
}

const PARTS: Record<PartKind, Words> = {
  waiting: { 'zh-CN': '已报待核实', en: 'Waiting for a verdict' },
  works: { 'zh-CN': '在建项目', en: 'Works under way' },
  agreed: { 'zh-CN': '已签约未开工', en: 'Signed, not begun' },
  talks: { 'zh-CN': '洽谈未签约', en: 'Not signed' },
  newcomers: { 'zh-CN': '还没来的新项目', en: 'Projects yet to come' },
  added: { 'zh-CN': '假设多签约', en: 'Signed besides' },
};

const at = (share: (typeof SHARES)[number]) => SHARES.indexOf(share);
const money = (header: Words, value: Column['value']): Column => ({ kind: 'money', header, value });

function columnsOf(forecast: ForecastView): Column[] {
  const side = (of: 'base' | 'changed', zh: string, en: string): Column[] => {
    const quantile = (share: (typeof SHARES)[number], zhShare: string) =>
      money({ 'zh-CN': `${zh}${zhShare}`, en: `${en}${share} %` }, (row) => row[of]?.quantiles[at(share)]);
    return [
      quantile(10, '低（10%）'),
      quantile(50, '中位（50%）'),
      quantile(90, '高（90%）'),
      money({ 'zh-CN': `${zh}均值`, en: `${en}Mean` }, (row) => row[of]?.mean),
      ...PART_KINDS.filter((kind) => kind !== 'added' || of === 'changed').map((kind) =>
        money(
          { 'zh-CN': `${zh}${PARTS[kind]['zh-CN']}`, en: `${en}${PARTS[kind].en}` },
          (row) => row[of]?.parts?.[kind],
        ),
      ),
      {
        kind: 'percent',
        header: { 'zh-CN': `${zh}达成可能`, en: `${en}Chance` },
        value: (row) => row[of]?.reached ?? null,
      },
    ];
  };
  const base = [
    {
      kind: 'text' as const,
      width: 10,
      header: { 'zh-CN': '月份', en: 'Month' },
      value: (row: SheetRow) => row.base.month,
    },
    money({ 'zh-CN': '已核实', en: 'Verified' }, () => forecast.done),
    ...side('base', '', ''),
  ];
  if (forecast.changed === null) return base;
  const difference = money(
    { 'zh-CN': '假如与基准中位之差', en: 'What if less base, median' },
    ({ base: one, changed }) =>
      changed === null ? null : subtract(changed.quantiles[at(50)]!, one.quantiles[at(50)]!),
  );
  return [...base, ...side('changed', '假如·', 'What if: '), difference];
}

/** The months of a run, with what it assumed and how far it may be trusted over them. */
export function forecastTable(
  run: ForecastRunView,
  forecast: ForecastView,
  backtest: BacktestView | null,
  locale: Locale,
): ListTable<SheetRow> {
  const columns = columnsOf(forecast);
  const en = locale === 'en';
  return {
    sheetName: en ? `Forecast ${forecast.asOf}` : `预测${forecast.asOf}`,
    title: en
      ? `Forecast of ${run.targetCode}, facts up to ${forecast.asOf}`
      : `${run.targetCode} 预测（数据截至 ${forecast.asOf}）`,
    notes: notesOf(run, backtest, locale),
    columns: columns.map(({ header, kind, width }) => ({ kind, width, header: header[locale] })),
    async *lines(rows) {
      for await (const row of rows) yield columns.map(({ value }) => value(row));
    },
  };
}

function notesOf(run: ForecastRunView, backtest: BacktestView | null, locale: Locale): string[] {
  const en = locale === 'en';
  const { knownAt, ruleVersion, seed, draws, assumed } = run;
  const kept = backtest?.calibration ?? [];
  const held = kept.map(({ horizon, held: times, count }) =>
    en ? `${horizon} months ahead ${times} of ${count}` : `提前 ${horizon} 个月 ${count} 次中 ${times} 次`,
  );
  return [
    en
      ? `In CNY. Only what was recorded before ${knownAt}. Rules version ${ruleVersion}, seed ${seed}, ${draws} futures.`
      : `单位：元。只用 ${knownAt} 之前登记的事实。规则第 ${ruleVersion} 版，种子 ${seed}，推演 ${draws} 遍。`,
    en
      ? 'The mean is exactly what is verified and all parts together; a median has no parts that add up to it.'
      : '均值正好等于已核实加各部分之和；中位数没有可以相加的部分。',
    ...(assumed === null
      ? []
      : [`${en ? 'What if: ' : '假如：'}${assumedWords(assumed, locale).join(en ? '; ' : '；')}`]),
    ...(held.length === 0
      ? []
      : [`${en ? 'In the past the 80 % interval held: ' : '以往 80% 区间包住实际值：'}${held.join(en ? ', ' : '，')}`]),
  ];
}
