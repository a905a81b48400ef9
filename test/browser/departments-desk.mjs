/**
 * The department's desk: the park manager asks for power, the department accepts it at its desk and settles it on the
 * phone, and who asked confirms.
 */
import { DESKTOP, person, PHONE } from './person.mjs';

const TITLE = '双回路用电，容量 8000 kVA';

export async function playDepartmentsDesk({ browser, url, api, checks, people }) {
  const { manager } = people;
  const department = (people.department = await checks.step('the department signs in', () =>
    person(browser, url, 'department'),
  ));
  const { items } = await api.as('manager', 'GET', 'projects?limit=1');
  const { id } = items[0];
  await checks.step('the park manager asks for power', () => ask(manager, id));
  await checks.step('it stands at the department’s desk, and is accepted', () => accept(department));
  await checks.step('on the phone it is settled, with a word on how', () => settle(department));
  await checks.step('who asked confirms, and the story tells each step', () => confirm(manager, id));
  const told = await api.as('manager', 'GET', `projects/${id}/blockers`);
  const [blocker] = told.filter(({ title }) => title === TITLE);
  checks.same('the request is confirmed', blocker?.state, 'confirmed');
}

async function ask(manager, id) {
  const { page } = manager;
  await manager.go(`/projects/${id}?tab=blockers`);
  await page.getByRole('button', { name: '提出请求' }).first().click();
  const dialog = page.getByRole('dialog');
  await manager.choose('要素', '用电', dialog);
  await dialog.getByLabel('需要什么').fill(TITLE);
  await manager.choose('由哪个部门办', '管委会办公室', dialog);
  await dialog.getByRole('button', { name: '提出请求' }).click();
  await page.getByText('已提出，部门会收到通知').waitFor();
}

async function accept(department) {
  const { page } = department;
  await department.go('/blockers');
  await page.getByRole('region', { name: '待受理' }).getByRole('button', { name: TITLE }).click();
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByText('已记录').first().waitFor();
  await department.picture('department-desk');
}

async function settle(department) {
  const { page } = department;
  await page.setViewportSize(PHONE);
  await department.go('/blockers');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) throw new Error(`${over} px too wide`);
  await page.getByRole('region', { name: '办理中' }).getByRole('button', { name: TITLE }).click();
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await page.getByLabel('怎么解决的').fill('已与供电公司签订供电方案');
  await page.getByRole('button', { name: '办结', exact: true }).last().click();
  await page.getByText('已办，待确认').first().waitFor();
  await department.picture('department-phone');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.setViewportSize(DESKTOP);
}

async function confirm(manager, id) {
  const { page } = manager;
  await manager.go(`/projects/${id}?tab=blockers`);
  await page.getByRole('button', { name: '确认解决' }).first().click();
  await page.getByText('已解决').first().waitFor();
}
