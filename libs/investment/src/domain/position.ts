import type { Money } from '#platform/money/money.js';

/** What one entry says of its month. */
export interface Figure {
  entryId: string;
  amount: Money;
  currency: string;
  original: Money;
}

/**
 * Where one (project, kind, month) stands. An entry states the whole month; a later entry replaces it once
 * verified. At most one entry waits at a time, so a verifier never chooses between two.
 */
export interface Position {
  verified: Figure | null;
  pending: Figure | null;
}

export const EMPTY_POSITION: Position = { verified: null, pending: null };

/** What the reporter knew of the month when typing. */
export interface ReportIntent {
  /** The verified entry the reporter saw, when restating. */
  expectedVerified: string | null;
  reason: string | null;
}

export type ReportRefusal =
  'entry.pending_exists' | 'entry.already_reported' | 'entry.nothing_to_restate' | 'entry.reason_required';

/** Why the month cannot be reported now; null when it can. */
export function refusalToReport(position: Position, intent: ReportIntent): ReportRefusal | null {
  if (position.pending !== null) return 'entry.pending_exists';
  if (position.verified === null) return intent.expectedVerified === null ? null : 'entry.nothing_to_restate';
  // Also when the figure moved on since the reporter looked: they decide again with the new one before them.
  if (intent.expectedVerified !== position.verified.entryId) return 'entry.already_reported';
  return intent.reason === null ? 'entry.reason_required' : null;
}

/** The waiting entry joins; what is verified still counts until the new one is. */
export function report(position: Position, figure: Figure): Position {
  if (position.pending !== null) throw new Error(`entry ${position.pending.entryId} is already waiting`);
  return { verified: position.verified, pending: figure };
}

function pendingOf(position: Position, entryId: string): Figure {
  if (position.pending?.entryId !== entryId) throw new Error(`entry ${entryId} is not the one waiting`);
  return position.pending;
}

export function verify(position: Position, entryId: string): Position {
  return { verified: pendingOf(position, entryId), pending: null };
}

export function sendBack(position: Position, entryId: string): Position {
  pendingOf(position, entryId);
  return { verified: position.verified, pending: null };
}
