/** A pause with a wrong day gets the right one: the day first written stays readable, what counts by it follows, money does not. */
const DAY = 86_400_000;
const before = (date, days) => new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10);

export async function playRedating({ api, checks, people }) {
  const { leader } = people;
  const read = (what) => api.as('leader', 'GET', what);
  const { project, change } = await checks.step('a paused project is found', () => pausedOne(read));
  const verified = async () => (await read('targets/KEY-INVEST-14/progress')).verified;
  const money = await verified();
  const [was, really] = [change.effectiveOn, before(change.effectiveOn, 3)];
  await checks.step('the leader corrects the day of its pause', () => redate(leader, { project, was, really }));
  const lines = await leader.page.locator('.status-days > li').first().locator('.status-said li').allTextContents();
  checks.that('the day first written stays, with its reason', lines[0].startsWith(`记为 ${was}：`), lines[0]);
  checks.that(
    'the day it really was, with its own',
    lines.at(-1).startsWith(`更正为 ${really}：记录有误`),
    lines.at(-1),
  );
  const after = await read(`projects/${project.id}`);
  checks.same('the project is paused since that day', `${after.status} ${after.statusSince}`, `paused ${really}`);
  checks.same('and by nothing else than one version', after.version, project.version + 1);
  checks.same('what counts towards the target is what it was', await verified(), money);
}

/** One whose pause may begin three days earlier. */
async function pausedOne(read) {
  const { items } = await read('projects?status=paused&limit=50');
  for (const { id } of items) {
    const [project, changes] = [await read(`projects/${id}`), await read(`projects/${id}/status-changes`)];
    const change = changes.items.at(-1);
    const { earliest, effectiveOn } = change;
    if (project.may.includes('project.status') && earliest !== null && earliest <= before(effectiveOn, 3))
      return { project, change };
  }
  throw new Error('no paused project whose pause could have begun earlier');
}

async function redate(leader, { project, was, really }) {
  const { page } = leader;
  await leader.go(`/projects/${project.id}`);
  await page.getByRole('button', { name: '变更', exact: true }).click();
  await page.getByRole('menuitem', { name: '状态日期与更正' }).click();
  await page.getByRole('button', { name: `更正日期：暂缓，自 ${was} 起` }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: '实际从哪天起' }).last();
  await dialog.getByRole('button', { name: '更正日期', exact: true }).click();
  await dialog.getByText('必填').nth(1).waitFor();
  await leader.fillDate('实际从哪天起', really, dialog);
  await dialog.getByLabel('理由或依据').fill('记录有误，以会议纪要为准');
  await dialog.getByRole('button', { name: '更正日期', exact: true }).dblclick();
  await page.getByText(`自 ${really} 起：暂缓`).waitFor();
}
