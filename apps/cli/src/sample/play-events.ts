import type { DataSource } from 'typeorm';
import { addDays } from '#platform/clock/calendar.js';
import type { LogLead } from '#promotion/leads/dto/lead.dto.js';
import { carries } from '#promotion/leads/domain/lead-source.js';
import type { SampleCast } from './sample-cast.js';
import type { SampleLead, SampleWorld } from './world.js';

interface SampleEvent {
  id: string;
  fromOn: string;
  officer: SampleLead['officer'];
}

/** What stands before the first lead: the events and the intermediaries that bring some of them. */
export interface SampleOrigins {
  events: SampleEvent[];
  intermediaries: string[];
}

/** The events the plan names, on days that never were. */
const EVENTS = [
  ['EVT-01', 'fair', '2022-09-15', '2022-09-17', '连云港 · 工业展览中心', 'officer', '860000'],
  ['EVT-02', 'forum', '2023-11-08', '2023-11-10', '上海', 'officer2', '420000'],
  ['EVT-03', 'fair', '2024-05-24', '2024-05-26', '连云港 · 会展中心', 'officer', null],
  ['EVT-01', 'fair', '2025-09-18', '2025-09-20', '连云港 · 工业展览中心', 'officer', '910000'],
] as const;

const INTERMEDIARIES = ['长三角医药企业商会（示例）', '苏南产业招商服务（示例）有限公司'];

/** Leads heard of so long after an event are put down to it. */
const ECHO_DAYS = 360;
const WALK_INS = ['海州湾智能装备（示例）有限公司', '云台新材料（示例）有限公司'];

/** Before the leads are played: somebody must have invited whom they come from. */
export async function planEvents(dataSource: DataSource, cast: SampleCast): Promise<SampleOrigins> {
  const names: { code: string; name: string }[] = await dataSource.query(
    `SELECT code, name_zh AS name FROM plan_events`,
  );
  const events: SampleEvent[] = [];
  for (const [code, kind, fromOn, toOn, place, officer, spent] of EVENTS) {
    const name = `${names.find((each) => each.code === code)?.name ?? code}${fromOn.slice(0, 4)}（示例）`;
    const body = { name, kind, fromOn, toOn, place, spent, budget: '900000' };
    const { id } = await cast.on(addDays(fromOn, -60), () => cast.events.create(cast.officers[officer], null, body));
    await cast.mark('promotion_events', id);
    events.push({ id, fromOn, officer });
  }
  const intermediaries: string[] = [];
  for (const name of INTERMEDIARIES) {
    const body = { name, roles: ['intermediary' as const], homeRegion: 'yangtze_delta' as const };
    intermediaries.push((await cast.investors.create(cast.officers.officer, null, body)).id);
  }
  return { events, intermediaries };
}

/** What brought a lead, by its source and its day. */
export function originOf(
  { events, intermediaries }: SampleOrigins,
  lead: SampleLead,
  index: number,
): Pick<LogLead, 'eventId' | 'intermediaryId'> {
  const may = carries(lead.source);
  const before = events.filter(({ fromOn }) => fromOn <= lead.capturedOn);
  const event = before.findLast(({ fromOn }) => addDays(fromOn, ECHO_DAYS) >= lead.capturedOn);
  return {
    eventId: may.event ? (event?.id ?? null) : null,
    intermediaryId:
      may.intermediary && index % 3 !== 0 ? (intermediaries[index % intermediaries.length] ?? null) : null,
  };
}

/** Who was invited: the companies whose leads came of it, a few that stayed away, and some at the door. */
export async function fillGuestLists(
  dataSource: DataSource,
  world: SampleWorld,
  cast: SampleCast,
  origins: SampleOrigins,
): Promise<void> {
  for (const [at, { id, fromOn, officer }] of origins.events.entries()) {
    const actor = cast.officers[officer];
    const brought = world.leads.flatMap((lead, index) =>
      originOf(origins, lead, index).eventId === id ? [world.investors[lead.investor]!.name] : [],
    );
    const others = world.investors.slice(200 + at * 12, 212 + at * 12).map((investor) => investor.name);
    const names = [...new Set([...brought, ...others])];
    const own: { id: string; name: string }[] = await dataSource.query(
      `SELECT i.id, i.name FROM leads l JOIN investors i ON i.id = l.investor_id WHERE l.event_id = $1 AND l.owner_id = $2`,
      [id, actor.userId],
    );
    const guests = names.map((company) => {
      const investorId = own.find(({ name }) => name === company)?.id;
      const person = world.investors.find(({ name }) => name === company)?.contact;
      const who = { person: person?.name, personTitle: person?.title, phone: person?.phone };
      return investorId === undefined ? { company, ...who } : { investorId, ...who };
    });
    await cast.on(addDays(fromOn, -30), () => cast.guests.add(actor, null, id, { guests }));
    const { items } = await cast.guestList.list(actor, id, { limit: 200 });
    await cast.on(fromOn, async () => {
      for (const [index, guest] of items.entries()) {
        const came = brought.includes(guest.company) || index % 3 === 0;
        if (came) await cast.guests.mark(actor, guest.id, { attendance: 'attended' });
      }
      const walkIns = [{ company: WALK_INS[at % WALK_INS.length]! }];
      await cast.guests.add(actor, null, id, { guests: walkIns, walkIn: true });
    });
    const { version } = await cast.eventList.one(actor, id);
    await cast.on(addDays(fromOn, 3), () => cast.events.hold(actor, { id, version }, {}));
  }
}
