/** Who has a hand in the proposal: who made it, who is in charge of the project, who wrote a clause of its offer. */
export interface Involved {
  proposedBy: string;
  officerId: string;
  clauseAuthors: readonly string[];
}

/** Who proposed never approves: nor names the panel, scores, reviews a clause, rules on a veto, keeps the minutes. */
export function isInvolved(userId: string, { proposedBy, officerId, clauseAuthors }: Involved): boolean {
  return userId === proposedBy || userId === officerId || clauseAuthors.includes(userId);
}
