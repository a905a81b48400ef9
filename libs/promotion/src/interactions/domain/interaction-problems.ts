import type { FieldProblem } from '#platform/errors/domain-error.js';

/** What somebody says took place, as far as its parts must agree with each other and with the calendar. */
export interface SaidInteraction {
  on: string;
  theirs?: readonly { contactId?: string | null; name?: string | null; title?: string | null }[] | null;
  nextStep?: { dueOn: string } | null;
}

/** A contact lies in the past, a promise does not lie before it, and each person is named in one way. */
export function interactionProblems(said: SaidInteraction, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (said.on > today) problems.push({ field: 'on', code: 'field.future' });
  for (const [index, { contactId, name, title }] of (said.theirs ?? []).entries()) {
    if (!contactId && !name) problems.push({ field: `theirs[${index}].name`, code: 'field.required' });
    if (contactId && (name || title))
      problems.push({ field: `theirs[${index}].name`, code: 'interaction.named_twice' });
  }
  if (said.nextStep && said.nextStep.dueOn < said.on) {
    problems.push({ field: 'nextStep.dueOn', code: 'interaction.step_before' });
  }
  return problems;
}
