import { Text } from '#platform/http/fields.js';

export class Login {
  @Text({ max: 100 }) username: string;
  @Text({ max: 200 }) password: string;
}

export class ChangePassword {
  @Text({ max: 200 }) current: string;
  @Text({ max: 200 }) next: string;
}

export class MyTeam {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
}

/** Who I am and what I may do. */
export class Me {
  id: string;
  username: string;
  name: string;
  roles: string[];
  team: MyTeam | null;
  zoneCodes: string[];
  /** Every permission my roles give on some rows. */
  permissions: string[];
  mustChangePassword: boolean;
  /** True in the demo mode: the sample-data banner shows. */
  demo: boolean;
}

export class SignedInSession {
  user: Me;
  /** For API clients (Authorization: Bearer …). Browsers use the cookies. */
  accessToken: string;
}

/** An account of the demo mode, offered on the login page. */
export class DemoAccount {
  username: string;
  password: string;
  name: string;
  role: string;
}
