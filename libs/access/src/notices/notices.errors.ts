import { defineErrors } from '#platform/errors/domain-error.js';

export const noticeErrors = defineErrors({
  'notice.robot_address': {
    status: 400,
    zh: '这不是{{kindZh}}群机器人的地址；私有化部署的地址须先由系统运维放行（BERTH_OUTBOUND_ALLOW）',
    en: 'Not the address of a {{kindEn}} group robot; a private deployment must first be allowed by the operator (BERTH_OUTBOUND_ALLOW)',
  },
  'notice.too_many_robots': {
    status: 409,
    zh: '一个人最多连接 {{most}} 个群机器人',
    en: 'At most {{most}} group robots per person',
  },
  'notice.quiet_both': {
    status: 400,
    zh: '免打扰的开始与结束时间须同时填写，且不能相同',
    en: 'Quiet hours need a beginning and a different end',
  },
  'notice.clock_time': { status: 400, zh: '时间应为 22:00 这样', en: 'A time of day looks like 22:00' },
  'notice.unknown_target': { status: 400, zh: '没有这个接收方式', en: 'No such way of receiving' },
  'notice.mail_off': {
    status: 409,
    zh: '本系统没有配置邮件服务器，或您的账号没有邮箱',
    en: 'No mail server is configured, or your account has no e-mail address',
  },
});
