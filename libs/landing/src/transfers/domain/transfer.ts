/** 流转 between zones: offered by the zone that holds the project, taken or declined by the other. */
export const TRANSFER_STATES = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];
export type TransferAnswer = Exclude<TransferState, 'proposed'>;

/** Who the asker is to this transfer: proposed it, and may answer for the receiving zone. */
export interface TransferSide {
  proposer: boolean;
  receiver: boolean;
}

/** THE rule of who answers how. Nobody accepts or declines what they proposed, whatever their roles. */
export const TRANSFER_ANSWERS: Record<TransferAnswer, { by: 'receiver' | 'proposer'; text: boolean }> = {
  accepted: { by: 'receiver', text: false },
  declined: { by: 'receiver', text: true },
  withdrawn: { by: 'proposer', text: false },
};

export type AnswerRefusal = 'project_transfer.answered' | 'project_transfer.own' | 'access.forbidden';

/** Why this person may not give this answer; null: they may. */
export function answerRefusal(
  state: TransferState,
  answer: TransferAnswer,
  { proposer, receiver }: TransferSide,
): AnswerRefusal | null {
  if (TRANSFER_ANSWERS[answer].by === 'proposer') {
    if (!proposer) return 'access.forbidden';
  } else {
    if (!receiver) return 'access.forbidden';
    if (proposer) return 'project_transfer.own';
  }
  return state === 'proposed' ? null : 'project_transfer.answered';
}

/** What changed since it was proposed: what the other zone agreed to take would be another thing now. */
export function isStale(proposedFrom: string, now: { zoneCode: string; heldInMonth: string | null }): boolean {
  return now.zoneCode !== proposedFrom || now.heldInMonth !== proposedFrom;
}
