import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { CreateTeam, EditTeam, TeamView } from './dto/user.dto.js';
import { UsersQuery } from './users.query.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('teams')
export class TeamsController {
  constructor(
    private readonly users: UsersService,
    private readonly query: UsersQuery,
  ) {}

  @Permit('team.read')
  @Get()
  list(): Promise<TeamView[]> {
    return this.query.teams();
  }

  @Permit('user.manage')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() body: CreateTeam): Promise<TeamView> {
    return this.users.createTeam(actor, body);
  }

  @Permit('user.manage')
  @Patch(':id')
  edit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: EditTeam): Promise<TeamView> {
    return this.users.editTeam(actor, id, body);
  }
}
