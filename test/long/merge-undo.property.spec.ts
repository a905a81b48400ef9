import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { MergeView } from '#promotion/merges/dto/merge.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aName, aUscc, Person } from '../promotion/leads-client.js';

const EDITS = 50;
const RUNS = 6;

/** Every row that says whose it is: what it is called here → which company it hangs on, and all else it holds. */
type Snapshot = Map<string, { owner: string | null; rest: string }>;

const POINTERS = `
  SELECT 'lead ' || id AS name, investor_id AS owner, (to_jsonb(l) - 'investor_id')::text AS rest FROM leads l
  UNION ALL SELECT 'contact ' || id, investor_id, (to_jsonb(c) - 'investor_id')::text FROM contacts c
  UNION ALL SELECT 'project ' || id, investor_id, (to_jsonb(p) - 'investor_id')::text FROM projects p
  UNION ALL SELECT 'company ' || id, parent_id, '' FROM investors`;

/** Edits as a day's work brings them, each from one random number. What the rules refuse is refused: also a day's work. */
describe('merge, then fifty random edits, then undo', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
  });
  afterAll(() => app.close());

  const query = <T>(sql: string, params: unknown[] = []): Promise<T[]> => app.get(DataSource).query(sql, params);
  const company = async (id: string) => (await officer.get<InvestorView>(`investors/${id}`)).body;

  async function registers(over: Record<string, unknown> = {}): Promise<string> {
    const answer = await officer.post<InvestorView>('investors', { name: aName(), ...over });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  }

  async function snapshot(): Promise<Snapshot> {
    const rows = await query<{ name: string; owner: string | null; rest: string }>(POINTERS);
    return new Map(rows.map(({ name, owner, rest }) => [name, { owner, rest }]));
  }
  const listsOf = async (id: string) =>
    (await query<{ code: string }>(`SELECT list_code AS code FROM investor_list_entries WHERE investor_id = $1`, [id]))
      .map(({ code }) => code)
      .sort();

  /** A company with leads, people, subsidiaries and lists. */
  async function furnished(over: Record<string, unknown>): Promise<string> {
    const id = await registers(over);
    for (let index = 0; index < 2; index += 1) {
      await officer.logs({ investor: { id }, contact: { name: `联系人${index}`, phone: `1380000000${index}` } });
      await registers({ parentId: id });
    }
    return id;
  }

  interface Stage {
    source: string;
    target: string;
    others: string[];
  }
  type Edit = (stage: Stage, seed: number) => Promise<unknown>;
  const pick = <T>(list: readonly T[], seed: number): T | undefined => list[seed % Math.max(list.length, 1)];

  async function patch(id: string, body: unknown): Promise<void> {
    const { version } = await company(id);
    if (version !== undefined) await officer.patch(`investors/${id}`, version, body);
  }
  const anyLead = async (seed: number) =>
    pick(await query<{ id: string; version: number }>(`SELECT id, version FROM leads ORDER BY created_at, id`), seed);
  const anyContact = async (id: string, seed: number) => pick((await company(id)).contacts ?? [], seed);

  const EDITS_OF_A_DAY: Edit[] = [
    ({ target }) => officer.logs({ investor: { id: target } }),
    ({ target }, seed) =>
      officer.logs({
        investor: { id: target },
        contact: { name: `联系人${seed % 3}`, phone: `1380000000${seed % 3}` },
      }),
    ({ target }, seed) => officer.post(`investors/${target}/contacts`, { name: `新人${seed % 7}` }),
    async ({ target }, seed) => {
      const contact = await anyContact(target, seed);
      if (contact) await officer.patch(`contacts/${contact.id}`, contact.version, { title: `职务${seed % 5}` });
    },
    async ({ target }, seed) => {
      const contact = await anyContact(target, seed);
      if (contact) await officer.send('DELETE', `contacts/${contact.id}`, { version: contact.version });
    },
    ({ target }, seed) => patch(target, { note: `备注${seed % 4}` }),
    ({ target }, seed) => patch(target, { country: ['德国', null][seed % 2] }),
    ({ target }, seed) => patch(target, { uscc: seed % 3 === 0 ? null : aUscc() }),
    ({ target }, seed) => patch(target, { registeredCapital: String(seed % 1000), registeredCapitalCurrency: 'USD' }),
    ({ target }, seed) =>
      patch(target, { roles: [['investor'], ['intermediary'], ['investor', 'intermediary']][seed % 3] }),
    ({ target }, seed) =>
      patch(target, { lists: [[], [{ code: 'unicorn' }], [{ code: 'listed' }, { code: 'gazelle' }]][seed % 3] }),
    ({ target }) => registers({ parentId: target }),
    ({ others, target }, seed) => patch(pick(others, seed)!, { parentId: [target, null][seed % 2] }),
    async ({ target, others }, seed) => {
      const child = pick((await company(target)).subsidiaries ?? [], seed);
      if (child) await patch(child.id, { parentId: [null, pick(others, seed)][seed % 2] });
    },
    ({ target, others }, seed) => patch(target, { parentId: [null, pick(others, seed)][seed % 2] }),
    async (_, seed) => {
      const lead = await anyLead(seed);
      if (lead)
        await officer.patch(`leads/${lead.id}`, lead.version, {
          note: `修改${seed}`,
          contact: { name: `改${seed % 3}` },
        });
    },
    async (_, seed) => {
      const lead = await anyLead(seed);
      if (lead)
        await officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on: '2025-01-01', summary: '通话' });
    },
    async ({ target }, seed) => {
      const [from, into] = await query<{ id: string; version: number }>(
        `SELECT id, version FROM leads WHERE investor_id = $1 AND state = 'captured' ORDER BY md5(id::text || $2) LIMIT 2`,
        [target, String(seed)],
      );
      if (from && into) {
        const body = { intoId: into.id, intoVersion: into.version };
        await officer.send('POST', `leads/${from.id}/merge`, { body, version: from.version });
      }
    },
    async ({ target, others }, seed) => {
      // Another company goes into the target, or comes out of it again.
      const standing = (await officer.get<MergeView[]>(`investors/${target}/merges`)).body;
      const other = standing.find((merge) => merge.undoneAt === null && others.includes(merge.source.id));
      if (other) return officer.post(`merges/${other.id}/undo`, {});
      const [from, into] = [await company(pick(others, seed)!), await company(target)];
      const body = { intoId: target, intoVersion: into.version };
      return officer.send('POST', `investors/${from.id}/merge`, { body, version: from.version ?? 1 });
    },
  ];

  it('puts back exactly what the merge moved, and leaves everything else as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 1_000_000 }), { minLength: EDITS, maxLength: EDITS }), async (seeds) => {
        const source = await furnished({
          uscc: aUscc(),
          note: '源',
          roles: ['project_company'],
          lists: [{ code: 'listed' }],
        });
        const target = await furnished({ registeredCapital: '5', lists: [{ code: 'high_tech' }] });
        const others = [await furnished({}), await registers()];
        const before = await snapshot();
        const [sourceBefore, targetBefore] = [await company(source), await company(target)];
        const listsBefore = await listsOf(source);

        const body = { intoId: target, intoVersion: targetBefore.version };
        const merge = await officer.send<MergeView>('POST', `investors/${source}/merge`, {
          body,
          version: sourceBefore.version,
        });
        expect(merge.status).toBe(201);
        const merged = await company(target);
        for (const seed of seeds) {
          await EDITS_OF_A_DAY[seed % EDITS_OF_A_DAY.length]!(
            { source, target, others },
            Math.floor(seed / EDITS_OF_A_DAY.length),
          );
        }
        const edited = await snapshot();
        const [targetEdited, listsEdited] = [await company(target), await listsOf(target)];
        const undone = await officer.post(`merges/${merge.body.id}/undo`, {});
        expect([undone.status, undone.body]).toEqual([200, expect.anything()]);
        const after = await snapshot();

        // Rows: the same ones, unaltered; on the source again if the merge moved them and nobody moved them on.
        expect([...after.keys()].sort()).toEqual([...edited.keys()].sort());
        for (const [name, row] of edited) {
          const moved = before.get(name)?.owner === source && row.owner === target;
          const now = after.get(name)!;
          if (name === `company ${target}` || name === `company ${source}`) continue;
          expect([name, now.rest]).toEqual([name, row.rest]);
          if (!moved) expect([name, now.owner]).toEqual([name, row.owner]);
          else if (now.owner !== source) expect(await isAbove(name.replace('company ', ''), source)).toBe(true);
        }
        // Fields: the source as it was; of the target what the merge wrote is gone, what people wrote stays.
        const sourceAfter = await company(source);
        for (const field of ['name', 'note', 'country', 'roles', 'registeredCapital'] as const) {
          expect([field, sourceAfter[field]]).toEqual([field, sourceBefore[field]]);
        }
        const targetAfter = await company(target);
        for (const field of ['name', 'note', 'uscc', 'country', 'roles', 'registeredCapital'] as const) {
          const untouched = JSON.stringify(targetEdited[field]) === JSON.stringify(merged[field]);
          const expected = untouched ? targetBefore[field] : targetEdited[field];
          expect([field, targetAfter[field]]).toEqual([field, expected]);
        }
        // Lists: each place stands once, with the source if the merge brought it and it is still there.
        const back = listsBefore.filter((code) => listsEdited.includes(code));
        expect(await listsOf(source)).toEqual(back);
        expect(await listsOf(target)).toEqual(listsEdited.filter((code) => !back.includes(code)));
        expect(await circles()).toBe(0);
      }),
      { numRuns: RUNS },
    );
  }, 180_000);

  async function isAbove(id: string, below: string): Promise<boolean> {
    const found = await query(
      `WITH RECURSIVE up AS (SELECT parent_id AS id FROM investors WHERE id = $2
         UNION SELECT i.parent_id FROM investors i JOIN up ON i.id = up.id) SELECT 1 FROM up WHERE id = $1`,
      [id, below],
    );
    return found.length > 0;
  }

  async function circles(): Promise<number> {
    const [row] = await query<{ n: number }>(
      `WITH RECURSIVE up AS (SELECT parent_id AS id, ARRAY[id] AS seen FROM investors WHERE parent_id IS NOT NULL
         UNION ALL SELECT i.parent_id, seen || i.id FROM up JOIN investors i ON i.id = up.id
          WHERE i.parent_id IS NOT NULL AND NOT i.id = ANY (seen))
       SELECT count(*)::int AS n FROM up WHERE id = ANY (seen)`,
    );
    return row?.n ?? 0;
  }
});
