import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One state of a row that is edited in place, as it was left by a change. Append-only; written by kept-states.sql.ts. */
@Entity('kept_states')
@Index(['subjectType', 'subjectId', 'id'])
@Index(['subjectType', 'recordedAt', 'subjectId'])
// Expression indexes are the migrations' alone.
@Index('kept_states_claims_lead_id_idx', { synchronize: false })
@Index('kept_states_tasks_lead_id_idx', { synchronize: false })
@Index('kept_states_event_guests_event_id_idx', { synchronize: false })
export class KeptState {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  /** The table the row stands in. */
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  /** Its columns. */
  @Column('jsonb') content: Record<string, unknown>;
  @Column('timestamptz') recordedAt: Date;
}
