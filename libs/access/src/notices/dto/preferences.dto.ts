import { Flag, FieldRule, OneOf, Optional, Parts, Text, WhenGiven, Whole } from '#platform/http/fields.js';
import { isClockTime, type Mode, MODES } from '../domain/when-to-send.js';
import { type RobotKind, ROBOT_KINDS } from '../domain/robot-message.js';

const ClockTime = (): PropertyDecorator => FieldRule('notice.clock_time', isClockTime);

export class ChosenMode {
  /** A topic of the list. */
  @Text({ max: 50 }) topic: string;
  /** `email`, or the id of one's robot. */
  @Text({ max: 50 }) target: string;
  @OneOf(MODES) mode: Mode;
}

export class SavePreferences {
  /** Of e-mails and robot messages. */
  @OneOf(['zh-CN', 'en']) language: 'zh-CN' | 'en';
  /** HH:MM in Asia/Shanghai; null switches quiet hours off. May run over midnight. */
  @Optional() @ClockTime() quietFrom?: string | null;
  @Optional() @ClockTime() quietUntil?: string | null;
  @ClockTime() digestAt: string;
  /** More messages than this within an hour become one digest. */
  @Whole({ min: 1, max: 100 }) stormLimit: number;
  @Parts(() => ChosenMode, 200) choices: ChosenMode[];
}

/** How it went lately by one target. */
export class TargetHealth {
  lastSentAt: string | null;
  /** Of the latest message, if that one did not arrive. */
  problem: string | null;
}

export class NoticeTarget extends TargetHealth {
  /** `email`, or the robot's id. */
  target: string;
}

export class TopicView {
  code: string;
  nameZh: string;
  nameEn: string;
  usual: Mode;
}

export class RobotView {
  id: string;
  kind: RobotKind;
  name: string;
  /** The address with its key masked: whoever knows the key can post. */
  address: string;
  signed: boolean;
  showsSubject: boolean;
  version: number;
}

export class PreferencesView {
  language: 'zh-CN' | 'en';
  quietFrom: string | null;
  quietUntil: string | null;
  digestAt: string;
  stormLimit: number;
  /** Where e-mails go; null without an address or a mail server. */
  email: string | null;
  /** Whether this house sends e-mail at all. */
  mailConfigured: boolean;
  robots: RobotView[];
  topics: TopicView[];
  choices: ChosenMode[];
  health: NoticeTarget[];
}

export class AddRobot {
  @OneOf(ROBOT_KINDS) kind: RobotKind;
  @Text({ max: 50 }) name: string;
  /** The robot's webhook address, as the messenger shows it. */
  @Text({ max: 1000 }) url: string;
  /** For signed robots of DingTalk and Feishu. */
  @Optional() @Text({ max: 200 }) secret?: string | null;
  /** Names what a notice is about; everybody in the group can then read it. */
  @Optional() @Flag() showsSubject?: boolean;
}

export class EditRobot {
  @WhenGiven() @Text({ max: 50 }) name?: string;
  @WhenGiven() @Text({ max: 1000 }) url?: string;
  /** null: no longer signed. */
  @Optional() @Text({ max: 200 }) secret?: string | null;
  @WhenGiven() @Flag() showsSubject?: boolean;
}

export class TestResult {
  ok: boolean;
  /** What the other side said. */
  problem: string | null;
}
