import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { ColleagueList, ColleaguesQuery } from './dto/user.dto.js';
import { UsersQuery } from './users.query.js';

@ApiTags('users')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly query: UsersQuery) {}

  /** The office's directory by a part of a name: one's own team first. Names and teams, no accounts. */
  @Permit('discussion.join')
  @Get()
  async find(@CurrentActor() actor: Actor, @Query() { q }: ColleaguesQuery): Promise<ColleagueList> {
    return { items: await this.query.colleagues(actor, q) };
  }
}
