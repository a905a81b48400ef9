import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** CNY for one unit of a currency on one day. Append-only: a correction is a new row that names the one it replaces. */
@Entity('exchange_rates')
@Unique(['revisesId'])
@Check('exchange_rates_currency_check', `currency <> 'CNY'`)
@Check('exchange_rates_rate_check', 'rate > 0')
@Check('exchange_rates_reason_check', 'revises_id IS NULL OR reason IS NOT NULL')
@Index('exchange_rates_first_idx', ['currency', 'on'], { unique: true, where: 'revises_id IS NULL' })
export class ExchangeRate {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('character', { length: 3 }) currency: string;
  @Column('date') on: string;
  @Column('numeric', { precision: 18, scale: 8 }) rate: string;
  /** Who publishes it, e.g. 中国人民银行中间价. */
  @Column('text') source: string;
  @ForeignKey('ExchangeRate') @Column('bigint', { nullable: true }) revisesId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
