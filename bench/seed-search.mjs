/** A million rows to search: three leads and a project for each company, written past the use cases and their triggers. */
import { pinyin } from 'pinyin-pro';
import { textOf } from '../dist/libs/insight/src/search/domain/search-text.js';

const PLACES =
  '江苏 上海 苏州 南京 连云港 青岛 深圳 广州 杭州 宁波 济南 天津 武汉 成都 徐州 盐城 常州 无锡 南通 扬州'.split(' ');
const CHARACTERS = [
  ...'海岳天峰中复神鹰恒瑞豪森康缘德源联润众金桥盛虹卫星东方信华兴创宁正大晴亚邦港迪安石杰佳宇顺风重山云台花果灌赣榆徐圩板墟沟新浦朝阳锦屏明远志诚博雅达通力合丰泰和平安利民富强振宏图伟业昌隆聚鑫凯瑟琳蓝绿清泉溪谷松柏梅兰竹菊',
];
const TRADES =
  '药业 制药 生物医药 新材料 碳纤维 化工 石化装备 风电设备 智能装备 物流 供应链 食品 机械 电子科技 信息技术 新能源 环保工程 纺织 贸易 医疗器械'.split(
    ' ',
  );
const FORMS = '有限公司 股份有限公司 集团有限公司 科技有限公司'.split(' ');
const IDEAS = '生产基地 研发中心 二期扩建 总部 物流园 中试基地 产业园 技改项目'.split(' ');
const BATCH = 4000;
const KINDS = ['lead', 'investor', 'project', 'event'];

const words = new Map();
function spelled(word) {
  if (!words.has(word)) {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
    words.set(word, { folded: word, pinyin: syllables.join(''), initials: syllables.map((each) => each[0]).join('') });
  }
  return words.get(word);
}
const join = (parts) => ({
  folded: parts.map((part) => part.folded).join(''),
  pinyin: parts.map((part) => part.pinyin).join(''),
  initials: parts.map((part) => part.initials).join(''),
});
const plain = (folded) => ({ folded, pinyin: '', initials: '' });

/** Numbers that look random and are the same in every run. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * sides);
  };
}

const idOf = (kind, n) => `0000000${kind}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const INVESTOR = 4;
const LEAD = 5;
const PROJECT = 6;

function companyOf(n, roll) {
  const characters = Array.from({ length: 2 + roll(3) }, () => CHARACTERS[roll(CHARACTERS.length)]);
  const brand = join(characters.map(spelled));
  const trade = spelled(TRADES[roll(TRADES.length)]);
  const name = join([spelled(PLACES[roll(PLACES.length)]), brand, trade, spelled(FORMS[roll(FORMS.length)])]);
  return { n, brand, trade, name, uscc: `91320700ma${String(n).padStart(8, '0')}` };
}

const entry = (kind, id, head, others, more) => ({
  kind,
  id,
  title: head.folded,
  detail: '',
  code: '',
  phone: '',
  ...more,
  ...textOf(head.folded, [head, ...others]),
});

/** The company, its three leads and its project, with whose they are. */
function family(n, roll, people) {
  const company = companyOf(n, roll);
  const whose = people[roll(people.length)];
  const row = { ownerId: whose.id, teamId: whose.team, zoneCode: whose.zone };
  const rows = [
    entry('investor', idOf(INVESTOR, n), company.name, [plain(company.uscc)], { code: company.uscc.toUpperCase() }),
  ];
  const leads = [0, 1, 2].map((which) => {
    const serial = n * 3 + which;
    const code = `L-2025-${String(serial).padStart(7, '0')}`;
    const phone = `13${String(100000000 + ((serial * 7919) % 899999999))}`;
    const title = join([company.brand, company.trade, spelled(IDEAS[roll(IDEAS.length)])]);
    const others = [plain(code.toLowerCase().replaceAll('-', '')), company.name, plain(company.uscc)];
    return entry('lead', idOf(LEAD, serial), title, others, { ...row, code, phone, detail: company.name.folded });
  });
  const code = `P-2025-${String(n).padStart(7, '0')}`;
  const title = join([company.brand, company.trade, spelled(IDEAS[roll(IDEAS.length)])]);
  const project = entry(
    'project',
    idOf(PROJECT, n),
    title,
    [plain(code.toLowerCase().replaceAll('-', '')), company.name],
    {
      ...row,
      code,
      detail: company.name.folded,
    },
  );
  return { company, whose, leads, rows: [...rows, ...leads, project] };
}

const COLUMNS = `kind text, id uuid, title text, detail text, code text, head text, body text, pinyin text, initials text, grams text[],
  phone text, "ownerId" uuid, "teamId" uuid, "zoneCode" text`;

