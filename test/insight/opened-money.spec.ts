import type { TargetParts, TargetProgress } from '#insight/progress/dto/progress.dto.js';
import type { EntryPage } from '#investment/entries/dto/entry.dto.js';
import type { ProjectPage } from '#landing/projects/dto/project-view.dto.js';
import { add } from '#platform/money/money.js';
import { closeOpenedWorld, get, ids, READERS, startOpenedWorld, world } from './opened-world.js';

beforeAll(startOpenedWorld, 60_000);
afterAll(closeOpenedWorld);

describe('money in other currencies', () => {
  const TARGET = 'FOREIGN-CAPITAL-14';
  const paid = (project: string, month: string, currency: string, originalAmount: string, rate: string, over = {}) =>
    world.report(project, month, '', {
      ...{ kind: 'foreign_capital', currency, originalAmount, rate, rateOn: `${month}-15`, amount: undefined },
      ...over,
    });

  it('opens to entries with currency, amount, rate, its day and the value in CNY', async () => {
    await world.verify((await paid(ids['a']!, '2023-01', 'USD', '100.00', '7')).id);
    const euro = await world.verify((await paid(ids['a']!, '2023-02', 'EUR', '33.33', '7.1234')).id);
    await world.verify((await paid(ids['c']!, '2023-02', 'EUR', '0.67', '7.5')).id);
    await world.verify((await paid(ids['moved']!, '2023-03', 'HKD', '50.00', '0.9')).id);
    // Stated in CNY it is a currency of its own here, and not the value of all the others.
    await world.completed(ids['bare']!, '2023-04', '5000.00', { kind: 'foreign_capital' });
    // What was stated in euro is corrected into dollars, and waits.
    await paid(ids['a']!, '2023-02', 'USD', '40.00', '7', { expectedVerified: euro.id, reason: '币种更正' });
    const told = await get<TargetProgress>(`targets/${TARGET}/progress`);
    expect(told.otherCurrencies).toEqual([
      { currency: 'CNY', verified: '5000.00', pending: '0.00' },
      { currency: 'EUR', verified: '34.00', pending: '-33.33' },
      { currency: 'HKD', verified: '50.00', pending: '0.00' },
    ]);
    const figures = [{ currency: 'USD', verified: told.verified, pending: told.pending }, ...told.otherCurrencies];
    for (const by of READERS)
      for (const moment of ['', `&knownAt=${world.clock.now().toISOString()}`])
        for (const { currency, verified, pending } of figures) {
          const parts = await get<TargetParts>(`targets/${TARGET}/entries?currency=${currency}${moment}`, by);
          expect([currency, parts.verified, parts.pending]).toEqual([currency, verified, pending]);
          expect(add('0.00', ...parts.projects.map((part) => part.verified))).toBe(verified);
          expect(add('0.00', ...parts.projects.map((part) => part.pending))).toBe(pending);
        }
    const parts = await get<TargetParts>(`targets/${TARGET}/entries?currency=EUR&projectId=${ids['a']}`);
    expect(parts.currency).toBe('EUR');
    expect(parts.projects[0]?.entries[0]).toMatchObject({
      ...{ currency: 'EUR', originalAmount: '33.33', rate: '7.1234', rateOn: '2023-02-15', amount: '237.42' },
    });
    expect(parts.basis.map(({ code, version }) => [code, version])).toContainEqual(['target', told.target.version]);
  });

  it('the ledger’s sums by currency are the rows of that currency', async () => {
    const of = async (query: string) =>
      get<{
        items: { originalAmount: string }[];
        sums: { byCurrency: { currency: string; verified: string; pending: string }[] };
      }>(`entries?kind=foreign_capital&limit=200${query}`);
    const { sums } = await of('');
    expect(sums.byCurrency.map(({ currency }) => currency)).toEqual(['CNY', 'EUR', 'HKD', 'USD']);
    for (const { currency, verified, pending } of sums.byCurrency)
      for (const [state, amount] of Object.entries({ verified, pending })) {
        const { items } = await of(`&currency=${currency}&state=${state}`);
        expect(add('0.00', ...items.map((item) => item.originalAmount))).toBe(amount);
      }
  });
});

describe('lists', () => {
  it('the ledger’s sums are what its rows add, waiting restatements by what they would change', async () => {
    for (const by of READERS)
      for (const kind of ['completed', 'foreign_capital']) {
        const of = (query: string) => get<EntryPage>(`entries?kind=${kind}&limit=200${query}`, by);
        const { items, sums } = await of('');
        const added = (state: string, rows = items) =>
          add('0.00', ...rows.flatMap((row) => (row.state === state ? (row.adds ?? []) : [])));
        expect([by, kind, added('verified'), added('pending')]).toEqual([by, kind, sums.verified, sums.pending]);
        expect(items.every((row) => (row.adds === null) === !['verified', 'pending'].includes(row.state))).toBe(true);
        expect(added('pending', (await of('&state=pending')).items)).toBe(sums.pending);
        expect((await of('&state=verified')).sums.verified).toBe(sums.verified);
      }
  });

  it('the projects’ sums are those of the rows that say they count', async () => {
    for (const by of READERS) {
      const { items, sums } = await get<ProjectPage>('projects?limit=200', by);
      const counted = items.filter(({ countsInSums }) => countsInSums);
      expect(add('0.00', ...counted.map((row) => row.plannedTotal ?? '0.00'))).toBe(sums!.plannedTotal);
      expect(add('0.00', ...counted.map((row) => row.contractedAmount ?? '0.00'))).toBe(sums!.contractedAmount);
      expect(sums!.counted).toBe(counted.length);
    }
    const { items } = await get<ProjectPage>('projects?limit=200');
    expect(
      items
        .filter(({ countsInSums }) => !countsInSums)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids['merged'], ids['phase']].sort());
  });
});
