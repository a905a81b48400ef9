/** The search in bare SQL, written by hand beside libs/insight/src/search/search.query.ts: no rights asked, no framework. */
import { ask } from '../dist/libs/insight/src/search/domain/search-text.js';

const HEAD = `SELECT id, title, detail, code FROM (SELECT e.* FROM search_entries e WHERE e.kind = `;
const order = `LIMIT 400) e ORDER BY CASE WHEN e.head = $1 THEN 100 WHEN starts_with(e.head, $1) THEN 80
  WHEN strpos(e.head, $1) > 0 THEN 60 WHEN starts_with(e.initials, $1) THEN 50 WHEN starts_with(e.pinyin, $1) THEN 45 ELSE 30 END DESC,
  e.updated_at DESC, e.id LIMIT 9`;

const rights = {
  leader: { lead: '', project: '', investor: '' },
  officer: {
    lead: `AND (e.owner_id = $U OR e.team_id = $T)`,
    project: `AND (e.owner_id = $U OR e.team_id = $T)`,
    investor: `AND (NOT EXISTS (SELECT 1 FROM claims c WHERE c.investor_id = e.id AND c.state = 'held' OFFSET 0)
      OR EXISTS (SELECT 1 FROM claims c WHERE c.investor_id = e.id AND c.state = 'held' AND c.holder_id = $U OFFSET 0)
      OR EXISTS (SELECT 1 FROM leads l WHERE l.investor_id = e.id AND (l.owner_id = $U OR l.team_id = $T) OFFSET 0)
      OR EXISTS (SELECT 1 FROM projects p WHERE p.investor_id = e.id AND (p.officer_id = $U OR p.team_id = $T) OFFSET 0))`,
  },
};

/** For one person: what was typed → a statement for each kind. */
export async function statementsFor(pool, who) {
  const { rows } = await pool.query(`SELECT id, team_id FROM users WHERE username = $1`, [who]);
  const { id, team_id: team } = rows[0];
  const mine = (text) => text.replaceAll('$U', `'${id}'::uuid`).replaceAll('$T', `'${team}'::uuid`);
  return (typed) => {
    const asked = ask(typed);
    const ways = asked.ways.map((_, index) => {
      const texts =
        index === 0 ? '(e.head LIKE $2 OR e.body LIKE $2)' : `e.${index === 1 ? 'pinyin' : 'initials'} LIKE $2`;
      return `(e.grams @> $${index + 3}::text[] AND ${texts})`;
    });
    return ['lead', 'investor', 'project'].map((kind) => {
      const few = rights[who][kind] !== '' && kind !== 'investor' && asked.ways.length === 1;
      const values = [asked.folded, `%${asked.folded}%`, ...asked.ways.map((grams) => (few ? grams.slice(-1) : grams))];
      const phone = asked.phoneTail !== null && kind === 'lead' ? [`(right(e.phone, 4) = $1 AND e.phone <> '')`] : [];
      const text = `${HEAD}'${kind}' AND (${[...ways, ...phone].join(' OR ')}) ${mine(rights[who][kind])} ${order}`;
      return { text, values };
    });
  };
}
