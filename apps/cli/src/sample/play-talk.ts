import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommentsService } from '#access/discussion/comments.service.js';
import type { Actor } from '#access/policy/actor.js';
import type { SampleCast } from './sample-cast.js';
import { LAST_DAY } from './world.js';

/** What the officer asks, and what leadership answers. */
const TALKS = [
  ['lead', '投资方下周来看地块，@{leader} 能否见半小时？（示例）', '可以，请先把用地和蒸汽两项的答复准备好。（示例）'],
  [
    'lead',
    '对方还在比较另一个开发区，@{leader} 建议尽快定标准厂房的租金。（示例）',
    '同意，本周内给他们书面答复。（示例）',
  ],
  ['project', '增容手续还差供电部门一项，@{leader} 请协调。（示例）', '已请要素部门周五前办结。（示例）'],
] as const;

const LATEST = {
  lead: `SELECT id FROM leads WHERE owner_id = $1 AND state IN ('captured', 'screening') ORDER BY captured_on DESC, id LIMIT 2`,
  project: `SELECT id FROM projects WHERE officer_id = $1 AND status = 'active' ORDER BY stage_since DESC, id LIMIT 1`,
};

/** A few words under the latest records, so that the discussion and the inbox are not empty on the first visit. */
export async function playTalk(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  const comments = context.get(CommentsService, { strict: false });
  const { officer } = cast.officers;
  const subjects = {
    lead: await latest(context, 'lead', officer),
    project: await latest(context, 'project', officer),
  };
  for (const [type, question, answer] of TALKS) {
    const id = subjects[type].shift();
    if (id === undefined) continue;
    const mentions = [cast.leader.userId];
    const body = question.replace('{leader}', cast.leader.name);
    await cast.on(LAST_DAY, () => comments.write(officer, null, type, id, { body, mentions }));
    const reply = { body: `@${officer.name} ${answer}`, mentions: [officer.userId] };
    await cast.on(LAST_DAY, () => comments.write(cast.leader, null, type, id, reply));
  }
}

async function latest(context: INestApplicationContext, type: keyof typeof LATEST, { userId }: Actor) {
  const rows: { id: string }[] = await context.get(DataSource).query(LATEST[type], [userId]);
  return rows.map((row) => row.id);
}
