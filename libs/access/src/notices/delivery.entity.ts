import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

export type MessageState = 'waiting' | 'handed' | 'sent' | 'uncertain' | 'given_up' | 'dropped';

/** That a notice shall also leave by one target: `email`, or the id of a robot. */
@Entity('notice_deliveries')
@Index(['messageId'])
@Index('notice_deliveries_open_idx', ['dueAt'], { where: 'NOT settled' })
export class NoticeDelivery {
  @ForeignKey('Notice') @PrimaryColumn('uuid') noticeId: string;
  @PrimaryColumn('text') target: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  /** Not before: quiet hours and the daily digest put it off. */
  @Column('timestamptz') dueAt: Date;
  /** Put into a message, or no longer wanted. */
  @Column('boolean', { default: false }) settled: boolean;
  @ForeignKey('NoticeMessage') @Column('uuid', { nullable: true }) messageId: string | null;
}

/** One message that leaves the house: a single notice, or a digest of several. */
@Entity('notice_messages')
@Index(['userId', 'target', 'createdAt'])
@Index('notice_messages_open_idx', ['nextAt'], { where: `state IN ('waiting', 'handed')` })
@Check('notice_messages_state_check', `state IN ('waiting', 'handed', 'sent', 'uncertain', 'given_up', 'dropped')`)
export class NoticeMessage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') target: string;
  @Column('text', { default: 'waiting' }) state: MessageState;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz') nextAt: Date;
  /** One worker is preparing it; after this instant another may. */
  @Column('timestamptz', { nullable: true }) takenUntil: Date | null;
  /** The connection stood and the message was about to be written. */
  @Column('timestamptz', { nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** Why the last attempt failed, in the other side's words. */
  @Column('text', { nullable: true }) problem: string | null;
  @Column('timestamptz') createdAt: Date;
}
