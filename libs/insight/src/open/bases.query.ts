import { Injectable } from '@nestjs/common';
import { LEDGER_RULES_VERSION } from '#investment/domain/ledger-rules.js';
import { LIGHT_RULES } from '#landing/lights/domain/light-rule.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import type { TargetFacts } from '../progress/dto/progress.dto.js';
import type { BasisCode, OpenedBasis } from './dto/basis.dto.js';

/** A rule that has no version of its own: it is the product's. */
export const basis = (code: BasisCode, version: number | null = null): OpenedBasis => ({
  code,
  version,
  nameZh: null,
  nameEn: null,
});

export const LEDGER_RULES: OpenedBasis = basis('ledger_rules', LEDGER_RULES_VERSION);

/** What a figure of a target rests on. */
export function targetBasis({ nameZh, nameEn, version, keyListOnly, currency }: TargetFacts): OpenedBasis[] {
  return [
    { code: 'target', nameZh, nameEn, version },
    LEDGER_RULES,
    ...(keyListOnly ? [basis('key_list')] : []),
    // Counted in its own money, a rate changes nothing.
    ...(currency === 'CNY' ? [basis('own_rate')] : []),
  ];
}

/** The rules in force that have versions in the database. */
@Injectable()
export class BasesQuery {
  constructor(private readonly reads: ReadDataSource) {}

  /** Each rule of the lights, by the latest version among the construction modes. */
  async lights(): Promise<OpenedBasis[]> {
    const rows: { code: keyof typeof LIGHT_RULES; version: number }[] = await this.reads.query(
      `SELECT code, max(version) AS version FROM light_rules WHERE active GROUP BY code ORDER BY code`,
    );
    return rows.map(({ code, version }) => {
      const { zh: nameZh, en: nameEn } = LIGHT_RULES[code];
      return { code: 'light_rules', nameZh, nameEn, version };
    });
  }
}
