export class DeskRow {
  id: string;
  kind:
    | 'lead'
    | 'task'
    | 'project'
    | 'transfer'
    | 'review'
    | 'obligation'
    | 'visit'
    | 'entry'
    | 'milestone'
    | 'blocker'
    | 'user'
    | 'audit_event';
  title: string;
  subtitle: string | null;
  /** Since when it waits, YYYY-MM-DD. */
  date: string | null;
  /** CNY. */
  amount: string | null;
}

/** One thing that waits for the reader. */
export class DeskItem {
  code: string;
  count: number;
  /** Σ of the amounts, CNY. */
  amount: string | null;
  /** Since when the oldest waits. */
  oldest: string | null;
  /** The longest waiting. */
  rows: DeskRow[];
}

export class Desk {
  items: DeskItem[];
}
