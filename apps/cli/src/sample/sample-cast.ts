import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Actor } from '#access/policy/actor.js';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import { GiveVerdictService } from '#investment/entries/give-verdict.service.js';
import { ReportEntryService } from '#investment/entries/report-entry.service.js';
import { KeyListService } from '#investment/key-list/key-list.service.js';
import { ReportMilestoneService } from '#landing/milestones/report-milestone.service.js';
import { GiveMilestoneVerdict } from '#landing/milestones/give-verdict.service.js';
import type { ReportMilestone } from '#landing/milestones/dto/milestone.dto.js';
import { ruleOf, type MilestoneKind } from '#landing/projects/domain/milestone-kind.js';
import { ConvertLeadService } from '#landing/projects/convert-lead.service.js';
import { ProjectStatusService } from '#landing/projects/project-status.service.js';
import { FileStore } from '#platform/storage/file-store.js';
import { EventsQuery } from '#promotion/events/events.query.js';
import { EventsService } from '#promotion/events/events.service.js';
import { GuestsQuery } from '#promotion/events/guests.query.js';
import { GuestsService } from '#promotion/events/guests.service.js';
import { InvestorsService } from '#promotion/investors/investors.service.js';
import { LeadDecisionsService } from '#promotion/leads/lead-decisions.service.js';
import { LeadsService } from '#promotion/leads/leads.service.js';
import { ScreenLeadService } from '#promotion/screening/screen-lead.service.js';
import type { SampleClock } from './sample-clock.js';
import { sampleEvidence } from './sample-evidence.js';

interface Waiting {
  id: string;
  kind: MilestoneKind;
  zoneCode: string;
}

/** The people of the sample world and the services they use: the same the screens use, with the same refusals. */
export class SampleCast {
  readonly investors: InvestorsService;
  readonly events: EventsService;
  readonly eventList: EventsQuery;
  readonly guests: GuestsService;
  readonly guestList: GuestsQuery;
  readonly leads: LeadsService;
  readonly decisions: LeadDecisionsService;
  readonly screening: ScreenLeadService;
  readonly conversion: ConvertLeadService;
  readonly statuses: ProjectStatusService;
  readonly keyList: KeyListService;
  readonly entries: ReportEntryService;
  readonly verdicts: GiveVerdictService;
  officers: Record<'officer' | 'officer2', Actor>;
  verifier: Actor;
  leader: Actor;
  department: Actor;
  admin: Actor;
  managers: Actor[] = [];
  private evidence = new Map<string, string>();
  private readonly milestones: ReportMilestoneService;
  private readonly milestoneVerdicts: GiveMilestoneVerdict;
  private readonly dataSource: DataSource;

  constructor(
    private readonly context: INestApplicationContext,
    private readonly clock: SampleClock,
  ) {
    const get = <T>(service: new (...args: never[]) => T): T => context.get<T>(service, { strict: false });
    this.investors = get(InvestorsService);
    this.events = get(EventsService);
    this.eventList = get(EventsQuery);
    this.guests = get(GuestsService);
    this.guestList = get(GuestsQuery);
    this.leads = get(LeadsService);
    this.decisions = get(LeadDecisionsService);
    this.screening = get(ScreenLeadService);
    this.conversion = get(ConvertLeadService);
    this.statuses = get(ProjectStatusService);
    this.keyList = get(KeyListService);
    this.entries = get(ReportEntryService);
    this.verdicts = get(GiveVerdictService);
    this.milestones = get(ReportMilestoneService);
    this.milestoneVerdicts = get(GiveMilestoneVerdict);
    this.dataSource = get(DataSource);
  }

  on<T>(day: string, step: () => Promise<T>): Promise<T> {
    return this.clock.on(day, step);
  }

  /** The demo accounts play the world; officers, managers and the verifier each bring the one sample file. */
  async assemble(): Promise<void> {
    this.officers = { officer: await this.actor('officer'), officer2: await this.actor('officer2') };
    this.verifier = await this.actor('verifier');
    this.leader = await this.actor('leader');
    this.department = await this.actor('department');
    this.admin = await this.actor('sysadmin');
    this.managers = await Promise.all(['manager', 'manager2', 'manager3'].map((name) => this.actor(name)));
    const files = this.context.get(FileStore, { strict: false });
    for (const { userId } of [...Object.values(this.officers), ...this.managers, this.verifier]) {
      const file = { name: '佐证材料（示例）.pdf', mediaType: 'application/pdf', bytes: sampleEvidence(), own: true };
      this.evidence.set(userId, (await files.storeBytes(this.dataSource.manager, userId, file)).id);
    }
  }

  /** A service of a room that only one scene enters. */
  service<T>(type: new (...args: never[]) => T): T {
    return this.context.get<T>(type, { strict: false });
  }

  /** The sample file this person has brought. */
  fileOf({ userId }: Actor): string {
    return this.evidence.get(userId)!;
  }

  /** Sample rows say what they are. */
  async mark(table: 'leads' | 'projects' | 'promotion_events' | 'land_units', id: string): Promise<void> {
    await this.dataSource.query(`UPDATE ${table} SET sample = true WHERE id = $1`, [id]);
  }

  async reportMilestone(
    actor: Actor,
    projectId: string,
    report: { kind: string; effectiveOn: string; fields: object },
  ): Promise<void> {
    const body = { ...report, note: '（示例）', evidenceFileId: this.evidence.get(actor.userId) } as ReportMilestone;
    await this.milestones.report(actor, null, projectId, body);
  }

  /** Whoever grants this kind of milestone looks at what waits, and confirms it. */
  async verifyPendingOf(projectId: string): Promise<void> {
    const waiting: Waiting[] = await this.dataSource.query(
      `SELECT m.id, m.kind, p.zone_code AS "zoneCode" FROM milestones m JOIN projects p ON p.id = m.project_id
        WHERE m.project_id = $1 AND NOT EXISTS (SELECT 1 FROM milestone_verdicts v WHERE v.milestone_id = m.id)`,
      [projectId],
    );
    for (const { id, kind, zoneCode } of waiting) {
      const judge = ruleOf(kind).verifiedBy.includes('verifier') ? this.verifier : await this.managerOf(zoneCode);
      if (judge !== null) await this.milestoneVerdicts.give(judge, null, id, { verdict: 'verified' });
    }
  }

  evidenceOf({ userId }: Actor): string {
    return this.evidence.get(userId) ?? '';
  }

  /** Who answers for the zone. */
  async managerOf(zoneCode: string): Promise<Actor | null> {
    for (const manager of this.managers) {
      const found: unknown[] = await this.dataSource.query(
        `SELECT 1 FROM zone_descendants WHERE code = $1 AND ancestor = ANY($2)`,
        [zoneCode, manager.zoneCodes],
      );
      if (found.length > 0) return manager;
    }
    return null;
  }

  private async actor(username: string): Promise<Actor> {
    const [user]: { id: string }[] = await this.dataSource.query(`SELECT id FROM users WHERE username = $1`, [
      username,
    ]);
    const facts = user === undefined ? null : await this.context.get(ActorsQuery, { strict: false }).find(user.id);
    if (facts === null) throw new Error(`The sample world needs the demo account ${username}`);
    return new Actor(facts);
  }
}
