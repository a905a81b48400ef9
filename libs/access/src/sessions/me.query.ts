import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Actor } from '../policy/actor.js';
import { Team, User } from '../users/user.entity.js';
import type { Me } from './dto/session.dto.js';

@Injectable()
export class MeQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(actor: Actor): Promise<Me> {
    const em = this.dataSource.manager;
    const team = actor.teamId === null ? null : await em.findOneBy(Team, { id: actor.teamId });
    const user = await em.findOneByOrFail(User, { id: actor.userId });
    return {
      id: actor.userId,
      username: actor.username,
      name: actor.name,
      roles: [...actor.roles],
      team: team === null ? null : { id: team.id, code: team.code, nameZh: team.nameZh, nameEn: team.nameEn },
      zoneCodes: [...actor.zoneCodes],
      permissions: actor.permissions(),
      mustChangePassword: user.mustChangePassword,
      demo: this.config.demo,
    };
  }
}
