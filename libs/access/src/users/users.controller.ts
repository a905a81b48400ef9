import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { Actor, CurrentActor } from '../policy/actor.js';
import { Permit } from '../policy/permit.js';
import { CreateUser, EditUser, GrantRoles, UserListQuery, UserPage, UserView } from './dto/user.dto.js';
import { UsersQuery } from './users.query.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly query: UsersQuery,
  ) {}

  @Permit('user.read')
  @Get()
  list(@Query() query: UserListQuery): Promise<UserPage> {
    return this.query.list(query);
  }

  /** Opens an account; the first password must be changed at the first login. */
  @Permit('user.manage')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() body: CreateUser): Promise<UserView> {
    return this.users.create(actor, body);
  }

  @Permit('user.manage')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditUser,
  ): Promise<UserView> {
    return this.users.edit(actor, id, version, body);
  }

  /** Replaces the roles. Nobody grants roles to themselves; administrators hold no second role. */
  @Permit('user.grant')
  @Put(':id/roles')
  grant(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: GrantRoles,
  ): Promise<UserView> {
    return this.users.grant(actor, id, version, body.roles);
  }
}
