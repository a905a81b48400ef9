import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { Escalations } from './escalations.js';
import { LightEscalation } from './light.entities.js';
import { LightKeeper } from './light-keeper.js';

const BATCH = 200;

/** Read all lights now: thresholds have changed, or a world has been loaded. */
export const READ_LIGHTS = 'landing.read-lights';

/** Time alone turns lights: all are read again each night. A second run finds nothing left to change. */
@Injectable()
export class ReadLightsNightly implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly keeper: LightKeeper,
    private readonly escalations: Escalations,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.schedule('landing.read-lights-nightly', '20 0 * * *', () => this.run());
    this.registry.register(READ_LIGHTS, () => this.run());
  }

  async run(): Promise<void> {
    let last: string | null = null;
    do last = await this.readAfter(last);
    while (last !== null);
    await this.tellOverdue();
  }

  /** One batch under lock, in the order of ids; gives back the last of it, or null when there is no more. */
  private readAfter(last: string | null): Promise<string | null> {
    return this.transactions.run(async (em) => {
      const rows: { id: string }[] = await em.query(
        `SELECT p.id FROM projects p WHERE ($1::uuid IS NULL OR p.id > $1)
          ORDER BY p.id LIMIT ${BATCH} FOR NO KEY UPDATE OF p`,
        [last],
      );
      if (rows.length === 0) return null;
      await this.keeper.keep(
        em,
        rows.map(({ id }) => id),
      );
      return rows.at(-1)?.id ?? null;
    });
  }

  private async tellOverdue(): Promise<void> {
    const due: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM light_escalations WHERE state = 'open' AND due_on < $1::date AND NOT overdue_told`,
      [this.clock.today()],
    );
    for (const { id } of due) {
      await this.transactions.run(async (em) => {
        const waiting = { id, state: 'open' as const, overdueTold: false };
        const open = await em.findOne(LightEscalation, { where: waiting, lock: { mode: 'pessimistic_write' } });
        if (open === null) return;
        await em.update(LightEscalation, { id }, { overdueTold: true });
        await this.escalations.keep(em, [{ id }]);
        await this.escalations.tell(em, 'overdue', open);
      });
    }
  }
}
