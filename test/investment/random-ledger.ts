import type { Actor } from '#access/policy/actor.js';
import { GiveVerdictService } from '#investment/entries/give-verdict.service.js';
import { ReportEntryService } from '#investment/entries/report-entry.service.js';
import { KeyListService } from '#investment/key-list/key-list.service.js';
import { ProjectStatusService } from '#landing/projects/project-status.service.js';
import { TransfersService } from '#landing/transfers/transfers.service.js';
import { PlacementsService } from '#landing/projects/placements.service.js';
import { DomainError } from '#platform/errors/domain-error.js';
import type { LedgerWorld } from './ledger-world.js';

/** A small generator of our own, so that a seed names one sequence for ever. */
export class Random {
  constructor(private state: number) {}

  /** 0 ≤ n < below */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

/** Around both ends of the window, in its middle, and a year the list may change under. */
const MONTHS = [
  '2020-11',
  '2020-12',
  '2021-01',
  '2021-02',
  '2023-03',
  '2023-04',
  '2023-05',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
];
const YEARS = [2020, 2021, 2023, 2025, 2026];
const ZONES = ['C-MED-W', 'C-MED-CORE', 'C-MAT', 'N-CBZ', 'ROOT'];
const INDUSTRIES = [
  { industryCode: 'MED', segmentCode: 'MED-BIO' },
  { industryCode: 'MED', segmentCode: null },
  { industryCode: 'MAT', segmentCode: null },
];
const KINDS = ['completed', 'completed', 'completed', 'foreign_capital', 'funds'] as const;

/** Refusals a random walk meets; anything else is a fault. */
const EXPECTED = new Set([
  'entry.pending_exists',
  'entry.already_reported',
  'entry.not_pending',
  'project.same_zone',
  'project.same_industry',
  'project_transfer.open',
  'project_transfer.answered',
  'project_transfer.stale',
  // A month before the last move of the project's zone.
  'request.invalid',
  'project.closed',
  'project.status_not_allowed',
  'project.status_facts',
]);

/** Who answers for a zone of ZONES that can be offered a project. */
const RECEIVERS = { 'C-MED-W': 'manager', 'C-MED-CORE': 'manager', 'C-MAT': 'manager2', 'N-CBZ': 'manager3' } as const;
type Receiving = keyof typeof RECEIVERS;
const RECEIVING = Object.keys(RECEIVERS) as Receiving[];
/** So many projects stay out of every merger, or the walk would run dry. */
const KEPT_APART = 6;

interface Position {
  verified: string | null;
  pending: string | null;
}

/** Random use of the ledger through its services, by people with their rights. */
export class RandomLedger {
  readonly done = new Map<string, number>();
  private officer: Actor;
  private verifier: Actor;
  private leader: Actor;
  private readonly receivers = new Map<Receiving, Actor>();

  constructor(
    private readonly world: LedgerWorld,
    private readonly random: Random,
    private readonly projects: readonly string[],
  ) {}

  async begin(): Promise<void> {
    this.officer = await this.world.actor('officer');
    this.verifier = await this.world.actor('verifier');
    this.leader = await this.world.actor('leader');
    for (const zone of RECEIVING) this.receivers.set(zone, await this.world.actor(RECEIVERS[zone]));
  }

  /** One operation, decided now and run when called. */
  next(): () => Promise<void> {
    const at = this.random.below(100);
    const [name, run] =
      at < 45
        ? (['report', this.report()] as const)
        : at < 64
          ? (['verify', this.verdict('verified')] as const)
          : at < 70
            ? (['send back', this.verdict('sent_back')] as const)
            : at < 74
              ? (['verify many', this.verifyMany()] as const)
              : at < 79
                ? (['re-zone', this.rezone()] as const)
                : at < 83
                  ? (['re-industry', this.reindustry()] as const)
                  : at < 88
                    ? (['offer', this.offer()] as const)
                    : at < 92
                      ? (['answer', this.answer()] as const)
                      : at < 95
                        ? (['status', this.status()] as const)
                        : (['list', this.list()] as const);
    return async () => {
      try {
        await run();
        this.done.set(name, (this.done.get(name) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof DomainError && EXPECTED.has(error.code))) throw error;
        this.done.set(error.code, (this.done.get(error.code) ?? 0) + 1);
      }
    };
  }

  private report() {
    const { random } = this;
    const [project, kind, month] = [random.pick(this.projects), random.pick(KINDS), random.pick(MONTHS)];
    const fen = random.below(10) === 0 ? 0 : random.below(2_000_000_000);
    const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
    const currency =
      kind === 'foreign_capital'
        ? random.pick(['USD', 'USD', 'EUR', 'CNY'])
        : random.pick(['CNY', 'CNY', 'CNY', 'USD']);
    const rate = `${6 + random.below(2)}.${String(random.below(100_000_000)).padStart(8, '0')}`;
    const money = currency === 'CNY' ? { amount } : { originalAmount: amount, currency, rate, rateOn: '2023-01-31' };
    return async () => {
      const { verified } = await this.position(project, kind, month);
      const restating = verified === null ? {} : { expectedVerified: verified, reason: '核减' };
      await this.world.app
        .get(ReportEntryService)
        .report(this.officer, project, null, { kind, month, ...money, ...restating });
    };
  }

