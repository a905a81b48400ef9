import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { RobotKind } from './domain/robot-message.js';
import type { Mode } from './domain/when-to-send.js';

const CLOCK_TIME = `'^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

/** When a person may be written to. Without a row the defaults hold. */
@Entity('notice_settings')
@Check('notice_settings_language_check', `language IN ('zh-CN', 'en')`)
@Check(
  'notice_settings_times_check',
  `(quiet_from IS NULL) = (quiet_until IS NULL)
          AND quiet_from ~ ${CLOCK_TIME} IS NOT FALSE
          AND quiet_until ~ ${CLOCK_TIME} IS NOT FALSE
          AND digest_at ~ ${CLOCK_TIME}`,
)
@Check('notice_settings_storm_limit_check', 'storm_limit BETWEEN 1 AND 100')
export class NoticeSettings {
  @ForeignKey('User') @PrimaryColumn('uuid') userId: string;
  @Column('text', { default: 'zh-CN' }) language: 'zh-CN' | 'en';
  /** HH:MM in Asia/Shanghai; may run over midnight. Both or neither. */
  @Column('text', { nullable: true }) quietFrom: string | null;
  @Column('text', { nullable: true }) quietUntil: string | null;
  @Column('text', { default: '08:30' }) digestAt: string;
  /** More than so many messages within an hour to one target become one digest. */
  @Column('integer', { default: 5 }) stormLimit: number;
}

/** How a person wants a topic by one target, where it differs from the topic's default. */
@Entity('notice_choices')
@Check('notice_choices_mode_check', `mode IN ('at_once', 'daily', 'off')`)
export class NoticeChoice {
  @ForeignKey('User') @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') topic: string;
  @PrimaryColumn('text') target: string;
  @Column('text') mode: Mode;
}

/** A person's group robot in WeCom, DingTalk or Feishu. Its address is a secret: whoever has it can post. */
@Entity('notice_robots')
@Index(['userId'])
@Check('notice_robots_kind_check', `kind IN ('wecom', 'dingtalk', 'feishu')`)
export class NoticeRobot {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') kind: RobotKind;
  @Column('text') name: string;
  @Column('text') url: string;
  @Column('text', { nullable: true }) secret: string | null;
  /** Others read along in a group: what a notice is about is named only if its owner asked for it. */
  @Column('boolean', { default: false }) showsSubject: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
