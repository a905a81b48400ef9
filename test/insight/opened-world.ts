import type { OpenedFigure, OpenedRow } from '#insight/open/dto/opened.dto.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';

export const READERS = ['officer', 'officer2', 'manager', 'manager2', 'verifier', 'leader'] as const;

export let world: LedgerWorld;
export const clients = {} as Record<string, HttpClient>;
export const ids: Record<string, string> = {};

export const get = async <T>(path: string, by = 'leader'): Promise<T> =>
  must(200, await clients[by]!.get<T>(`/api/${path}`));

/** All pages of an opened figure, two rows each. */
export async function opened(path: string, by = 'leader'): Promise<OpenedFigure> {
  const first = await get<OpenedFigure>(`insight/opened/${path}&limit=2`, by);
  const rows: OpenedRow[] = [...first.rows];
  for (let { nextCursor } = first; nextCursor !== null;) {
    const page = await get<OpenedFigure>(`insight/opened/${path}&limit=2&cursor=${encodeURIComponent(nextCursor)}`, by);
    expect([page.sum, page.count, page.total]).toEqual([first.sum, first.count, first.total]);
    rows.push(...page.rows);
    nextCursor = page.nextCursor;
  }
  expect(rows).toHaveLength(first.total);
  return { ...first, rows };
}
export const sumOf = (rows: readonly OpenedRow[]) => add('0.00', ...rows.flatMap(({ amount }) => amount ?? []));

/** The figure, the answer's sum, and what its rows add up to: all the same. */
export async function opensTo(figure: string | null, path: string, by = 'leader'): Promise<OpenedFigure> {
  const found = await opened(path, by);
  expect([path, found.sum ?? '0.00', sumOf(found.rows)]).toEqual([path, figure ?? '0.00', figure ?? '0.00']);
  return found;
}

export const place = (id: string, columns: Record<string, unknown>) =>
  world.app.dataSource.query(
    `UPDATE projects SET ${Object.keys(columns)
      .map((column, index) => `${column} = $${index + 2}`)
      .join(', ')} WHERE id = $1`,
    [id, ...Object.values(columns)],
  );

/** Open, of another team, confidential, moved out of the zone, merged, a phase: everything a sum may trip over. */
export async function startOpenedWorld(): Promise<void> {
  world = await startLedgerWorld();
  for (const name of READERS) clients[name] = await world.login(name);
  const money = (planned: string, contracted: string) => ({
    fields: { plannedTotal: planned, contractedAmount: contracted },
  });
  ids['a'] = await world.project({ name: '澜舟原料药', ...money('100.01', '80.00') });
  ids['b'] = await world.project({ name: '海曜制剂', owner: 'officer2', zoneCode: 'N-CBZ', ...money('33.33', '0.10') });
  ids['c'] = await world.project({ name: '智联装备', ...money('0.07', '0.05') });
  ids['moved'] = await world.project({ name: '移出园区', ...money('5.00', '4.00') });
  ids['bare'] = await world.project({ name: '未定金额' });
  ids['merged'] = await world.project({ name: '已经并入', ...money('9000.00', '9000.00') });
  await place(ids['merged'], { status: 'merged' });
  ids['phase'] = await world.project({ name: '二期', ...money('700.00', '700.00') });
  await place(ids['phase'], { parent_id: ids['a'], relation: 'phase', relation_no: 2 });
  must(
    201,
    await clients['manager']!.post(`/api/projects/${ids['c']}/secrecy`, { codeName: '蓝鲸九号', reason: '投资方要求' }),
  );
  must(
    200,
    await clients['leader']!.post(`/api/projects/${ids['moved']}/zone`, {
      zoneCode: 'N-CBZ',
      fromMonth: '2025-01',
      reason: '移交',
    }),
  );
}

export async function closeOpenedWorld(): Promise<void> {
  for (const kept of [clients, ids]) for (const key of Object.keys(kept)) delete kept[key];
  await world.close();
}
