import { ListQuery } from '#platform/http/list.js';
import { FieldRule, Flag, Id, ListOf, OneOf, Optional, Phone, Text, WhenGiven } from '#platform/http/fields.js';
import { ROLES, type Role } from '../../policy/role.js';

const isRole = (value: unknown): boolean => ROLES.some((role) => role === value);
const isZoneCode = (value: unknown): boolean => typeof value === 'string' && /^[A-Z0-9-]{1,50}$/.test(value);
const USERNAME = /^[a-z][a-z0-9._-]{2,39}$/;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

const UserName = () => FieldRule('field.invalid', (value) => typeof value === 'string' && USERNAME.test(value));
const Email = () => FieldRule('field.invalid', (value) => typeof value === 'string' && EMAIL.test(value));

export class CreateUser {
  /** 3-40 lower-case letters, digits, . _ - */
  @UserName() username: string;
  @Text({ max: 50 }) name: string;
  /** A first password; it must be changed at the first login. */
  @Text({ max: 200 }) password: string;
  @Optional() @Email() email?: string | null;
  @Optional() @Phone() phone?: string | null;
  @Optional() @Id() teamId?: string | null;
  @Optional() @ListOf('field.not_in_list', isRole, 8) roles?: Role[];
  @Optional() @ListOf('field.invalid', isZoneCode, 100) zoneCodes?: string[];
}

/** Missing leaves as it is, null clears. Roles are the security administrator's to change. */
export class EditUser {
  @Optional() @Text({ max: 50 }) name?: string;
  @Optional() @Email() email?: string | null;
  @Optional() @Phone() phone?: string | null;
  @Optional() @Id() teamId?: string | null;
  @Optional() @ListOf('field.invalid', isZoneCode, 100) zoneCodes?: string[];
  @Optional() @OneOf(['active', 'disabled']) status?: 'active' | 'disabled';
  /** Sets a new first password and ends every session. */
  @Optional() @Text({ max: 200 }) password?: string;
}

export class GrantRoles {
  @ListOf('field.not_in_list', isRole, 8) roles: Role[];
}

export class UserListQuery extends ListQuery {
  @Optional() @OneOf(ROLES) role?: Role;
  @Optional() @OneOf(['active', 'disabled']) status?: 'active' | 'disabled';
}

export class UserView {
  id: string;
  username: string;
  name: string;
  email: string | null;
  phone: string | null;
  status: 'active' | 'disabled';
  teamId: string | null;
  teamNameZh: string | null;
  teamNameEn: string | null;
  roles: string[];
  zoneCodes: string[];
  locked: boolean;
  mustChangePassword: boolean;
  version: number;
}

export class UserPage {
  items: UserView[];
  nextCursor: string | null;
  total: number;
}

export class CreateTeam {
  @FieldRule('field.invalid', (value) => typeof value === 'string' && /^[a-z0-9-]{2,40}$/.test(value)) code: string;
  @Text({ max: 50 }) nameZh: string;
  @Text({ max: 100 }) nameEn: string;
}

export class EditTeam {
  @WhenGiven() @Text({ max: 50 }) nameZh?: string;
  @Optional() @Text({ max: 100 }) nameEn?: string;
  @Optional() @Flag() active?: boolean;
}

export class TeamView {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  active: boolean;
}

export class ColleaguesQuery {
  /** Part of a name. */
  @Optional() @Text({ max: 50 }) q?: string;
}

export class ColleagueView {
  id: string;
  name: string;
  teamNameZh: string | null;
  teamNameEn: string | null;
}

export class ColleagueList {
  items: ColleagueView[];
}
