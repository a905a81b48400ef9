import { monthsLater } from '#platform/clock/calendar.js';
import type { ObligationKind } from './obligation-kind.js';

/** What the agreement says, as the project's fields hold it. */
export interface AgreementFields {
  contractedAmount: string | null;
  promisedStartOn: string | null;
  promisedProductionOn: string | null;
  promisedOutput: string | null;
  promisedTax: string | null;
  promisedJobs: number | null;
}

export type AgreementTerm = keyof AgreementFields;

export interface ProposedObligation {
  term: AgreementTerm;
  kind: ObligationKind;
  text: string;
  amount: string | null;
  dueOn: string;
}

/** Yearly figures are promised at capacity; where no agreement says when that is, two years after production. */
const MONTHS_TO_CAPACITY = 24;

/**
 * The investor's promises that follow from the agreement and are not set yet, each with its day: the two dates are
 * their own days, the investment is due at production, the yearly figures at capacity. Terms without a day to hang on
 * are not proposed.
 */
export function proposedFrom(fields: AgreementFields, set: readonly string[]): ProposedObligation[] {
  const { promisedStartOn, promisedProductionOn, promisedJobs } = fields;
  const capacityOn = promisedProductionOn === null ? null : monthsLater(promisedProductionOn, MONTHS_TO_CAPACITY);
  const jobs = promisedJobs === null ? null : `${promisedJobs}.00`;
  const all: (Omit<ProposedObligation, 'dueOn'> & { dueOn: string | null; given: boolean })[] = [
    at('contractedAmount', 'investment', '完成协议投资额', fields.contractedAmount, promisedProductionOn),
    at('promisedStartOn', 'dates', '按期开工', null, promisedStartOn),
    at('promisedProductionOn', 'dates', '按期投产', null, promisedProductionOn),
    at('promisedOutput', 'output', '达产后年产值', fields.promisedOutput, capacityOn),
    at('promisedTax', 'tax', '达产后年税收', fields.promisedTax, capacityOn),
    at('promisedJobs', 'jobs', '达产后就业人数', jobs, capacityOn),
  ];
  return all.flatMap(({ given, dueOn, ...term }) =>
    given && dueOn !== null && !set.includes(term.term) ? [{ ...term, dueOn }] : [],
  );
}

function at(term: AgreementTerm, kind: ObligationKind, text: string, amount: string | null, dueOn: string | null) {
  return { term, kind, text, amount, dueOn, given: kind === 'dates' || amount !== null };
}
