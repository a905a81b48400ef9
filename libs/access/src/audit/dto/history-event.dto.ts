/** One line of a record's history: enough for the screen to make a sentence of it. */
export class HistoryEvent {
  id: string;
  /** ISO instant. */
  at: string;
  actorId: string | null;
  actorName: string | null;
  /** By a program with one of the actor's API keys. */
  byKey: boolean;
  action: string;
  detail: Record<string, unknown>;
}