  private verdict(verdict: 'verified' | 'sent_back') {
    const place = this.random.below(1_000_000);
    return async () => {
      const waiting = await this.waiting();
      const entry = waiting[place % Math.max(1, waiting.length)];
      if (entry !== undefined)
        await this.world.app.get(GiveVerdictService).give(this.verifier, null, entry, { verdict, reason: '见凭证' });
    };
  }

  private verifyMany() {
    const count = 1 + this.random.below(8);
    return async () => {
      const ids = (await this.waiting()).slice(0, count);
      if (ids.length > 0)
        await this.world.app.get(GiveVerdictService).giveMany(this.verifier, null, { ids, verdict: 'verified' });
    };
  }

  private rezone() {
    const body = { zoneCode: this.random.pick(ZONES), fromMonth: this.random.pick(MONTHS), reason: '移交' };
    const project = this.random.pick(this.projects);
    return () => this.world.app.get(PlacementsService).moveZone(this.leader, null, project, body);
  }

  private reindustry() {
    const body = { ...this.random.pick(INDUSTRIES), fromMonth: this.random.pick(MONTHS), reason: '转产' };
    const project = this.random.pick(this.projects);
    return () => this.world.app.get(PlacementsService).moveIndustry(this.leader, null, project, body);
  }

  /** By leadership, so that each zone's own manager may answer it. */
  private offer() {
    // Mostly of late months: none may begin before the last move of the project's zone.
    const fromMonth = this.random.pick(this.random.below(4) === 0 ? MONTHS : MONTHS.slice(-1));
    const body = { zoneCode: this.random.pick(RECEIVING), fromMonth, reason: '流转' };
    const project = this.random.pick(this.projects);
    return () => this.world.app.get(TransfersService).propose(this.leader, null, project, body);
  }

  /** Accepted three times out of four. */
  private answer() {
    const [place, accepts] = [this.random.below(1_000_000), this.random.below(4) > 0];
    return async () => {
      const open = await this.offers();
      const offer = open[place % Math.max(1, open.length)];
      if (offer === undefined) return;
      const receiver = this.receivers.get(offer.zone) ?? this.leader;
      const transfers = this.world.app.get(TransfersService);
      if (accepts) await transfers.accept(receiver, null, offer.id, null);
      else await transfers.decline(receiver, null, offer.id, '不符合片区定位');
    };
  }

  /** Laid aside, taken up, and now and then merged into another. */
  private status() {
    const { random, projects } = this;
    const status = random.pick(['paused', 'active', 'active', 'merged'] as const);
    const merges = status === 'merged';
    const project = random.pick(merges ? projects.slice(KEPT_APART) : projects);
    const facts = {
      reviewOn: status === 'paused' ? '2027-01-31' : null,
      mergedIntoId: merges ? projects[random.below(KEPT_APART)] : null,
    };
    return () =>
      this.world.app.get(ProjectStatusService).change(this.leader, null, project, { status, reason: '调整', ...facts });
  }

  private list() {
    const [project, year, listed] = [
      this.random.pick(this.projects),
      this.random.pick(YEARS),
      this.random.below(3) > 0,
    ];
    return () =>
      this.world.app.get(KeyListService).set(this.verifier, project, String(year), { listed, reason: '年度计划' });
  }

  private async position(project: string, kind: string, month: string): Promise<Position> {
    const rows: Position[] = await this.world.app.dataSource.query(
      `SELECT verified_entry_id AS verified, pending_entry_id AS pending FROM positions
        WHERE project_id = $1 AND kind = $2 AND month = $3::date`,
      [project, kind, `${month}-01`],
    );
    return rows[0] ?? { verified: null, pending: null };
  }

  private offers(): Promise<{ id: string; zone: Receiving }[]> {
    return this.world.app.dataSource.query(
      `SELECT x.id, x.to_zone_code AS zone FROM project_transfers x JOIN projects pr ON pr.id = x.project_id
        WHERE x.state = 'proposed' ORDER BY pr.code`,
    );
  }

  /** In an order that does not depend on random ids, so that a seed stays one sequence. */
  private async waiting(): Promise<string[]> {
    const rows: { id: string }[] = await this.world.app.dataSource.query(
      `SELECT p.pending_entry_id AS id FROM positions p JOIN projects pr ON pr.id = p.project_id
        WHERE p.pending_entry_id IS NOT NULL ORDER BY pr.code, p.kind, p.month`,
    );
    return rows.map((row) => row.id);
  }
}
