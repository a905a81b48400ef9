import { FieldRule } from '#platform/http/fields.js';

/** The kind of an observations' run, with the plan they are about: observations:14FYP. */
export const OBSERVATIONS = 'observations';
const KIND = /^observations:[A-Z0-9-]{1,20}$/;

export class ObservationImportChoice {
  /** `observations:` and the code of the plan. */
  @FieldRule('field.invalid', (value) => typeof value === 'string' && KIND.test(value)) kind: string;
}
