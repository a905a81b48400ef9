import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '#platform/clock/calendar.js';
import type { Actor } from '#access/policy/actor.js';
import type { InteractionKind, InteractionTheme } from '#promotion/interactions/domain/interaction-kind.js';
import type { FeedbackKind, PolicyArea } from '#promotion/interactions/domain/policy-feedback.js';
import { Clock } from '#platform/clock/clock.js';
import { TasksService } from '#promotion/tasks/tasks.service.js';
import { InteractionsService } from '#promotion/interactions/interactions.service.js';
import type { SampleCast } from './sample-cast.js';
import { LAST_DAY } from './world.js';

type Said = [policyArea: PolicyArea, kind: FeedbackKind, text: string];

/** What was talked of: how, about what, in which words, what the firm says of our policies, what we promised. */
const SCENES: readonly {
  kind: InteractionKind;
  themes: InteractionTheme[];
  summary: string;
  said: Said[];
  promised: string | null;
}[] = [
  {
    kind: 'reception',
    themes: ['land', 'price'],
    summary: '接待来访，看了两个地块，关注地价和交地时间（示例）',
    said: [['land', 'question', '工业用地能否先租后让（示例）']],
    promised: '书面答复两个地块的面积和交地时间（示例）',
  },
  {
    kind: 'call',
    themes: ['policy'],
    summary: '电话沟通，对方在比较几家开发区的用电成本（示例）',
    said: [
      ['energy', 'complaint', '蒸汽价格比周边高，且不稳定（示例）'],
      ['energy', 'request', '希望参与电力直接交易（示例）'],
    ],
    promised: '请供电部门给出专线报价（示例）',
  },
  {
    kind: 'visit',
    themes: ['talent', 'supply_chain'],
    summary: '上门走访，了解用工需求和本地配套（示例）',
    said: [['talent', 'request', '技术工人难招，希望与职校合办订单班（示例）']],
    promised: null,
  },
  {
    kind: 'meeting',
    themes: ['permits', 'plant'],
    summary: '会谈，谈标准厂房改造和环评进度（示例）',
    said: [
      ['permits', 'complaint', '环评和能评材料重复提交（示例）'],
      ['permits', 'praise', '帮办专员响应快（示例）'],
    ],
    promised: '约环保部门当面解答（示例）',
  },
  {
    kind: 'wechat',
    themes: ['funding'],
    summary: '微信往来，发去奖补政策汇编（示例）',
    said: [['subsidy', 'complaint', '奖补兑现周期偏长（示例）']],
    promised: null,
  },
  {
    kind: 'event',
    themes: ['market', 'technology'],
    summary: '推介会上见面，交换资料，约定考察（示例）',
    said: [['logistics', 'question', '到上海港的班列一周几班（示例）']],
    promised: '寄送班列时刻和运价（示例）',
  },
];

/** Which scene comes when: what is wrong with power and permits comes up most. */
const ORDER = [1, 3, 0, 1, 4, 1, 2, 3, 5, 1, 0, 3, 4, 1, 2, 3];

const LEADS_EACH = 24;
/** Promises of the last few contacts have been forgotten; the earlier ones were kept. */
const FORGOTTEN = 2;
/** What is on the list today, so many days ahead: tasks written by hand. */
const AHEAD = [
  ['核对投资方营业执照和授权（示例）', 0],
  ['把用地红线图发给对方（示例）', 2],
  ['准备下次考察的行程（示例）', 6],
] as const;

/** Contacts on the leads that are still followed, over the last months of the sample world, and what was promised there. */
export async function playInteractions(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  const interactions = context.get(InteractionsService, { strict: false });
  const tasks = context.get(TasksService, { strict: false });
  for (const officer of Object.values(cast.officers)) {
    const leads = await followed(context, officer);
    for (const [index, { id, capturedOn, contactId }] of leads.entries()) {
      const { kind, themes, summary, said, promised } = SCENES[ORDER[index % ORDER.length]!]!;
      const on = latest(capturedOn, addDays(LAST_DAY, -Math.round(index ** 1.6) - 2));
      const dueOn = addDays(on, 7);
      const { nextStep } = await cast.on(on, () =>
        interactions.log(officer, null, id, {
          kind,
          on,
          summary,
          themes,
          theirs: contactId === null ? [] : [{ contactId }],
          feedback: said.map(([policyArea, tone, text]) => ({ policyArea, kind: tone, text })),
          nextStep: promised === null ? null : { title: promised, dueOn },
        }),
      );
      if (nextStep === null || index < FORGOTTEN) continue;
      await cast.on(addDays(dueOn, -1), () => tasks.done(officer, nextStep.taskId, 1));
    }
    for (const [index, [title, days]] of AHEAD.entries()) {
      const leadId = leads[index]?.id;
      await tasks.add(officer, null, { title, dueOn: addDays(new Clock().today(), days), leadId });
    }
  }
}

const latest = (one: string, other: string): string => (one > other ? one : other);

function followed(
  context: INestApplicationContext,
  { userId }: Actor,
): Promise<{ id: string; capturedOn: string; contactId: string | null }[]> {
  return context.get(DataSource).query(
    `SELECT id, captured_on::text AS "capturedOn", contact_id AS "contactId" FROM leads
      WHERE owner_id = $1 AND state IN ('captured', 'screening') ORDER BY captured_on DESC, id LIMIT ${LEADS_EACH}`,
    [userId],
  );
}
