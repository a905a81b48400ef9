import type { DataSource } from 'typeorm';
import type { EditInvestor } from '#promotion/investors/dto/investor.dto.js';
import type { SampleCast } from './sample-cast.js';

const GROUP = '连云港海岳控股（示例）集团有限公司';

/** What is told of every so-many-th company, so that the filters of the list have something to find. */
const PROFILES: EditInvestor[] = [
  { registeredCapital: '120000000', lists: [{ code: 'listed' }, { code: 'china_500', year: 2025 }] },
  { registeredCapital: '30000000', lists: [{ code: 'specialised_sme' }] },
  { registeredCapital: '8000000', registeredCapitalCurrency: 'USD' },
  { registeredCapital: '50000000', lists: [{ code: 'little_giant', year: 2024 }, { code: 'high_tech' }] },
  {},
];

/** How many companies the sample group controls. */
const IN_GROUP = 3;

/** Gives the companies of the played world capital, lists and a group. */
export async function furnishInvestors(dataSource: DataSource, cast: SampleCast): Promise<void> {
  const { officer } = cast.officers;
  const group = await cast.investors.create(officer, null, {
    name: GROUP,
    registeredCapital: '2000000000',
    lists: [{ code: 'china_private_500', year: 2025 }],
  });
  // Each by an officer who works with it: to others a company under claim is not there.
  const companies: { id: string; version: number; username: string }[] = await dataSource.query(
    `SELECT i.id, i.version, min(u.username) AS username FROM investors i
       JOIN leads l ON l.investor_id = i.id AND l.sample JOIN users u ON u.id = l.owner_id
      GROUP BY i.id ORDER BY i.name`,
  );
  for (const [index, { id, version, username }] of companies.entries()) {
    const who = username === 'officer2' ? cast.officers.officer2 : officer;
    const profile = PROFILES[index % PROFILES.length] ?? {};
    const parent = index < IN_GROUP ? { parentId: group.id } : {};
    const body = { ...profile, ...parent };
    if (Object.keys(body).length > 0) await cast.investors.edit(who, id, version, body);
  }
}
