interface Named {
  code: string;
  ref: string | null;
  nameZh: string;
  nameEn: string;
}

type Found<Row> = { indicator: Row } | { code: string; params: { name: string } };

/** As clerks write it: 地区生产总值（亿元） is 地区生产总值. */
const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)$/, '')
    .toLowerCase();

/** An indicator by its code, its number in the table (表2-9, 9) or its name; a row of the table before the running text. */
export function indicatorNamed<Row extends Named>(text: string, indicators: readonly Row[]): Found<Row> {
  const name = text.trim();
  const exact = indicators.find((each) => each.code === name || each.ref === name.replace(/\s/g, ''));
  if (exact !== undefined) return { indicator: exact };
  const number = /^\d{1,2}$/.test(name) ? indicators.find((each) => each.ref?.endsWith(`-${Number(name)}`)) : undefined;
  if (number !== undefined) return { indicator: number };
  const called = indicators.filter((each) =>
    [each.nameZh, each.nameEn].some((one) => plainName(one) === plainName(name)),
  );
  const printed = called.filter((each) => each.ref !== null);
  const [indicator, ...others] = printed.length > 0 ? printed : called;
  if (indicator === undefined) return { code: 'plan.indicator_unknown', params: { name } };
  return others.length > 0 ? { code: 'plan.indicator_ambiguous', params: { name } } : { indicator };
}
