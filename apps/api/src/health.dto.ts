export class ReplicaHealth {
  /** Serving: lists and totals come from it. Lagging or away: the primary answers them meanwhile. */
  state: 'serving' | 'lagging' | 'away';
  /** Seconds it is behind; null while it does not answer. */
  lagSeconds: number | null;
}

export class Health {
  status: 'ok' | 'failing';
  database: 'ok' | 'failing';
  /** Null: none is configured. */
  replica: ReplicaHealth | null;
  /** Seconds since this process started. */
  uptimeSeconds: number;
  version: string;
  demo: boolean;
}
