import { applyDecorators } from '@nestjs/common';
import { DateOnly, Email, FieldRule, OneOf, Optional, Phone, Text, WhenGiven } from '#platform/http/fields.js';
import { CONSENT_WAYS, type ConsentWay } from '../domain/consent.js';

/** What a mask shows is not what is stored: sent back, it would overwrite the person's details. */
const NotMasked = (): PropertyDecorator =>
  applyDecorators(
    FieldRule('contact.masked_value', (value) => typeof value !== 'string' || !value.includes('****')),
  ) as PropertyDecorator;

/** Someone to talk to. */
export class ContactInput {
  @Text({ max: 50 }) name: string;
  @Optional() @Text({ max: 50 }) title?: string | null;
  @Optional() @Phone() phone?: string | null;
  @Optional() @NotMasked() @Email() email?: string | null;
  @Optional() @NotMasked() @Text({ max: 50 }) wechat?: string | null;
}

/** A person entered at the company itself. */
export class AddContact extends ContactInput {
  /** The day the person agreed that we keep these details, and how. Both or neither. */
  @Optional() @DateOnly() consentOn?: string | null;
  @Optional() @OneOf(CONSENT_WAYS) consentHow?: ConsentWay | null;
}

/** Missing leaves as it is, null clears. */
export class EditContact {
  @WhenGiven() @Text({ max: 50 }) name?: string;
  @Optional() @Text({ max: 50 }) title?: string | null;
  @Optional() @Phone() phone?: string | null;
  @Optional() @NotMasked() @Email() email?: string | null;
  @Optional() @NotMasked() @Text({ max: 50 }) wechat?: string | null;
  /** Agreed anew, a withdrawal before it is over. */
  @Optional() @DateOnly() consentOn?: string | null;
  @Optional() @OneOf(CONSENT_WAYS) consentHow?: ConsentWay | null;
}

export class WithdrawConsent {
  /** The day the person said so; today when missing. */
  @Optional() @DateOnly() on?: string | null;
}

export class EraseContact {
  /** Who asked and when. Stays on record, so without the person's details. */
  @Text({ min: 2, max: 500 }) reason: string;
}

/** Phone, e-mail and WeChat are masked for whoever does not work with this person. */
export class ContactView {
  id: string;
  /** Empty once erased. */
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  masked: boolean;
  /** Whether the reader may have the masked details shown; the showing is recorded. */
  mayReveal: boolean;
  mayEdit: boolean;
  consentOn: string | null;
  consentHow: ConsentWay | null;
  consentWithdrawnOn: string | null;
  /** ISO instant of the erasure at the person's request. */
  erasedAt: string | null;
  version: number;
}

/** How to reach a person, shown on request. */
export class ContactDetails {
  id: string;
  phone: string | null;
  email: string | null;
  wechat: string | null;
}

/** What an erasure took out. */
export class ErasureResult {
  id: string;
  /** Texts elsewhere in which the person's details were blanked. */
  textsCleaned: number;
}
