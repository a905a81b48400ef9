import { Amount, DateOnly, Id, Text } from '#platform/http/fields.js';

export class RecordCapitalIncrease {
  /** The day of the supplementary agreement; it must have come. */
  @DateOnly() on: string;
  /** 元, added to the planned total. */
  @Amount() planned: string;
  /** 元, added to the contracted amount. */
  @Amount() contracted: string;
  /** 元, the fixed-asset part of what is contracted. */
  @Amount() fixed: string;
  /** The supplementary agreement. */
  @Id() agreementFileId: string;
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class WithdrawCapitalIncrease {
  @Text({ min: 2, max: 1000 }) reason: string;
}

export class CapitalIncreaseView {
  id: string;
  on: string;
  /** 元 */
  planned: string;
  /** 元 */
  contracted: string;
  /** 元 */
  fixed: string;
  agreementFileId: string | null;
  agreementName: string | null;
  reason: string;
  recordedByName: string;
  recordedAt: string;
  /** Why it was withdrawn; null: it stands. */
  withdrawnReason: string | null;
  withdrawnByName: string | null;
}
