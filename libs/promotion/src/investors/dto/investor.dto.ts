import { Flag, Id, OneOf, Optional, Phone, Text, Email, WhenGiven } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import { HasNameKey, Uscc } from '#promotion/investors/dto/company-fields.js';
import { HOME_REGIONS, type HomeRegion } from '../domain/home-region.js';

/** A registered investor by id, or a new one by name. */
export class InvestorChoice {
  @Optional() @Id() id?: string | null;
  @Optional() @Text({ max: 200 }) @HasNameKey() name?: string | null;
  /** 统一社会信用代码, checked by its last character. */
  @Optional() @Uscc() uscc?: string | null;
  @Optional() @Text({ max: 60 }) country?: string | null;
}

/** Someone to talk to. */
export class ContactInput {
  @Text({ max: 50 }) name: string;
  @Optional() @Text({ max: 50 }) title?: string | null;
  @Optional() @Phone() phone?: string | null;
  @Optional() @Email() email?: string | null;
  @Optional() @Text({ max: 50 }) wechat?: string | null;
}

/** Missing leaves as it is, null clears. */
export class EditInvestor {
  @WhenGiven() @Text({ max: 200 }) @HasNameKey() name?: string;
  @Optional() @Uscc() uscc?: string | null;
  @Optional() @OneOf(HOME_REGIONS) homeRegion?: HomeRegion | null;
  @Optional() @Text({ max: 60 }) country?: string | null;
  @Optional() @Text({ max: 2000 }) note?: string | null;
  /** Yes, this is another company than the one of the same name. */
  @Optional() @Flag() confirmDifferent?: boolean;
}

export class InvestorListQuery extends ListQuery {
  @Optional() @OneOf(HOME_REGIONS) homeRegion?: HomeRegion;
}

export class DuplicatesQuery {
  @Optional() @Text({ max: 200 }) name?: string;
  @Optional() @Text({ max: 100 }) uscc?: string;
}

export class InvestorDuplicate {
  id: string;
  name: string;
  uscc: string | null;
  /** What agrees. */
  reason: 'uscc' | 'name';
  leadCount: number;
}

export class InvestorRow {
  id: string;
  name: string;
  uscc: string | null;
  homeRegion: HomeRegion | null;
  country: string | null;
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

/** Phone, e-mail and WeChat are masked for whoever does not work with this person. */
export class ContactView {
  id: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  masked: boolean;
}

export class InvestorView extends InvestorRow {
  note: string | null;
  contacts: ContactView[];
}