async function write(client, families) {
  await client.query(
    `INSERT INTO search_entries (kind, id, title, detail, code, head, body, pinyin, initials, grams, phone, owner_id, team_id, zone_code, updated_at)
     SELECT r.kind, r.id, r.title, r.detail, r.code, r.head, r.body, r.pinyin, r.initials, r.grams, r.phone, r."ownerId", r."teamId", r."zoneCode",
            TIMESTAMPTZ '2025-01-01Z' + make_interval(mins => (hashtext(r.id::text) & 262143))
       FROM jsonb_to_recordset($1::jsonb) AS r (${COLUMNS})`,
    [JSON.stringify(families.flatMap((each) => each.rows))],
  );
  const companies = families.map(({ company, whose }) => ({
    n: company.n,
    id: idOf(INVESTOR, company.n),
    name: company.name.folded,
    ownerId: whose.id,
    teamId: whose.team,
    zoneCode: whose.zone,
  }));
  const from = `jsonb_to_recordset($1::jsonb) AS r (n integer, id uuid, name text, "ownerId" uuid, "teamId" uuid, "zoneCode" text)`;
  const values = [JSON.stringify(companies)];
  await client.query(
    `INSERT INTO investors (id, name, name_key, created_by) SELECT r.id, r.name, r.name, r."ownerId" FROM ${from}`,
    values,
  );
  await client.query(
    `INSERT INTO leads (id, code, title, investor_id, source, home_region, owner_id, team_id, zone_code, captured_on)
     SELECT ('0000000${LEAD}-0000-4000-8000-' || lpad(to_hex(r.n * 3 + w), 12, '0'))::uuid, 'L-2025-' || lpad((r.n * 3 + w)::text, 7, '0'),
            r.name, r.id, 'event', 'yangtze_delta', r."ownerId", r."teamId", r."zoneCode", DATE '2025-01-01'
       FROM ${from}, generate_series(0, 2) w`,
    values,
  );
  await client.query(
    `INSERT INTO projects (id, code, name, investor_id, mode, stage, stage_since, zone_code, officer_id, team_id, industry_code, segment_code, created_at, updated_at)
     SELECT ('0000000${PROJECT}-0000-4000-8000-' || lpad(to_hex(r.n), 12, '0'))::uuid, 'P-2025-' || lpad(r.n::text, 7, '0'), r.name, r.id,
            'greenfield', 'negotiation', DATE '2025-01-01', r."zoneCode", r."ownerId", r."teamId", f.industry_code, f.segment_code, now(), now()
       FROM ${from}, (SELECT industry_code, segment_code FROM zone_fits WHERE segment_code IS NOT NULL LIMIT 1) f`,
    values,
  );
  // Every second company stands under the claim of who works it.
  await client.query(
    `INSERT INTO claims (investor_id, lead_id, idea, zone_code, holder_id, team_id, claimed_on, until)
     SELECT r.id, ('0000000${LEAD}-0000-4000-8000-' || lpad(to_hex(r.n * 3), 12, '0'))::uuid, r.name, r."zoneCode", r."ownerId", r."teamId",
            DATE '2025-01-01', DATE '2030-01-01' FROM ${from} WHERE r.n % 2 = 0`,
    values,
  );
}

/** Fifty people in as many teams work the rows; one of them is the officer. Answers examples to ask for. */
export async function seedSearch(client, rows) {
  const { rows: found } = await client.query(`SELECT id, team_id AS team FROM users WHERE username = 'officer'`);
  const { rows: zones } = await client.query(`SELECT code FROM zones WHERE active ORDER BY code`);
  const people = Array.from({ length: 50 }, (_, index) => ({
    ...(index === 0 ? found[0] : { id: idOf(7, index), team: idOf(8, index) }),
    zone: zones[index % zones.length].code,
  }));
  const roll = dice(20261126);
  const families = Math.ceil(rows / 5);
  const examples = [];
  // A folder kept from an earlier run is not seeded again.
  const { rows: there } = await client.query('SELECT count(*) AS n FROM search_entries');
  const fresh = Number(there[0].n) < rows;
  await client.query('BEGIN');
  await client.query(`SET LOCAL session_replication_role = replica`);
  await client.query(`SET LOCAL maintenance_work_mem = '1GB'`);
  if (fresh) for (const kind of KINDS) await client.query(`DROP INDEX search_entries_grams_${kind}_idx`);
  for (let n = 0; n < families; n += BATCH / 5) {
    const batch = Array.from({ length: Math.min(BATCH / 5, families - n) }, (_, index) =>
      family(n + index, roll, people),
    );
    if (fresh) await write(client, batch);
    // Half of what is asked for lies within the officer's own rows.
    const own = batch.find(({ whose }) => whose === people[0]) ?? batch[0];
    for (const { company, leads } of [own, batch[roll(batch.length)]]) {
      const { brand, trade } = company;
      examples.push({
        brand: brand.folded,
        trade: trade.folded,
        brandPinyin: brand.pinyin,
        tradePinyin: trade.pinyin,
        initials: (brand.initials + trade.initials).slice(0, 6),
        code: leads[0].code,
        phone: leads[0].phone,
      });
    }
  }
  for (const kind of fresh ? KINDS : []) {
    const index = `CREATE INDEX search_entries_grams_${kind}_idx ON search_entries USING gin (grams) WHERE kind = '${kind}'`;
    await client.query(index);
  }
  await client.query('COMMIT');
  for (const table of ['search_entries', 'investors', 'leads', 'projects', 'claims'])
    await client.query(`VACUUM ANALYZE ${table}`);
  // Spread over the whole, whatever its size.
  return examples.sort((one, other) => (one.code.slice(-3) < other.code.slice(-3) ? -1 : 1));
}
