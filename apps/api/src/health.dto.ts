export class Health {
  status: 'ok' | 'failing';
  database: 'ok' | 'failing';
  /** Seconds since this process started. */
  uptimeSeconds: number;
  version: string;
  demo: boolean;
}
