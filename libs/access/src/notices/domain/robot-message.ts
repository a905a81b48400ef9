import { createHmac } from 'node:crypto';

/**
 * The public message formats of the three office messengers' group robots:
 * WeCom https://developer.work.weixin.qq.com/document/path/91770, DingTalk https://open.dingtalk.com/document/robots/custom-robot-access,
 * Feishu https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 */
export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

export interface Robot {
  kind: RobotKind;
  url: string;
  /** DingTalk's 加签, Feishu's 签名校验. WeCom has none. */
  secret: string | null;
}

export interface Message {
  title: string;
  lines: { text: string; url: string | null }[];
}

export interface RobotRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Where the public services live, and what their robots' addresses begin with. */
const HOMES: Record<RobotKind, RegExp> = {
  wecom: /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?(?:.*&)?key=[\w-]+/,
  dingtalk: /^https:\/\/oapi\.dingtalk\.com\/robot\/send\?(?:.*&)?access_token=\w+/,
  feishu: /^https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/[\w-]+/,
};

/** Is this an address of the kind's public service? Others (a private deployment) the operator must have allowed. */
export const isPublicRobot = (kind: RobotKind, url: string): boolean => HOMES[kind].test(url);

/** WeCom refuses a text of more than 2048 bytes; the others take 20 KB and more, which nobody reads. */
const MOST_BYTES: Record<RobotKind, number> = { wecom: 2048, dingtalk: 8000, feishu: 8000 };

export function robotRequest(robot: Robot, message: Message, now: Date): RobotRequest {
  const { url, body } = FORMATS[robot.kind](robot, shortened(message, MOST_BYTES[robot.kind] - 100), now);
  return { url, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

type Format = (robot: Robot, message: Message, now: Date) => { url: string; body: object };

const FORMATS: Record<RobotKind, Format> = {
  wecom: ({ url }, { title, lines }) => ({
    url,
    body: { msgtype: 'text', text: { content: [title, ...lines.map(plainLine)].join('\n') } },
  }),

  dingtalk: ({ url, secret }, { title, lines }, now) => {
    const text = [`#### ${unmarked(title)}`, ...lines.map((line) => `- ${markedLine(line)}`)].join('\n\n');
    return { url: signedUrl(url, secret, now), body: { msgtype: 'markdown', markdown: { title, text } } };
  },

  feishu: ({ url, secret }, { title, lines }, now) => {
    const content = lines.map(({ text, url: href }) => [
      href === null ? { tag: 'text', text } : { tag: 'a', text, href },
    ]);
    const body = { msg_type: 'post', content: { post: { zh_cn: { title, content } } } };
    return { url, body: secret === null ? body : { ...feishuSignature(secret, now), ...body } };
  },
};

/** DingTalk: the signature stands in the address; the key is the secret, the text milliseconds and secret. */
function signedUrl(url: string, secret: string | null, now: Date): string {
  if (secret === null) return url;
  const timestamp = String(now.getTime());
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set(
    'sign',
    createHmac('sha256', secret).update(`${timestamp}\n${secret}`, 'utf8').digest('base64'),
  );
  return signed.href;
}

/** Feishu the other way round: the key is seconds and secret, the text is empty. */
function feishuSignature(secret: string, now: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

const plainLine = ({ text, url }: Message['lines'][number]): string => (url === null ? text : `${text}\n${url}`);
const markedLine = ({ text, url }: Message['lines'][number]): string =>
  url === null ? unmarked(text) : `[${unmarked(text)}](${url})`;

const FULL_WIDTH: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  '[': '［',
  ']': '］',
  '(': '（',
  ')': '）',
  '*': '＊',
  '#': '＃',
  '`': '｀',
  '!': '！',
};

/** What people typed must not become markup: a link to elsewhere, a picture that is fetched, a call to everybody. */
const unmarked = (text: string): string =>
  text.replace(/[<>[\]()*#`!]/g, (mark) => FULL_WIDTH[mark] ?? mark).replace(/[\r\n]+/g, ' ');

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Whole lines as long as they fit; a longer digest says that it goes on. */
function shortened(message: Message, most: number): Message {
  let left = most - bytes(message.title);
  const lines: Message['lines'] = [];
  for (const line of message.lines) {
    left -= bytes(plainLine(line)) + 8;
    if (left < 0) return { ...message, lines: [...lines, { text: '…', url: null }] };
    lines.push(line);
  }
  return { ...message, lines };
}

export type Outcome = { ok: true } | { ok: false; lasting: boolean; problem: string };

/** Too fast: WeCom 45009, DingTalk 130101 and 410100, Feishu 9499 and 11232. Anything else they say stays wrong. */
const TOO_FAST = new Set([45009, 130101, 410100, 9499, 11232, -1]);

/** All three answer 200 even when they refuse: what counts is the code in the body. */
export function robotOutcome(status: number, body: string): Outcome {
  if (status >= 200 && status < 300) {
    const answer = parsed(body);
    const code = answer?.['errcode'] ?? answer?.['code'] ?? answer?.['StatusCode'];
    if (code === 0) return { ok: true };
    const said = answer?.['errmsg'] ?? answer?.['msg'] ?? body;
    return { ok: false, lasting: typeof code === 'number' && !TOO_FAST.has(code), problem: problem(code, said) };
  }
  const lasting = status >= 300 && status < 500 && status !== 408 && status !== 429;
  return { ok: false, lasting, problem: problem(`HTTP ${status}`, body) };
}

const problem = (code: unknown, said: unknown): string => `${String(code)} ${String(said)}`.slice(0, 300).trim();

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
