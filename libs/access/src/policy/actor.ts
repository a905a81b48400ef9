import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accessErrors } from '../access.errors.js';
import { type Permission, PERMISSIONS, type Reach, reachOf, type Scope } from './policy.js';
import type { Role } from './role.js';

export interface ActorFacts {
  userId: string;
  username: string;
  name: string;
  roles: readonly Role[];
  teamId: string | null;
  /** Zones the person answers for; each stands for all it contains. */
  zoneCodes: readonly string[];
  /** What other modules asked along (AskAlong), by name; there when the facts were read for a request. */
  along?: Readonly<Record<string, unknown>>;
}

const NONE: readonly Scope[] = [];

/** The API key a program acts by: what its scopes let pass. */
export interface ActingKey {
  id: string;
  permissions: ReadonlySet<Permission>;
}

/** The person (or job) on whose behalf a use case runs. Passed as an argument, never ambient. */
export class Actor implements ActorFacts {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly zoneCodes: readonly string[];
  readonly along: Readonly<Record<string, unknown>>;
  /** For the audit trail. */
  readonly ip: string | null;
  readonly requestId: string | null;
  /** Null: in person. */
  readonly key: ActingKey | null;
  private readonly reach: Reach;
  /** Confidential records this request is let into. Nobody has said so yet: none, so whoever forgets shows nothing. */
  private privy: readonly string[] = [];

  constructor(
    facts: ActorFacts,
    request: { ip: string | null; requestId: string | null } = { ip: null, requestId: null },
    key: ActingKey | null = null,
  ) {
    this.userId = facts.userId;
    this.username = facts.username;
    this.name = facts.name;
    this.roles = facts.roles;
    this.reach = reachOf(facts.roles);
    this.teamId = facts.teamId;
    this.zoneCodes = facts.zoneCodes;
    this.along = facts.along ?? {};
    this.ip = request.ip;
    this.requestId = request.requestId;
    this.key = key;
  }

  /** Which rows the permission reaches. A key narrows its owner's rights everywhere, not only at the route. */
  scopes(permission: Permission): readonly Scope[] {
    if (this.key !== null && !this.key.permissions.has(permission)) return NONE;
    return this.reach[permission];
  }

  can(permission: Permission): boolean {
    return this.scopes(permission).length > 0;
  }

  letInto(ids: readonly string[]): void {
    this.privy = ids;
  }

  isLetInto(id: string): boolean {
    return this.privy.includes(id);
  }

  letIntoAll(): readonly string[] {
    return this.privy;
  }

  permissions(): Permission[] {
    return PERMISSIONS.filter((permission) => this.can(permission));
  }
}

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The signed-in person, as a controller argument. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor === undefined) throw accessErrors('access.sign_in');
  return actor;
});
