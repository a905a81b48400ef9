import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { Team, User, UserRole, UserZone } from '../users/user.entity.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_TEAMS, type DemoAccountSpec } from './demo-accounts.js';
import { hashPassword } from './password.js';

/** Opens the demo accounts in the demo mode and shuts them everywhere else. Safe to repeat. */
@Injectable()
export class DemoAccountsService {
  constructor(private readonly transactions: Transactions) {}

  async open(): Promise<void> {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await this.transactions.run(async (em) => {
      for (const team of DEMO_TEAMS) {
        await em.query(`INSERT INTO teams (code, name_zh, name_en) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING`, [
          team.code,
          team.nameZh,
          team.nameEn,
        ]);
      }
      for (const account of DEMO_ACCOUNTS) await this.openOne(em, account, passwordHash);
    });
  }

  /** Outside the demo mode a database that once was a demo must not keep its well-known password alive. */
  async shut(): Promise<void> {
    await this.transactions.run((em) => em.update(User, { isDemo: true, status: 'active' }, { status: 'disabled' }));
  }

  private async openOne(em: EntityManager, account: DemoAccountSpec, passwordHash: string): Promise<void> {
    const existing = await em.findOneBy(User, { username: account.username });
    if (existing !== null) {
      if (existing.isDemo)
        await em.update(User, { id: existing.id }, { status: 'active', failedLogins: 0, lockedUntil: null });
      return;
    }
    const team = await em.findOneByOrFail(Team, { code: account.team });
    const { username, name } = account;
    const inserted = await em.insert(User, { username, name, passwordHash, teamId: team.id, isDemo: true });
    const userId = String(inserted.identifiers[0]?.['id']);
    await em.insert(UserRole, { userId, role: account.role });
    for (const zoneCode of account.zones) await em.insert(UserZone, { userId, zoneCode });
  }
}
