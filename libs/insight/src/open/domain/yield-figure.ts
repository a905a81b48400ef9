interface Rule {
  /** What is counted. */
  of: 'lead' | 'project';
  /** Which of them, over the statement's `lead` and `project`. */
  when: string;
  /** What each adds up to; null where the figure counts rows. */
  amount: string | null;
}

/** Each figure of the yield table by the rows behind it: the same words as the sums. */
const RULES = {
  leads: { of: 'lead', when: 'TRUE', amount: 'lead.planned_total' },
  screened: { of: 'lead', when: 'lead.screened', amount: null },
  accepted: { of: 'lead', when: `lead.state = 'accepted'`, amount: null },
  rejected: { of: 'lead', when: `lead.state = 'rejected'`, amount: null },
  projects: { of: 'project', when: 'TRUE', amount: null },
  signed: { of: 'project', when: 'project.signed_on IS NOT NULL', amount: 'project.contracted_amount' },
  registered: { of: 'project', when: 'project.registered', amount: null },
  started: { of: 'project', when: 'project.started', amount: null },
  completed: { of: 'project', when: 'project.completed <> 0', amount: 'project.completed' },
} as const satisfies Record<string, Rule>;

export type YieldFigure = keyof typeof RULES;
export const YIELD_FIGURES = Object.keys(RULES) as YieldFigure[];
export const YIELD_RULES: Record<YieldFigure, Rule> = RULES;
