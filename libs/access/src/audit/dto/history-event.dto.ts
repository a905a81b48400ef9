/** One line of a record's history: enough for the screen to make a sentence of it. */
export class HistoryEvent {
  id: string;
  /** ISO instant. */
  at: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  detail: Record<string, unknown>;
}
