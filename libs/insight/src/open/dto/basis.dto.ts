import { ApiProperty } from '@nestjs/swagger';

/** What a figure rests on besides its rows: a rule, and its version where it has one. */
export const BASES = [
  'target',
  'key_list',
  'ledger_rules',
  'light_rules',
  'own_rate',
  'count_once',
  'land_share',
  'linear_schedule',
  'breakdown',
  'year_plans',
  'closing',
] as const;
export type BasisCode = (typeof BASES)[number];

export class OpenedBasis {
  @ApiProperty({ enum: BASES }) code: BasisCode;
  /** Of a target its name, of a light rule its code. */
  nameZh: string | null;
  nameEn: string | null;
  version: number | null;
}
