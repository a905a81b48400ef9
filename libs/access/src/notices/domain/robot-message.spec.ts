import { isPublicRobot, type Message, robotOutcome, robotRequest } from './robot-message.js';

const now = new Date(1599360473000);
const message: Message = {
  title: '1 条新通知',
  lines: [{ text: '“甲公司”明日到期', url: 'https://berth.example/leads/1' }],
};
const sent = (request: { body: string }) => JSON.parse(request.body) as Record<string, unknown>;

describe('what a robot is sent', () => {
  it('WeCom: a text', () => {
    const request = robotRequest({ kind: 'wecom', url: 'https://w/?key=1', secret: null }, message, now);
    expect(request.url).toBe('https://w/?key=1');
    expect(sent(request)).toEqual({
      msgtype: 'text',
      text: { content: '1 条新通知\n“甲公司”明日到期\nhttps://berth.example/leads/1' },
    });
  });

  it('WeCom: never more than 2048 bytes, in whole lines', () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({ text: `第${at}条：${'汉'.repeat(30)}`, url: null }));
    const request = robotRequest({ kind: 'wecom', url: 'https://w/', secret: null }, { title: '多', lines }, now);
    const { content } = sent(request)['text'] as { content: string };
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
    expect(content.split('\n').at(-1)).toBe('…');
    expect(content.split('\n').at(-2)).toMatch(/^第\d+条：汉{30}$/);
  });

  it('DingTalk: markdown, signed in the address (vector computed apart)', () => {
    const robot = {
      kind: 'dingtalk' as const,
      url: 'https://d/robot/send?access_token=x',
      secret: 'SECthis is secret',
    };
    const request = robotRequest(robot, message, now);
    const { searchParams } = new URL(request.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      access_token: 'x',
      timestamp: '1599360473000',
      sign: '34ZfaID44JFjYdnsx63/8kcge+4CqWG8VYyrEnLGCpc=',
    });
    expect(sent(request)).toEqual({
      msgtype: 'markdown',
      markdown: {
        title: '1 条新通知',
        text: '#### 1 条新通知\n\n- [“甲公司”明日到期](https://berth.example/leads/1)',
      },
    });
  });

  it('Feishu: a post, signed in the body (vector computed apart)', () => {
    const request = robotRequest({ kind: 'feishu', url: 'https://f/hook/x', secret: 'demo' }, message, now);
    expect(sent(request)).toEqual({
      timestamp: '1599360473',
      sign: 'l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=',
      msg_type: 'post',
      content: {
        post: {
          zh_cn: {
            title: '1 条新通知',
            content: [[{ tag: 'a', text: '“甲公司”明日到期', href: 'https://berth.example/leads/1' }]],
          },
        },
      },
    });
  });

  it('unsigned, carries no signature', () => {
    const feishu = robotRequest({ kind: 'feishu', url: 'https://f/', secret: null }, message, now);
    expect(Object.keys(sent(feishu))).toEqual(['msg_type', 'content']);
    expect(robotRequest({ kind: 'dingtalk', url: 'https://d/', secret: null }, message, now).url).toBe('https://d/');
  });

  it('lets nobody write markup through a title', () => {
    const evil = { title: '通知', lines: [{ text: '![x](http://evil) <@all> [点我](http://evil)\n# 大', url: null }] };
    const request = robotRequest({ kind: 'dingtalk', url: 'https://d/', secret: null }, evil, now);
    const { text } = sent(request)['markdown'] as { text: string };
    expect(text.replace('#### 通知\n\n- ', '')).not.toMatch(/[<>[\]()#!\n]/);
  });
});

describe('what a robot answers', () => {
  it.each([
    [200, '{"errcode":0,"errmsg":"ok"}', 'sent'],
    [200, '{"code":0,"msg":"success","data":{}}', 'sent'],
    [200, '{"StatusCode":0,"StatusMessage":"success"}', 'sent'],
    [200, '{"errcode":93000,"errmsg":"invalid webhook url"}', 'lasting'],
    [200, '{"errcode":310000,"errmsg":"sign not match"}', 'lasting'],
    [200, '{"code":19021,"msg":"sign match fail"}', 'lasting'],
    [200, '{"errcode":45009,"errmsg":"api freq out of limit"}', 'again'],
    [200, '{"errcode":130101,"errmsg":"send too fast"}', 'again'],
    [200, '{"code":9499,"msg":"too many request"}', 'again'],
    [200, '<html>captive portal</html>', 'again'],
    [200, '', 'again'],
    [302, '', 'lasting'],
    [404, 'no', 'lasting'],
    [429, 'slow down', 'again'],
    [502, 'bad gateway', 'again'],
  ])('%s %s: %s', (status, body, meaning) => {
    const outcome = robotOutcome(status, body);
    expect(outcome.ok ? 'sent' : outcome.lasting ? 'lasting' : 'again').toBe(meaning);
  });
});

it('knows the addresses of the public services', () => {
  expect(isPublicRobot('wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a-b')).toBe(true);
  expect(isPublicRobot('dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=ab1')).toBe(true);
  expect(isPublicRobot('feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/a-b')).toBe(true);
  expect(isPublicRobot('feishu', 'https://open.larksuite.com/open-apis/bot/v2/hook/a-b')).toBe(true);
  for (const wrong of [
    'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a',
    'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=a',
    'https://evil.example/https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a',
    'https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=a',
    'https://qyapi.weixin.qq.com@evil.example/cgi-bin/webhook/send?key=a',
    'https://oapi.dingtalk.com/robot/send?access_token=ab1',
  ]) {
    expect(isPublicRobot('wecom', wrong)).toBe(false);
  }
});
