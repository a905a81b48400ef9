import {
  Amount,
  Code,
  Flag,
  FromCsv,
  Id,
  OneOf,
  Optional,
  PastInstant,
  Text,
  WhenGiven,
  WordsOf,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { HasNameKey, Lists, Roles, Uscc } from '#promotion/investors/dto/company-fields.js';
import { CURRENCIES, type Currency } from '../domain/currency.js';
import { InvestorNameView } from '../../duplicates/dto/match.dto.js';
import { HOME_REGIONS, type HomeRegion } from '../domain/home-region.js';
import { INVESTOR_ROLES, type InvestorRole } from '../domain/investor-role.js';
import { ContactView } from './contact.dto.js';

/** A registered investor by id, or a new one by name. */
export class InvestorChoice {
  @Optional() @Id() id?: string | null;
  @Optional() @Text({ max: 200 }) @HasNameKey() name?: string | null;
  /** 统一社会信用代码, checked by its last character. */
  @Optional() @Uscc() uscc?: string | null;
  @Optional() @Text({ max: 60 }) country?: string | null;
}

/** A place on a list (its code) and of which edition. */
export class ListEntryInput {
  code: string;
  year?: number | null;
}

/** What is known of a company besides its name. Missing leaves as it is, null clears. */
export class InvestorFacts {
  @Optional() @Uscc() uscc?: string | null;
  @Optional() @OneOf(HOME_REGIONS) homeRegion?: HomeRegion | null;
  @Optional() @Text({ max: 60 }) country?: string | null;
  /** What it is to us; at least one. */
  @WhenGiven() @Roles() roles?: InvestorRole[];
  /** The company that controls it. A group has no circle. */
  @Optional() @Id() parentId?: string | null;
  /** 注册资本; the currency is CNY unless told. */
  @Optional() @Amount() registeredCapital?: string | null;
  @Optional() @OneOf(CURRENCIES) registeredCapitalCurrency?: Currency | null;
  /** The lists it stands on; replaces what was there. */
  @WhenGiven() @Lists() lists?: ListEntryInput[];
  @Optional() @Text({ max: 2000 }) note?: string | null;
  /** Yes, this is another company than the one of the same name. */
  @Optional() @Flag() confirmDifferent?: boolean;
}

export class EditInvestor extends InvestorFacts {
  @WhenGiven() @Text({ max: 200 }) @HasNameKey() name?: string;
}

/** A company entered by itself, without a lead. */
export class RegisterInvestor extends InvestorFacts {
  @Text({ max: 200 }) @HasNameKey() name: string;
}

export class InvestorListQuery extends ListQuery {
  @Optional() @OneOf(HOME_REGIONS) homeRegion?: HomeRegion;
  @Optional() @FromCsv() @WordsOf(INVESTOR_ROLES) role?: InvestorRole[];
  /** Code of a list it stands on. */
  @Optional() @Code() list?: string;
  /** This company with everything it controls. */
  @Optional() @Id() groupOf?: string;
}

/** As of a past moment, by what had been recorded by then. */
export class InvestorsAsked extends InvestorListQuery {
  @Optional() @PastInstant() knownAt?: string;
}

/** A company as of a past moment. */
export class InvestorAsked {
  @Optional() @PastInstant() knownAt?: string;
}

/** A list companies stand on. */
export class InvestorListView {
  code: string;
  nameZh: string;
  nameEn: string;
  publisher: string | null;
  active: boolean;
}

export class ListEntry {
  code: string;
  year: number | null;
}

export class InvestorRow {
  id: string;
  name: string;
  uscc: string | null;
  homeRegion: HomeRegion | null;
  country: string | null;
  roles: InvestorRole[];
  lists: ListEntry[];
  leadCount: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export class InvestorPage {
  items: InvestorRow[];
  nextCursor: string | null;
  total: number;
}

/** Another company of the group. */
export class GroupMember {
  id: string;
  name: string;
}

export class InvestorView extends InvestorRow {
  /** Names beside the registered one. */
  names: InvestorNameView[];
  note: string | null;
  registeredCapital: string | null;
  registeredCapitalCurrency: Currency | null;
  parent: GroupMember | null;
  /** The companies it controls directly. */
  subsidiaries: GroupMember[];
  contacts: ContactView[];
}
