import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { EntryKind } from '../domain/entry.js';

/**
 * What was stated of one month, whole. Append-only: the database refuses to change or delete a row; a correction is
 * a new row that points to the one it restates.
 */
@Entity('ledger_entries')
@Check('ledger_entries_kind_check', `kind IN ('completed', 'funds', 'foreign_capital')`)
@Check(
  'ledger_entries_amount_check',
  `(amount >= 0 AND original_amount >= 0) OR (kind = 'completed' AND currency = 'CNY' AND note IS NOT NULL)`,
)
@Check('ledger_entries_month_check', `EXTRACT(day FROM month) = 1 AND month >= DATE '1990-01-01'`)
@Check('ledger_entries_currency_check', `currency <> 'CNY' OR (rate = 1 AND original_amount = amount)`)
@Check('ledger_entries_rate_check', `rate > 0 AND (currency = 'CNY' OR rate_on IS NOT NULL)`)
@Check('ledger_entries_reason_check', 'restates_id IS NULL OR reason IS NOT NULL')
@Index(['projectId', 'kind', 'month'])
@Index(['recordedAt', 'id'])
@Index(['month', 'recordedAt', 'id'])
@Index(['reportedBy', 'month', 'amount'])
export class LedgerEntry {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') kind: EntryKind;
  /** First day of the month. */
  @Column('date') month: string;
  /** CNY. */
  @Column('numeric', { precision: 18, scale: 2 }) amount: string;
  @Column('character', { length: 3, default: 'CNY' }) currency: string;
  /** In `currency`; equals `amount` in CNY. */
  @Column('numeric', { precision: 18, scale: 2 }) originalAmount: string;
  @Column('numeric', { precision: 18, scale: 8, default: 1 }) rate: string;
  @Column('date', { nullable: true }) rateOn: string | null;
  /** The verified entry this one corrects. */
  @Index() @ForeignKey('LedgerEntry') @Column('uuid', { nullable: true }) restatesId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('FileRecord')
  @Index({ where: 'evidence_file_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  evidenceFileId: string | null;
  @ForeignKey('User') @Column('uuid') reportedBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('boolean', { default: false }) sample: boolean;
}
