import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day that is not what its weekday says: a public holiday, or a weekend day worked instead (国务院办公厅年度通知). */
@Entity('calendar_days')
export class CalendarDay {
  @PrimaryColumn('date') day: string;
  @Column('boolean') working: boolean;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** The notice it comes from. */
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
  /** By an administrator: the data no longer decides. */
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
